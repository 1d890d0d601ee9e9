import { OVER_YEAR } from "../../domain";
import type { Area } from "../area";
import type { Block, BlockCell, BlockContext } from "../block";
import { entry, figure, follower, gainsAndLosses, text, words } from "../block";
import { portable } from "../formula/dialect";
import {
  COMPUTED,
  follows,
  isReference,
  type InputValue,
  type NumericInput,
  type SheetInputs,
} from "../inputs";
import { statusColours } from "../status";
import {
  capDistance,
  dayMove,
  fullRevaluationCall,
  linearCall,
  nearestCall,
  QUICK_CALL,
  stopDistance,
} from "./distances";
import { isOutside, NOT_ZERO, readsNothing } from "./input-checks";
import { isComputable, ROWS, usedName, type InputRow } from "./input-rows";
import { carryWord, nearIsAmber, rulesWord } from "./verdict-lights";

/**
 * The inputs in their order, each in a column; the horizon and what only the loan depends on have none.
 */
const ENTRIES = [
  "lev",
  "yld",
  "fund",
  "friction",
  "years",
  "dur",
  "convexity",
  "haircut",
  "margin",
  "maxlev",
  "stop",
] as const satisfies readonly NumericInput[];

const rowOf = (input: NumericInput): InputRow => ROWS.find((row) => row.input === input)!;

/** A cell has the name of what is in use on the sheet: `dur`, not `dur_entered`. */
const nameOf = (input: NumericInput): string => (isComputable(input) ? input : rowOf(input).name);

/** The verdict's figures and their columns; the words of the lights have three and two. */
const RULES = 0;
const CARRY = 3;
const FIGURES = 5;
const COLUMNS = 12;

/** The inputs of the compact table, and the verdict on them; its formulas refer to its own cells. */
export function compactInputs(context: BlockContext): Block {
  const { t } = context;
  const figures = verdictFigures(context);
  const over = (key: string) => [`compact.${key}`, `compact.${key}_room`] as const;
  return {
    key: "compact",
    columns: COLUMNS,
    rows: [
      ENTRIES.map((input, at) => text(at, t.compact[input]!, "columnHead")),
      ENTRIES.map((input, at) => entryCell(context, input, at)),
      [
        text(RULES, t.compact.rules!, "statusHead"),
        ...[1, 2].map((at) => text(at, "", "statusHead")),
        text(CARRY, t.compact.carry!, "statusHead"),
        text(CARRY + 1, "", "statusHead"),
        ...figures.map(({ key }, i) => text(FIGURES + i, t.compact[key!]!, "columnHead")),
      ],
      [
        words(RULES, "word", rulesWord(context), "status"),
        words(CARRY, "carry", carryWord(context), "status"),
        ...figures,
      ],
    ],
    regions: { word_room: room(CARRY - 1), carry_room: room(FIGURES - 1) },
    conditional: [
      nearIsAmber(t, over("word")),
      ...statusColours(t, "light", over("word"), "{compact.word}"),
      ...statusColours(t, "light", over("carry"), "{compact.carry}"),
      ...gainsAndLosses(["compact.net", "compact.net"], "{compact.net}"),
      {
        over: ["compact.problems", "compact.problems"],
        formula: "{compact.problems}>0",
        style: "bad",
      },
    ],
    names: Object.fromEntries(
      Object.entries(AS_ON_THE_SHEET).map(([key, own]) => [key, `compact.${own}`]),
    ),
  };
}

/** The inputs as formulas take them: unknown where an entry is none. */
export function compactUsed({ t }: BlockContext): Block {
  return {
    key: "used",
    columns: COLUMNS,
    rows: [
      [text(0, t.used.title, "note")],
      ENTRIES.map((input, at) =>
        figure(at, nameOf(input), known(input), rowOf(input).format, "note"),
      ),
    ],
    regions: { all: { row: 1, column: 0, rows: 1, columns: ENTRIES.length } },
    names: Object.fromEntries(
      ENTRIES.map((input) => [usedName(rowOf(input)), `used.${nameOf(input)}`]),
    ),
  };
}

const room = (column: number): Area => ({ row: 3, column, rows: 1, columns: 1 });

/** What formulas of the sheet's blocks call these cells. */
const AS_ON_THE_SHEET: Readonly<Record<string, string>> = {
  "carry.net": "net",
  "verdict.word": "word",
  "verdict.stop": "toStop",
  "verdict.call": "call",
  "verdict.cap": "toCap",
  "levels.move": "move",
  "inputs.problems": "problems",
};

function verdictFigures(context: BlockContext): BlockCell[] {
  const { t, write } = context;
  const orNoLoan = (formula: string) => `IF({lev_used}=1,"${t.verdict.noLoan}",${formula})`;
  const nearest = nearestCall(QUICK_CALL, linearCall(write), fullRevaluationCall(context));
  const buffer = write.call("BUFFER", 0, "{dur}", "{lev_used}", "{margin}", "{convexity}", 0);
  const net = write.call("CARRY", "{lev_used}", "{yld_used}", "{fund}", "{friction_used}");
  const problems = "SUMPRODUCT(--ISERROR({used.all}))";
  const cells = [
    figure(0, "net", net, "signedPercent", "strong"),
    figure(0, "toStop", stopDistance(write), "bp1", "strong"),
    figure(0, "call", orNoLoan(nearest), "bp1", "strong"),
    figure(0, "toCap", orNoLoan(capDistance(context)), "bp1", "strong"),
    figure(0, "buffer", buffer, "percent", "strong"),
    figure(0, "move", dayMove(), "bp1", "right"),
    figure(0, "problems", problems, "count", "right"),
  ];
  return cells.map((cell, i) => ({ ...cell, at: FIGURES + i }));
}

/** What is entered, where it is what the input may be. */
function known(input: NumericInput): string {
  const cell = `{compact.${nameOf(input)}}`;
  const { kind } = rowOf(input);
  const zero = NOT_ZERO.includes(input) ? `,${cell}=0` : "";
  const isWrong = `OR(${isOutside(cell, kind)}${zero},${readsNothing(cell, 4)})`;
  return `IF(ISNUMBER(${cell}),IF(${isWrong},NA(),${cell}),NA())`;
}

function entryCell(context: BlockContext, input: NumericInput, at: number): BlockCell {
  const value = context.inputs[input];
  const { format } = rowOf(input);
  const formula =
    computedEntry(context, input) ?? (isReference(value) ? follows(value) : undefined);
  return formula === undefined
    ? entry(at, nameOf(input), value as number, format)
    : follower(at, nameOf(input), formula, format);
}

/** An input that the pane computes from others, as the formula for it. */
function computedEntry({ inputs }: BlockContext, input: NumericInput): string | undefined {
  const given = (value: InputValue) => (isReference(value) ? follows(value) : String(value));
  const isComputed = isComputable(input) && inputs[COMPUTED[input] as keyof SheetInputs] === true;
  const ofBond = (fn: string) =>
    portable.call(fn, "{yld_used}", "{years_used}", "MAX({yld_used},0)", 2);
  if (input === "fund") {
    const loan = `${given(inputs.equity)}*({lev_used}-1)`;
    const rate = isComputed
      ? portable.call("FUNDINGRATE", loan, given(inputs.benchmark))
      : given(inputs.fund);
    if (inputs.actual360) return `${rate}*${OVER_YEAR}`;
    return isComputed ? rate : undefined;
  }
  if (!isComputed) return undefined;
  if (input === "margin") return portable.call("MAINTENANCE", "{years_used}", '"IBKR"');
  return ofBond(input === "dur" ? "MODDURATION" : "CONVEXITY");
}
