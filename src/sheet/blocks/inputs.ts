import { OVER_YEAR } from "../../domain";
import type { Block, BlockCell, BlockContext, Format } from "../block";
import { emptyEntry, entry, figure, follower, heading, quoted, text } from "../block";
import { portable, type Writer } from "../formula/dialect";
import { COMPUTED, follows, isEmptyInput, isReference } from "../inputs";
import { TRACK } from "../tracks";
import { CHECK, check, choiceValidations, isComputed, validation } from "./input-checks";
import {
  CHECKS_NAME,
  CHOICE_NAMES,
  isComputable,
  LABEL_NAME,
  ROWS,
  type InputRow,
} from "./input-rows";
import { known } from "./used";

const ENTRY = 3;
const BESIDE = 4;

/** The inputs, each a number or a cell of the user's, with a word beside what is out of range. */
export function inputs(context: BlockContext): Block {
  const { t, inputs: given } = context;
  const rows: BlockCell[][] = [
    heading(TRACK, t.inputs.title),
    [
      text(0, t.inputs.label),
      { at: ENTRY, key: LABEL_NAME, text: given.label, style: "inputText", input: true, merge: 3 },
    ],
  ];
  for (const row of ROWS) {
    const { input } = row;
    rows.push([
      text(0, t.inputs.names[input]),
      valueCell(context, row),
      isComputable(input)
        ? choice(CHOICE_NAMES[COMPUTED[input]], t.inputs.computed, given[COMPUTED[input]])
        : text(BESIDE, t.inputs.units[input] ?? "", "unit"),
      check(context, row),
    ]);
    if (isComputable(input)) rows.push(inUse(context, input));
  }
  const checked = rows.length;
  rows.push([
    text(0, t.inputs.problems, "note"),
    figure(ENTRY, "problems", "SUMPRODUCT(--(LEN({inputs.checks})>0))", "count", "note"),
  ]);
  return {
    key: "inputs",
    columns: TRACK,
    rows,
    names: {
      ...Object.fromEntries(
        [
          ...ROWS.map(({ name }) => name),
          ...Object.keys(COMPUTED),
          ...Object.values(CHOICE_NAMES),
          LABEL_NAME,
        ].map((name) => [name, `inputs.${name}`]),
      ),
      [CHECKS_NAME]: "inputs.checks",
    },
    validations: [...ROWS.map((row) => validation(context, row)), ...choiceValidations(context)],
    regions: { checks: { row: 2, column: CHECK, rows: checked - 2, columns: 1 } },
    conditional: [
      ...ROWS.map(({ name }) => ({
        over: [`inputs.check_${name}`, `inputs.check_${name}`] as const,
        formula: `LEN({inputs.check_${name}})>0`,
        style: "bad" as const,
      })),
      // Beside the word "computed" a number that was entered would pass for the one that is in use.
      ...ROWS.flatMap(({ input, name }) =>
        isComputable(input)
          ? {
              over: [`inputs.${name}`, `inputs.${name}`] as const,
              formula: isComputed(t, input),
              style: "unused" as const,
            }
          : [],
      ),
    ],
  };
}

/**
 * What an input is where it is computed: in Excel's own functions in either dialect, since history is
 * held against the call, the call stands on the duration, and a chain of three custom functions is
 * slow in Excel.
 */
const COMPUTING: Readonly<Record<keyof typeof COMPUTED, string>> = {
  fund: loanRate(portable),
  dur: ofBond("MODDURATION"),
  convexity: ofBond("CONVEXITY"),
  margin: portable.call("MAINTENANCE", "{years_used}", '"IBKR"'),
};

function ofBond(fn: "MODDURATION" | "CONVEXITY"): string {
  return portable.call(fn, "{yld_used}", "{years_used}", "MAX({yld_used},0)", 2);
}

const IN_USE: Readonly<Record<keyof typeof COMPUTED, Format>> = {
  fund: "rate",
  dur: "plain",
  convexity: "plain",
  margin: "percent",
};

/** The row of what is in use: as entered or computed; the funding rate by its count of days. */
function inUse({ t, inputs: given }: BlockContext, input: keyof typeof COMPUTED): BlockCell[] {
  const entered = known(ROWS.find((row) => row.input === input)!);
  const value = `IF(${isComputed(t, input)},${COMPUTING[input]},${entered})`;
  const isFund = input === "fund";
  return [
    text(0, t.inputs.inUse[input], "note"),
    figure(ENTRY, input, isFund ? perYear(t, value) : value, IN_USE[input]),
    ...(isFund ? [choice(CHOICE_NAMES.actual360, t.inputs.actual360, given.actual360)] : []),
  ];
}

/** The broker's blended rate for the loan as it stands. */
export function loanRate(write: Writer): string {
  return write.call("FUNDINGRATE", "{equity_used}*({lev_used}-1)", "{benchmark_used}");
}

/** What a quoted rate costs a year, by the count of days that is chosen. */
export const perYear = (t: BlockContext["t"], rate: string): string =>
  `${rate}*IF({day_count}=${quoted(t.inputs.actual360[1])},${OVER_YEAR},1)`;

function valueCell({ inputs: given }: BlockContext, { input, name, format }: InputRow): BlockCell {
  const value = given[input];
  if (isEmptyInput(value)) return emptyEntry(ENTRY, name, format);
  return isReference(value)
    ? follower(ENTRY, name, follows(value), format)
    : entry(ENTRY, name, value, format);
}

function choice(key: string, options: readonly [string, string], second: boolean): BlockCell {
  return { at: BESIDE, key, text: options[second ? 1 : 0], style: "choice", input: true };
}
