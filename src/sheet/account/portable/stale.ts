import { figure, quoted, text, type BlockCell } from "../../block";
import type { FollowedSeries } from "../account";
import type { AccountContext } from "../context";
import { held } from "../inputs";
import { entered } from "../spills";
import { stamped } from "./stamps";

/**
 * What the portable form keeps as values is of the account as it stood then. Beside them it keeps
 * what they stood on: where that is another now, they are old, and nothing may show them as today's.
 */
const STOOD_ON = {
  excess: "{behind.excess}",
  yld: "{behind.yld}",
  // All that they were asked for, each with a weight of its own: another entry is another sum.
  asked: [
    ...["parallel", "steeper", "twist", "own"].map(
      (shape, i) =>
        `SUMPRODUCT(${entered("{directions.years}")},${entered(`{directions.${shape}}`)})*${2 * i + 3}`,
    ),
    "IFERROR(MATCH({shape},{directions.names},0),0)*7",
    `${inOrder("{survival.months}", "ROW")}*11`,
    `${inOrder("{survival.rises}", "COLUMN")}*0.13`,
    `${entered("{sell.shock}")}+${entered("{sell.buffer}")}*1000+${entered("{sell.cost}")}*10000`,
    `${entered("{history.days}")}*17+N({behind.firststop})*0.7`,
    "({friction_used}+{benchmark_used}*3)*100000",
  ].join("+"),
} as const;

/** The sum of a line of entries, which is another where two of them change places. */
function inOrder(cells: string, place: "ROW" | "COLUMN"): string {
  const nth = `${place}(${cells})-MIN(${place}(${cells}))+1`;
  return `SUMPRODUCT(${entered(cells)}*(${nth}))`;
}

/** So many digits are no noise of either form. */
const DIGITS = { excess: 3, yld: 10, asked: 6 } as const;

const kept = (key: string) => `{behind.kept_${key}}`;

/** Figures behind the figures: what the kept values stood on, whether they are old, and the call if not. */
export function keptOn({ write, inputs: { series } }: AccountContext): BlockCell[][] {
  const isLive = write.dialect === "live";
  const full = (key: string, formula: string) => figure(0, key, formula, "years", "unit");
  const keys = Object.keys(STOOD_ON) as (keyof typeof STOOD_ON)[];
  const all = keys.map(kept).join(",");
  const differs = keys
    .map((key) => `ROUND(${STOOD_ON[key]}-${kept(key)},${DIGITS[key]})<>0`)
    .join(",");
  const isOld = `IF(COUNT(${all})<${keys.length},TRUE,IFERROR(OR(${differs}),TRUE))`;
  return [
    ...keys.map((key) => {
      const cell = full(`kept_${key}`, STOOD_ON[key]);
      return [isLive ? cell : stamped(cell)];
    }),
    [full("old", isLive ? "FALSE" : isOld)],
    [full("call", unlessOld("{directions.call_parallel}"))],
    // The first and the last close that the history of a series is counted from.
    ...(["MIN", "MAX"] as const).map((end): BlockCell[] => {
      const formula = series && { formula: `=${closeOf(series, end)}` };
      const key = `history_${end === "MIN" ? "from" : "to"}`;
      // As the history itself, filled once the account follows a series.
      const cell: BlockCell = { ...held(0, key, formula, "date"), style: "unit" };
      return [isLive ? cell : stamped(cell)];
    }),
  ];
}

const closeOf = ({ dates, values }: FollowedSeries, end: "MIN" | "MAX"): string =>
  `${end}(IF(ISNUMBER(${values}),${dates},""))`;

/** A kept figure; not known where it is old. */
export const unlessOld = (figure: string): string => `IF({behind.old},NA(),${figure})`;

/** What a block of kept values is for, or that they are old and what they were of. */
export function purposeOfKept({ t, write }: AccountContext, purpose: string): BlockCell {
  if (write.dialect === "live") return { ...text(0, purpose, "note"), key: "purpose" };
  return {
    at: 0,
    key: "purpose",
    formula: `=${orOld(t, quoted(purpose))}`,
    style: "note",
  };
}

/** Words for what is shown, or that it is old. */
export const orOld = ({ kept: of }: AccountContext["t"], otherwise: string): string =>
  `IF({behind.old},${quoted(of.old[0]!)}&IF(ISNUMBER(${kept("yld")}),FIXED(100*${kept("yld")},2),"–")&${quoted(of.old[1]!)},${otherwise})`;
