import { note, UNIT_QUESTION, type Question, type ReadingContext, type Remark } from "../reading";
import { POWERS, type KnownUnit } from "../source";
import { isRateLike } from "../sources/own";
import type { ColumnFacts } from "../sources/source";

/** What a column's figures are, judged by its source, its name and the figures themselves. */
export interface UnitReading {
  readonly unit: KnownUnit;
  /** What else it may be, where it was guessed. */
  readonly choices: readonly KnownUnit[];
  readonly question?: Question;
  readonly notes: readonly Remark[];
}

/** Figures of a column as printed. */
export interface Extent {
  readonly least: number;
  readonly most: number;
  /** The mark that stood after the figures. */
  readonly mark: "percent" | "bp" | undefined;
}

/**
 * In per cent. Figures outside are possible, but they are pointed out, or asked about where the unit was
 * a guess.
 */
const RANGES = { nominal: { from: -1, to: 25 }, real: { from: -5, to: 25 } };
/** No yield of seven years or more was below this for long, and no series of it has such a maximum. */
const LEAST_LONG = 0.3;

/** A column whose unit is to be told. */
export interface UnitColumn {
  readonly name: string;
  readonly heading: string;
  readonly facts: ColumnFacts;
  readonly extent: Extent;
}

/** The units of a file's columns: where a long yield stands in fractions, all rates of the file do. */
export function unitsOf(columns: readonly UnitColumn[], context: ReadingContext): UnitReading[] {
  const readings = columns.map((column) => unitOf(column, context));
  const inFractions = readings.some(
    ({ unit, choices }, i) => unit === "fraction" && choices.length > 0 && columns[i]!.facts.unit,
  );
  if (!inFractions) return readings;
  return readings.map((reading, i) =>
    reading.unit === "percent" && mayBeFraction(columns[i]!, context)
      ? { ...reading, unit: "fraction" }
      : reading,
  );
}

/**
 * Not where the unit stands behind the figures or on the series' sheet, nor where the figures are too
 * large.
 */
const mayBeFraction = ({ name, facts, extent }: UnitColumn, { units }: ReadingContext) =>
  facts.unit !== undefined &&
  extent.mark === undefined &&
  !units.has(name) &&
  extent.most <= RANGES.nominal.to / 100;

function unitOf(
  { name, heading, facts, extent }: UnitColumn,
  { answers, units }: ReadingContext,
): UnitReading {
  const known = units.get(name);
  if (known) {
    return { unit: known, choices: [], notes: [note("unitHolds", { name, unit: known })] };
  }
  const answer = answers.get(UNIT_QUESTION) as KnownUnit | undefined;
  if (extent.mark) return { unit: extent.mark, choices: [], notes: [] };
  if (facts.unit) return ofSource(name, facts, extent, answer);
  const { sure, choices } = guess(heading, extent);
  if (sure && !answer) return { unit: sure, choices, notes: [] };
  if (answer && choices.includes(answer)) return { unit: answer, choices, notes: [] };
  return {
    unit: choices[0]!,
    choices,
    notes: [],
    question: ask("unit", name, extent, choices),
  };
}

/** A source whose unit is known; two mistakes are so common that they are asked about. */
function ofSource(
  name: string,
  { unit = "number", range, long, tenths }: ColumnFacts,
  extent: Extent,
  answer: KnownUnit | undefined,
): UnitReading {
  const doubt: readonly KnownUnit[] | undefined =
    long && extent.most < LEAST_LONG
      ? ["fraction", "percent"]
      : tenths && extent.least > RANGES.nominal.to
        ? ["tenths", "percent"]
        : undefined;
  if (doubt) {
    if (answer && doubt.includes(answer)) return { unit: answer, choices: doubt, notes: [] };
    const code = doubt[0] === "tenths" ? "tenths" : "fraction";
    return { unit: doubt[0]!, choices: doubt, notes: [], question: ask(code, name, extent, doubt) };
  }
  const bounds = range && RANGES[range];
  const isOutside = bounds && (extent.least < bounds.from || extent.most > bounds.to);
  const notes = isOutside
    ? [note("outside", { name, least: extent.least, most: extent.most, ...bounds })]
    : [];
  return { unit, choices: [], notes };
}

/**
 * What a figure without a known source is: certain for rates, by name and range, and for what is no
 * rate.
 */
function guess(
  heading: string,
  { least, most }: Extent,
): { readonly sure?: KnownUnit; readonly choices: readonly KnownUnit[] } {
  if (/\bbps?\b|basis points?|基點/i.test(heading))
    return { sure: "bp", choices: ["bp", "percent", "number", "fraction"] };
  const fitsRates = least >= LEAST_LONG && most <= RANGES.nominal.to;
  if (isRateLike(heading)) {
    if (fitsRates) return { sure: "percent", choices: ["percent", "number", "fraction", "bp"] };
    if (most > RANGES.nominal.to) return { choices: ["number", "percent", "tenths", "bp"] };
    return most < LEAST_LONG && least > -LEAST_LONG
      ? { choices: ["fraction", "percent", "number", "bp"] }
      : { choices: ["percent", "fraction", "number", "bp"] };
  }
  if (most > RANGES.nominal.to)
    return { sure: "number", choices: ["number", "percent", "bp", "index"] };
  return { choices: ["percent", "number", "fraction", "bp"] };
}

const ask = (
  code: "unit" | "fraction" | "tenths",
  name: string,
  { least, most }: Extent,
  choices: readonly KnownUnit[],
): Question => ({
  id: UNIT_QUESTION,
  about: { of: "questions", code, details: { name, least, most } },
  choices,
});

/** The power of ten that turns a figure of this unit into what is written on the sheet. */
export const powerOf = (unit: KnownUnit): number => POWERS[unit];
