import type { ColumnKind } from "../../files";
import { toFixedAddress } from "../address";
import { oneCell } from "../area";
import { DATES_NAME, LATEST_ROW, valuesName } from "./layout";

/** Names by which a formula or an input of the user's follows the latest figures of a series. */
export interface LatestName {
  /** "date", or the column whose figure it is. */
  readonly of: ColumnKind | "date";
  /** As it is wished: "DGS20_latest"; a number follows where it is taken. */
  readonly name: string;
}

/** Told beside each of these names, by which those of deleted sheets are found. */
export const LATEST_COMMENT = "Carry vs Shock: latest figure of an imported series";

const ENDINGS: Partial<Record<ColumnKind | "date", string>> = {
  date: "latest_date",
  value: "latest",
  cover: "cover_latest",
  highYield: "high_yield_latest",
};

/** The names of a series, by what its columns are. */
export function latestNames(source: string, columns: readonly ColumnKind[]): LatestName[] {
  const stem = stemOf(source);
  return (["date", ...columns] as const).flatMap((of) => {
    const ending = ENDINGS[of];
    return ending === undefined ? [] : [{ of, name: `${stem}_${ending}` }];
  });
}

/** What a name may consist of: letters, digits, points and underscores, and not an address. */
function stemOf(source: string): string {
  const plain = source.replace(/[^\p{L}\p{N}_.]+/gu, "_").replace(/^_+|_+$/g, "");
  const stem = /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
  return [...stem].slice(0, 100).join("");
}

/** The first of "name", "name_2", "name_3" … that neither a name nor a table has. */
export function freeName(wished: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wished : `${wished}_${n}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The latest date of a series, whatever the order of its rows; a row has a figure. */
export const LATEST_DATE = `=IF(COUNT(${DATES_NAME})=0,"",MAX(${DATES_NAME}))`;

/** The cell of the latest date. */
const LATEST_CELL = toFixedAddress(oneCell(LATEST_ROW, 0));
/** Whether the rows ascend, as they are imported, or were sorted newest first. */
const ASCENDS = `INDEX(${DATES_NAME},1)<${LATEST_CELL}`;

/** The last date until a day: by bisection, or newest first the one after all later ones. */
export const lastUntil = (day: string): string =>
  `IF(${ASCENDS},LOOKUP(${day},${DATES_NAME}),` +
  `INDEX(${DATES_NAME},COUNTIF(${DATES_NAME},">"&${day})+1))`;

/** The figure on a date that the sheet has: of several auctions of a day the last. */
export const figureOn = (kind: ColumnKind, date: string): string => {
  const first = `INDEX(${valuesName(kind)},MATCH(${date},${DATES_NAME},0))`;
  if (kind === "value") return first;
  // Not by LOOKUP, of which an empty cell may come back as 0.
  const last = `INDEX(${valuesName(kind)},MATCH(${date},${DATES_NAME},1))`;
  return `IF(${ASCENDS},${last},${first})`;
};

/** The figure on the latest date; no number where none stands there. */
export function latestFigure(kind: ColumnKind): string {
  const figure = figureOn(kind, LATEST_CELL);
  return `=IF(ISNUMBER(${figure}),${figure},NA())`;
}
