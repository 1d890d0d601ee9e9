/**
 * functions.js keeps its name from release to release, the pane's own files are named by their
 * content. While a new release is put up, or out of a cache, a pane may get parts of two: they do not
 * fit, and all there is to do is to load again. Loaded ahead of everything else in the pane.
 */
import "./theme/tokens.css";
import "./theme/page.css";

// Put in by the build, the same in functions.js and in the pane: see webpack.config.js.
declare const BUILD_ID: string;

/** English and Chinese in one: the words of either language may be the part that is missing. */
const SENTENCES = [
  "Carry vs Shock was updated. Reload it to go on; your workbook is as you left it.",
  "Carry vs Shock 已更新。請重新載入以繼續；您的活頁簿維持原狀。",
];

/** Puts the two sentences and a button where the pane stood. */
export function askToReload(): void {
  const notice = document.createElement("main");
  notice.setAttribute("role", "alert");
  notice.append(
    ...SENTENCES.map((words) => Object.assign(document.createElement("p"), { textContent: words })),
  );
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: "Reload 重新載入",
  });
  button.addEventListener("click", () => location.reload());
  notice.append(button);
  document.getElementById("pane")!.replaceChildren(notice);
}

/** A part of the pane that is loaded later; where it cannot be had, the pane asks to reload. */
export async function orAskToReload<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (reason) {
    askToReload();
    throw reason;
  }
}

/** @throws Error where functions.js is of another build: nothing after it may run */
function requireSameBuild(): void {
  const shared = (globalThis as { CarryVsShock?: { BUILD?: string } }).CarryVsShock;
  if (shared?.BUILD === BUILD_ID) return;
  askToReload();
  throw new Error(`functions.js is of build ${shared?.BUILD}, the pane of ${BUILD_ID}.`);
}

requireSameBuild();
