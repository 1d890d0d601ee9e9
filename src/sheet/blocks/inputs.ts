import { LIMITS, type ArgumentKind, type Limit } from "../../domain";
import type { Block, BlockCell, BlockContext, BlockValidation, Format } from "../block";
import { entry, figure, follower, heading, quoted, text, words } from "../block";
import { portable } from "../formula/dialect";
import { isReference, type NumericInput } from "../inputs";
import { LANE } from "../lanes";

/** An input's row: its name on the sheet, what it may be, how it shows. */
interface InputRow {
  readonly input: NumericInput;
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly format: Format;
}

const ROWS: readonly InputRow[] = [
  { input: "equity", name: "equity", kind: "positive", format: "money" },
  { input: "lev", name: "lev", kind: "leverage", format: "leverage" },
  { input: "yld", name: "yld", kind: "rate", format: "percent" },
  { input: "fund", name: "fund_quoted", kind: "rate", format: "percent" },
  { input: "friction", name: "friction", kind: "rate", format: "percent" },
  { input: "years", name: "years", kind: "years", format: "years" },
  { input: "dur", name: "dur_entered", kind: "duration", format: "plain" },
  { input: "convexity", name: "convexity_entered", kind: "convexity", format: "plain" },
  { input: "haircut", name: "haircut", kind: "haircut", format: "percent" },
  { input: "margin", name: "margin", kind: "margin", format: "percent" },
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
  actual360: "day_count",
  computeDur: "dur_choice",
  computeConvexity: "convexity_choice",
} as const;

export const LABEL_NAME = "bond";

const ENTRY = 3;
const BESIDE = 4;
const CHECK = 5;

/** The inputs, each a number or a cell of the user's, with a word beside what is out of range. */
export function inputs(context: BlockContext): Block {
  const { t, inputs: given } = context;
  const rows: BlockCell[][] = [
    heading(LANE, t.inputs.title),
    [
      text(0, t.inputs.label),
      { at: ENTRY, key: LABEL_NAME, text: given.label, style: "inputText", input: true, merge: 3 },
    ],
  ];
  // In Excel's own functions in either dialect: history is held against the call, the call stands on
  // the duration, and a chain of three custom functions is slow in Excel.
  const inUse = {
    fund: figure(
      ENTRY,
      "fund",
      `IF({day_count}=${quoted(t.inputs.actual360[1])},{fund_quoted}*365/360,{fund_quoted})`,
      "rate",
    ),
    dur: figure(
      ENTRY,
      "dur",
      `IF({dur_choice}=${quoted(t.inputs.computed[1])},${portable.call("MODDURATION", "{yld}", "{years}", "MAX({yld},0)", 2)},{dur_entered})`,
      "plain",
    ),
    convexity: figure(
      ENTRY,
      "convexity",
      `IF({convexity_choice}=${quoted(t.inputs.computed[1])},${portable.call("CONVEXITY", "{yld}", "{years}", "MAX({yld},0)", 2)},{convexity_entered})`,
      "plain",
    ),
  };
  const choices = {
    fund: choice("day_count", t.inputs.actual360, given.actual360),
    dur: choice("dur_choice", t.inputs.computed, given.computeDur),
    convexity: choice("convexity_choice", t.inputs.computed, given.computeConvexity),
  };
  for (const row of ROWS) {
    const chosen = row.input in choices ? (row.input as keyof typeof choices) : undefined;
    rows.push([
      text(0, t.inputs.names[row.input]),
      valueCell(context, row),
      chosen ? choices[chosen] : text(BESIDE, t.inputs.units[row.input] ?? "", "unit"),
      check(context, row),
    ]);
    if (chosen) rows.push([text(0, t.inputs.inUse[chosen], "note"), inUse[chosen]]);
  }
  const checked = rows.length;
  rows.push([
    text(0, t.inputs.problems, "note"),
    figure(ENTRY, "problems", "SUMPRODUCT(--(LEN({inputs.checks})>0))", "count", "note"),
  ]);
  return {
    key: "inputs",
    columns: LANE,
    rows,
    names: Object.fromEntries(
      [
        ...ROWS.map(({ name }) => name),
        ...Object.keys(inUse),
        ...Object.values(CHOICE_NAMES),
        LABEL_NAME,
      ].map((name) => [name, `inputs.${name}`]),
    ),
    validations: [...ROWS.map((row) => validation(context, row)), ...choiceValidations(context)],
    regions: { checks: { row: 2, column: CHECK, rows: checked - 2, columns: 1 } },
    conditional: ROWS.map(({ name }) => ({
      over: [`inputs.check_${name}`, `inputs.check_${name}`],
      formula: `LEN({inputs.check_${name}})>0`,
      style: "bad",
    })),
  };
}

function valueCell({ inputs: given }: BlockContext, { input, name, format }: InputRow): BlockCell {
  const value = given[input];
  return isReference(value)
    ? follower(ENTRY, name, value.cell, format)
    : entry(ENTRY, name, value, format);
}

function choice(key: string, options: readonly [string, string], second: boolean): BlockCell {
  return { at: BESIDE, key, text: options[second ? 1 : 0], style: "choice", input: true };
}

/** Empty where the input is fine, else what it must be. A blank cell is not 0: it is not entered. */
function check({ t }: BlockContext, { name, kind }: InputRow): BlockCell {
  const cell = `{${name}}`;
  const bounds = Object.entries(LIMITS[kind] as Limit).map(([bound, value]) =>
    bound === "min"
      ? `${cell}<${value}`
      : bound === "above"
        ? `${cell}<=${value}`
        : bound === "max"
          ? `${cell}>${value}`
          : `${cell}>=${value}`,
  );
  const outside = `IF(OR(${bounds.join(",")}),${quoted(t.inputs.allowed(kind))},"")`;
  return words(
    CHECK,
    `check_${name}`,
    `IF(ISNUMBER(${cell}),${outside},${quoted(t.inputs.notNumber)})`,
    "note",
  );
}

function validation({ t }: BlockContext, { name, kind, input }: InputRow): BlockValidation {
  const limit = LIMITS[kind] as Limit;
  return {
    on: `inputs.${name}`,
    title: t.inputs.names[input],
    message: t.inputs.allowed(kind),
    between: [limit.min ?? limit.above ?? -1e15, limit.max ?? limit.below ?? 1e15],
  };
}

function choiceValidations({ t }: BlockContext): BlockValidation[] {
  const message = t.inputs.choose;
  return [
    { on: "inputs.day_count", title: t.inputs.names.fund, message, list: t.inputs.actual360 },
    { on: "inputs.dur_choice", title: t.inputs.names.dur, message, list: t.inputs.computed },
    {
      on: "inputs.convexity_choice",
      title: t.inputs.names.convexity,
      message,
      list: t.inputs.computed,
    },
  ];
}
