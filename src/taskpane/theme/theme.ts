import type { ThemeChoice } from "../memory/preferences";

const DARK = "(prefers-color-scheme: dark)";

/** Puts the chosen theme on the page; `office` is Office's own, or where that is unknown the system's. */
export function applyTheme(choice: ThemeChoice): void {
  const dark = choice === "office" ? officeIsDark() : choice === "dark";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

/** Calls `onChange` when the theme may have changed. Excel has no event for it: coming back to the pane must do. */
export function watchTheme(onChange: () => void): () => void {
  const system = matchMedia(DARK);
  window.addEventListener("focus", onChange);
  system.addEventListener("change", onChange);
  return () => {
    window.removeEventListener("focus", onChange);
    system.removeEventListener("change", onChange);
  };
}

function officeIsDark(): boolean {
  const theme = Office.context?.officeTheme;
  return theme?.isDarkTheme ?? isDark(theme?.bodyBackgroundColor) ?? matchMedia(DARK).matches;
}

/** Whether "#262626" is nearer to black than to white; undefined where it is no such colour. */
export function isDark(colour: string | undefined): boolean | undefined {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "");
  if (!channels) return undefined;
  const [red, green, blue] = channels.slice(1).map((hex) => parseInt(hex, 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
