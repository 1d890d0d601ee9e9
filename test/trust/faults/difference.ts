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

/** As a stamp says it: Nov 30, 2026, 3:43 PM. */
const MOMENT = /[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M/g;

/**
 * A snapshot to hold to another workbook's, whose sheets, charts, rules and builds have ids of their own,
 * and which was built at another time.
 */
export function withoutIds(snapshot: Snapshot): unknown {
  let text = JSON.stringify(snapshot)
    .replace(/\{[\dA-F-]{36}\}/g, "{id}")
    .replace(MOMENT, "then");
  snapshot.sheets.forEach((sheet, i) => {
    text = text.replaceAll(`"${(sheet as { id: string }).id}"`, `"sheet ${i}"`);
  });
  const same = JSON.parse(text.replace(/(\||=\\")[a-z\d]{5,10}\\"/g, '$1build\\"')) as Snapshot;
  const key = (name: object) => JSON.stringify(name);
  return { ...same, names: same.names.sort((a, b) => key(a).localeCompare(key(b))) };
}
