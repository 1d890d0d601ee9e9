import type { FieldId } from "./fields";

/** Takes the reader to a field; where the pane is still hidden, as soon as it shows. */
export function pointOut(id: FieldId): undefined {
  const field = document.getElementById(`field-${id}`);
  const focused = () => {
    field?.focus();
    return document.activeElement === field;
  };
  if (!field || focused()) return;
  const shown = new ResizeObserver(() => {
    if (focused()) shown.disconnect();
  });
  shown.observe(field);
}
