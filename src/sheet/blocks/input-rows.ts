import type { ArgumentKind } from "../../domain";
import type { Format } from "../block";
import { COMPUTED, type NumericInput, type SheetInputs } from "../inputs";

/** An input's row: its name on the sheet, what it may be, how it shows. */
export interface InputRow {
  readonly input: NumericInput;
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly format: Format;
}

export const ROWS: readonly InputRow[] = [
  { input: "equity", name: "equity", kind: "positive", format: "money" },
  { input: "lev", name: "lev", kind: "leverage", format: "leverage" },
  { input: "yld", name: "yld", kind: "rate", format: "percent" },
  { input: "fund", name: "fund_quoted", kind: "rate", format: "percent" },
  { input: "friction", name: "friction", kind: "rate", format: "percent" },
  { input: "years", name: "years", kind: "years", format: "years" },
  { input: "dur", name: "dur_entered", kind: "duration", format: "plain" },
  { input: "convexity", name: "convexity_entered", kind: "convexity", format: "plain" },
  { input: "haircut", name: "haircut", kind: "haircut", format: "percent" },
  { input: "margin", name: "margin_entered", kind: "margin", format: "percent" },
  { input: "maxlev", name: "maxlev", kind: "leverage", format: "leverage" },
  { input: "stop", name: "stopyld", kind: "rate", format: "percent" },
  { input: "horizon", name: "horizon", kind: "horizonAhead", format: "years" },
  { input: "benchmark", name: "benchmark", kind: "rate", format: "percent" },
];

/** Names of the sheet by the input they hold. */
export const INPUT_NAMES: Readonly<Record<NumericInput, string>> = Object.fromEntries(
  ROWS.map(({ input, name }) => [input, name]),
) as Record<NumericInput, string>;

/** Names of the cells that hold a choice between two words. */
export const CHOICE_NAMES = {
  computeFund: "fund_choice",
  actual360: "day_count",
  computeDur: "dur_choice",
  computeConvexity: "convexity_choice",
  computeMargin: "margin_choice",
} as const;

export const LABEL_NAME = "bond";

/** The words that say what is wrong with an input, each in its row. */
export const CHECKS_NAME = "input_checks";

/** The name of every input's cell: numbers, choices and the label. */
export const NAME_OF: Readonly<Record<keyof SheetInputs, string>> = {
  ...INPUT_NAMES,
  ...CHOICE_NAMES,
  label: LABEL_NAME,
};

export const isComputable = (input: NumericInput): input is keyof typeof COMPUTED =>
  input in COMPUTED;

/**
 * The name of what formulas take of an input: `dur`, `lev_used`. It is unknown where the entry is
 * none; the entry's own name would make 0 of a blank.
 */
export const usedName = ({ input, name }: InputRow): string =>
  isComputable(input) ? input : asUsed(name);

const USED = "_used";
/** The name of what formulas take of an entry, on any sheet of ours. */
export const asUsed = (name: string): string => name + USED;

/** The name of the cell where an input is entered, by the name that formulas take it by. */
export function entryOf(used: string): string | undefined {
  if (used.endsWith(USED)) return used.slice(0, -USED.length);
  return ROWS.find((row) => usedName(row) === used)?.name;
}
