import type { faults } from "../../locales/faults.zh-TW";
import { officeLanguage } from "../../locales/language";

/** Made by the build beside functions.js, of src/functions/chinese/: few users read it. */
const FILE = "faults-zh-TW.js";

declare global {
  /** Settles once the sentences of {@link FILE} have been loaded. */
  var CarryVsShockChinese: typeof faults | undefined;
}

let arriving: Promise<void> | undefined;

/** Where Office shows Chinese, fetches its sentences from beside functions.js: called while that loads. */
export function fetchSentences(): void {
  const { src } = document.currentScript as HTMLScriptElement;
  void Office.onReady(() => {
    if (officeLanguage() === "en") return;
    arriving = new Promise((resolve) => {
      const script = document.createElement("script");
      // What can't be had is not waited for: the sentences are English then.
      script.onload = script.onerror = () => {
        arriving = undefined;
        resolve();
      };
      script.src = src.replace("functions.js", FILE);
      document.head.append(script);
    });
  });
}

/** A function whose calls wait while the sentences of its errors are on their way. */
export const spoken =
  <A extends unknown[], R>(compute: (...args: A) => R) =>
  (...args: A): R | Promise<R> =>
    arriving === undefined ? compute(...args) : arriving.then(() => compute(...args));
