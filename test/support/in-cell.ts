import { loadCustomFunctionsRuntime } from "./custom-functions";

/* eslint-disable @typescript-eslint/no-explicit-any */

/**
 * A function as a cell calls it: numbers, texts and ranges go in; values come out, and errors as their
 * code and sentence in one text.
 */
export function inCell(fn: (...args: any[]) => unknown): (...args: unknown[]) => any {
  loadCustomFunctionsRuntime();
  return (...args) => {
    try {
      return shown(fn(...args));
    } catch (error) {
      if (error instanceof CustomFunctions.Error) return shown(error);
      throw error;
    }
  };
}

function shown(result: unknown): unknown {
  if (result instanceof CustomFunctions.Error) return `${result.code} ${result.message}`;
  return Array.isArray(result) ? result.map(shown) : result;
}

/** A range of one column. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
