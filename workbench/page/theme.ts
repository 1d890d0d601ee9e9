/** Office's theme: what the page wears and what the pane reads as `Office.context.officeTheme`. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Office's own colours, as the whole numbers in which desktop Excel hands them over. */
export function officeTheme(theme: Theme) {
  return theme === "dark"
    ? colours({ body: 0x262626, text: 0xffffff, control: 0x0a0a0a, controlText: 0xffffff })
    : colours({ body: 0xffffff, text: 0x000000, control: 0xf3f2f1, controlText: 0x262626 });
}

function colours(of: { body: number; text: number; control: number; controlText: number }) {
  return {
    bodyBackgroundColor: of.body,
    bodyForegroundColor: of.text,
    controlBackgroundColor: of.control,
    controlForegroundColor: of.controlText,
  };
}
