import { loadCustomFunctionsRuntime } from "./custom-functions";
import { metadata } from "./metadata";

/* eslint-disable @typescript-eslint/no-explicit-any */
export type CustomFunction = (...args: any[]) => any;

/** All functions of the add-in by id, from their sources. */
export async function loadFunctions(): Promise<Record<string, CustomFunction>> {
  loadCustomFunctionsRuntime();
  const { catalogue } = await metadata;
  return Object.fromEntries(
    catalogue.map(({ id, file, functionName }) => [id, require(file)[functionName]]),
  );
}
