import type { Language } from "../language";

/** A button of the add-in on Excel's Home tab. */
export interface RibbonButton {
  label: string;
  tip: string;
  /** Address of its 32-pixel icon, on this server. */
  icon: string;
  /** The name bound by `Office.actions.associate`; undefined opens the pane. */
  action?: string;
}

export interface RibbonGroup {
  label: string;
  /** The prefix of the add-in's functions in formulas. */
  namespace: string;
  buttons: RibbonButton[];
}

/** Reads the add-in's group from its manifest, in one language, as Excel does. */
export function readRibbon(xml: string, language: Language): RibbonGroup {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const text = (element: Element | undefined) => resource(manifest, element, language);
  const group = first(manifest, "Group");
  if (!group) throw new Error("The manifest has no ribbon group.");
  return {
    label: text(child(group, "Label")),
    namespace: text(first(manifest, "Namespace")),
    buttons: all(group, "Control").map((control) => ({
      label: text(child(control, "Label")),
      tip: text(first(control, "Description")),
      icon: onThisServer(
        text(all(control, "Image").find((image) => image.getAttribute("size") === "32")),
      ),
      action: first(control, "FunctionName")?.textContent ?? undefined,
    })),
  };
}

function resource(manifest: Document, element: Element | undefined, language: Language): string {
  const id = element?.getAttribute("resid");
  const entry = all(manifest, "*").find(
    (node) => node.hasAttribute("DefaultValue") && node.id === id,
  );
  if (!id || !entry) throw new Error(`The manifest refers to "${id}", which it does not define.`);
  const override = all(entry, "Override").find((node) => node.getAttribute("Locale") === language);
  return (override?.getAttribute("Value") ?? entry.getAttribute("DefaultValue"))!;
}

/** The manifest names the host it was built for; the same files are served here. */
function onThisServer(address: string): string {
  return new URL(address).pathname;
}

const all = (root: Document | Element, name: string) => [...root.getElementsByTagNameNS("*", name)];
const first = (root: Document | Element, name: string) => all(root, name)[0];
const child = (parent: Element, name: string) =>
  [...parent.children].find((element) => element.localName === name);
