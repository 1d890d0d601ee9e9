import type { Snapshot } from "../../../workbench/host";

/** Where two snapshots differ first, and how; undefined where they are equal. */
export function firstDifference(before: unknown, after: unknown, path = ""): string | undefined {
  if (Object.is(before, after)) return undefined;
  if (!isObject(before) || !isObject(after)) {
    return `${path} was ${JSON.stringify(before)} and is ${JSON.stringify(after)}`;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const found = firstDifference(before[key], after[key], path ? `${path}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** A snapshot to hold to another workbook's, whose charts, rules and comments have ids of their own. */
export const withoutIds = (snapshot: Snapshot): unknown =>
  JSON.parse(JSON.stringify(snapshot).replace(/\{[\dA-F-]{36}\}/g, "{id}"));
