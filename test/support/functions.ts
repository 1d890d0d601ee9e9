import { readFileSync } from "fs";
import { readFunctions } from "../../scripts/functions-metadata";

/* eslint-disable @typescript-eslint/no-explicit-any */
export type CustomFunction = (...args: any[]) => any;

/**
 * Loads Microsoft's own runtime for `CustomFunctions.Error`; the functions need nothing else of it.
 * It wants a window: tests that use this run in jest's jsdom.
 */
function loadCustomFunctionsRuntime(): void {
  if (typeof CustomFunctions !== "undefined" && CustomFunctions.Error !== undefined) return;
  const script = require.resolve("@microsoft/office-js/dist/custom-functions-runtime.js");
  // The runtime looks for its own script element to know where it came from.
  document.head.append(Object.assign(document.createElement("script"), { src: script }));
  (0, eval)(readFileSync(script, "utf8"));
}

/** All functions of the add-in by id, from their sources. */
export async function loadFunctions(): Promise<Record<string, CustomFunction>> {
  loadCustomFunctionsRuntime();
  const { catalogue } = await readFunctions();
  return Object.fromEntries(
    catalogue.map(({ id, file, functionName }: any) => [id, require(file)[functionName]]),
  );
}
