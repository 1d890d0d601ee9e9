import type { Exact, ReplayDay, RollingStop } from "../domain";
import { nearestDouble, toBp } from "../domain";
import type { ReplayWords } from "../locales/replay.en";
import { toFixedAddress } from "./address";
import { oneCell } from "./area";
import { quoted } from "./block";
import type { Dialect } from "./formula/dialect";
import type { PlanCell } from "./plan";
import { FORMATS } from "./style";

/** What is walked. Rates are fractions a year, `start` an Excel serial. */
export interface ReplayInputs {
  readonly start: number;
  readonly lev: number;
  readonly years: number;
  /** The rate as quoted; where the loan follows a series, what it pays above it. */
  readonly fund: number;
  /** A rate, or by the years left what the broker's schedule of that name asks. */
  readonly margin: number | "IBKR";
  /** Undefined to go on through it. */
  readonly stop: RollingStop | undefined;
  readonly friction: number;
  /** The leverage that the position is sold back to; undefined to let it rise. */
  readonly maxlev: number | undefined;
}

/** Dates and figures of an imported series, as formulas refer to them. */
export interface ReplaySeries {
  readonly name: string;
  readonly dates: string;
  readonly values: string;
}

export const INPUT_ROW = 3;
const VALUE = 2;

/** A row each, in the order of the sheet. */
const ROWS = [
  "start",
  "lev",
  "years",
  "fund",
  "margin",
  "distance",
  "stop",
  "friction",
  "maxlev",
] as const;
type Row = (typeof ROWS)[number];

/** The cell of an input, as formulas refer to it. */
export const termAddress = (row: Row): string =>
  toFixedAddress(oneCell(INPUT_ROW + ROWS.indexOf(row), VALUE));

/** A stop and a cap that nothing reaches: what "none" is to a formula, and a word to a reader. */
const NO_STOP = 0.4999;
const NO_CAP = 1000;
const orNone = (most: number, format: string, none: string) =>
  `[<${most}]${format};${quoted(none)}`;

interface Terms {
  readonly inputs: ReplayInputs;
  readonly series: ReplaySeries;
  readonly funding: ReplaySeries | undefined;
  readonly path: readonly ReplayDay<Exact>[];
  readonly since: number;
  readonly dialect: Dialect;
}

/** What a row holds, and whether it is the user's to change. */
interface Term {
  readonly content: PlanCell["content"];
  readonly format: string;
  readonly given: boolean;
}

/** The terms of the walk with their names; what follows from another is a formula where it can be. */
export function termCells(terms: Terms, words: ReplayWords): PlanCell[] {
  const { inputs, funding, since, dialect } = terms;
  const isLive = dialect === "live";
  const number = (value: number, format: string): Term => ({
    content: { number: value },
    format,
    given: true,
  });
  const all: Record<Row, Term> = {
    start: number(inputs.start - since, FORMATS.date),
    lev: number(inputs.lev, FORMATS.leverage),
    years: number(inputs.years, FORMATS.years),
    fund: number(inputs.fund, FORMATS.percent),
    margin:
      inputs.margin === "IBKR"
        ? { content: { text: inputs.margin }, format: FORMATS.percent, given: true }
        : number(inputs.margin, FORMATS.percent),
    ...stopTerms(terms, words),
    friction: number(inputs.friction, FORMATS.percent),
    maxlev: number(inputs.maxlev ?? NO_CAP, orNone(NO_CAP, FORMATS.leverage, words.noStop)),
  };
  return ROWS.flatMap((row, i): PlanCell[] => {
    const { content, format, given } = all[row];
    const label = row === "fund" && funding ? words.spreadOver(funding.name) : words.inputs[row];
    // What does not recalculate must not look as if it could be changed.
    const isInput = isLive && given;
    return [
      { row: INPUT_ROW + i, column: 0, content: { text: label }, style: "label" },
      {
        row: INPUT_ROW + i,
        column: VALUE,
        content,
        format,
        style: isInput ? "input" : "right",
        input: isInput,
      },
    ];
  });
}

/** The stop as a yield and as a distance from the first day's: one is given, the other follows. */
function stopTerms(
  { inputs: { stop }, series, path, dialect }: Terms,
  words: ReplayWords,
): Pick<Record<Row, Term>, "stop" | "distance"> {
  const format = orNone(NO_STOP, FORMATS.percent, words.noStop);
  if (stop === undefined) {
    return {
      distance: { content: { text: "–" }, format: FORMATS.signedBp, given: false },
      stop: { content: { number: NO_STOP }, format, given: true },
    };
  }
  const isLevel = stop.kind === "level";
  const [bought, distance, level] = [
    boughtAt(series),
    termAddress("distance"),
    termAddress("stop"),
  ];
  const first = path[0]!.yld;
  const shown = {
    distance: isLevel ? first.neg().plus(stop.yld) : first.times(0).plus(stop.rise),
    stop: isLevel ? first.times(0).plus(stop.yld) : first.plus(stop.rise),
  };
  const follows = (formula: string, value: Exact): PlanCell["content"] =>
    dialect === "live" ? { formula } : { number: nearestDouble(value) };
  const bp = toBp(shown.distance);
  return {
    distance: {
      content: isLevel
        ? follows(`=ROUND((${level}-${bought})*10000,9)`, bp)
        : { number: nearestDouble(bp) },
      format: FORMATS.signedBp,
      given: !isLevel,
    },
    stop: {
      content: isLevel
        ? { number: stop.yld }
        : follows(`=ROUND(${bought}+${distance}/10000,12)`, shown.stop),
      format,
      given: isLevel,
    },
  };
}

/** The cells of a range on some of a series' days, the oldest first: the user may sort it newest first. */
export const byDay = (range: string, dates: string, wanted: string): string =>
  `SORTBY(FILTER(${range},${wanted}),FILTER(${dates},${wanted}))`;

/** The yield of the first close on or after the start. */
function boughtAt({ dates, values }: ReplaySeries): string {
  const priced = `(${dates}>=${termAddress("start")})*ISNUMBER(${values})*(${values}<>0)`;
  return `INDEX(${byDay(values, dates, priced)},1)`;
}
