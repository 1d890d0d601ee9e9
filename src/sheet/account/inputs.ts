import { LOAN_TIERS, MAINTENANCE_SCHEDULES } from "../../domain";
import { heading, quoted, text, words, type Block, type BlockCell, type Format } from "../block";
import { readsNothing } from "../blocks/input-checks";
import { FORMATS } from "../style";
import { TRACK } from "../tracks";
import type { Held } from "./account";
import { ACCOUNT_FIGURES } from "./figures";
import type { AccountContext } from "./context";
import { movedSince } from "./series";

const ENTRY = 3;
const UNIT = 4;
const CHECK = 5;

export type Input = keyof AccountContext["t"]["inputs"]["names"];

/** How an input shows; a choice has none. */
export const FORMAT: Readonly<Partial<Record<Input, Format>>> = {
  statement: "date",
  cash: "money",
  as_of: "date",
  moved: "signedRatio",
  benchmark: "percent",
  maxlev: "leverage",
  stopyld: "percent",
  friction: "percent",
  other_equity: "money",
  other_requirement: "money",
};

export const TIERS = LOAN_TIERS.rows.length;

/** A cell that the user may change, holding a figure, text, a formula or nothing. */
export function held(at: number, key: string, value: Held, format: Format): BlockCell {
  const look = { at, key, format: FORMATS[format], style: "input", input: true } as const;
  if (value === undefined) return { ...look, text: "" };
  if (typeof value === "number") return { ...look, number: value };
  return typeof value === "string" ? { ...look, text: value } : { ...look, formula: value.formula };
}

/** What the statement says besides its positions, the rules, and what the loan costs. */
export function inputs(context: AccountContext): Block {
  const { t } = context;
  const names = Object.keys(t.inputs.names) as Input[];
  const tiers = LOAN_TIERS.rows.map(([from, spread], i): BlockCell[] => [
    held(ENTRY - 1, `from${i}`, from, "money"),
    held(ENTRY, `spread${i}`, spread, "percent"),
    words(CHECK, `check_tier${i}`, checkTier(context, i), "note"),
  ]);
  const rows: BlockCell[][] = [
    heading(TRACK, t.inputs.title),
    [text(0, t.inputs.purpose, "note")],
    ...names.map((name) => row(context, name)),
    [text(0, t.inputs.tiers, "note")],
    ...tiers,
    [
      text(0, t.inputs.problems, "note"),
      words(ENTRY, "problems", "SUMPRODUCT(--(LEN({inputs.checks})>0))", "right"),
    ],
  ];
  const firstTier = 2 + names.length + 1;
  return {
    key: "inputs",
    columns: TRACK,
    rows,
    names: Object.fromEntries([
      ...names.map((name) => [name, `inputs.${name}`] as const),
      ["tiers", "inputs.tiers"],
    ]),
    regions: {
      checks: { row: 2, column: CHECK, rows: names.length + 1 + TIERS, columns: 1 },
      tiers: { row: firstTier, column: ENTRY - 1, rows: TIERS, columns: 2 },
    },
    conditional: [
      {
        over: ["inputs.checks", "inputs.checks"],
        formula: "LEN({inputs.checks@})>0",
        style: "bad",
      },
    ],
    validations: [
      choice(t, "schedule", Object.keys(MAINTENANCE_SCHEDULES)),
      choice(t, "shape", t.shapes),
    ],
  };
}

const choice = (t: AccountContext["t"], name: Input, list: readonly string[]) => ({
  on: `inputs.${name}`,
  title: t.inputs.names[name],
  message: t.inputs.choose,
  list,
});

function row(context: AccountContext, name: Input): BlockCell[] {
  const { t } = context;
  const format = FORMAT[name];
  const value = valueOf(context, name);
  return [
    text(0, t.inputs.names[name]),
    format === undefined
      ? { at: ENTRY, key: name, text: String(value), style: "choice", input: true }
      : held(ENTRY, name, value, format),
    text(UNIT, t.inputs.units[name] ?? "", "unit"),
    words(CHECK, `check_${name}`, check(context, name), "note"),
  ];
}

function valueOf({ inputs: given, t }: AccountContext, name: Input): Held {
  const { series } = given;
  const values: Readonly<Record<Input, Held>> = {
    statement: given.statement,
    cash: given.cash,
    as_of: given.asOf === "today" ? { formula: "=TODAY()" } : given.asOf,
    moved: series ? { formula: `=${movedSince(series)}` } : 0,
    benchmark: given.benchmark,
    maxlev: given.maxlev,
    stopyld: given.stop,
    friction: given.friction,
    other_equity: 0,
    other_requirement: 0,
    schedule: "IBKR",
    shape: t.shapes[0]!,
  };
  return values[name];
}

const unless = (condition: string, says: string, then = '""') =>
  `IF(${condition},${quoted(says)},${then})`;

/** Empty where both figures of a tier are entered, else what they must be. */
function checkTier({ t, readsNothing: nothing }: AccountContext, i: number): string {
  const cells = [`{inputs.from${i}}`, `{inputs.spread${i}}`];
  const isNothing = `OR(${cells.map((cell) => readsNothing(cell, 2)).join(",")})`;
  return unless(`COUNT(${cells.join(",")})<2`, t.inputs.notNumber, unless(isNothing, nothing));
}

/** Empty where the entry is fine, else what it must be. */
function check({ t, readsNothing: nothing }: AccountContext, name: Input): string {
  const { inputs: of, shapes } = t;
  const number = (then: string, otherwise = of.notNumber) =>
    `IF(ISNUMBER({${name}}),${unless(readsNothing(`{${name}}`, 4), nothing, then)},${quoted(otherwise)})`;
  const between = ({ between: [least, most] }: { between: readonly [number, number] }) =>
    number(unless(`OR({${name}}<${least},{${name}}>${most})`, of.outside));
  const rate = ({ between: [, most] }: { between: readonly [number, number] }) =>
    number(unless(`{${name}}=0`, of.notZero, unless(`ABS({${name}})>${most}`, of.outside)));
  const oneOf = (list: readonly string[]) =>
    `IF(OR(${list.map((one) => `{${name}}=${quoted(one)}`).join(",")}),"",${quoted(of.choose)})`;
  const checks: Readonly<Record<Input, string>> = {
    statement: number('""', of.notDate),
    cash: number(unless("{cash}=0", of.cashZero)),
    as_of: number(unless("{as_of}<{statement}", of.before), of.notDate),
    moved: between(ACCOUNT_FIGURES.moved),
    benchmark: rate(ACCOUNT_FIGURES.benchmark),
    maxlev: between(ACCOUNT_FIGURES.maxlev),
    stopyld: rate(ACCOUNT_FIGURES.stopyld),
    friction: between(ACCOUNT_FIGURES.friction),
    other_equity: number('""'),
    other_requirement: number('""'),
    schedule: oneOf(Object.keys(MAINTENANCE_SCHEDULES)),
    shape: oneOf(shapes),
  };
  return checks[name];
}
