import { LIMITS, type ArgumentKind, type Limit } from "../../domain";
import type { BlockCell, BlockContext, BlockValidation } from "../block";
import { quoted, words } from "../block";
import { COMPUTED, isEmptyInput, isReference, type NumericInput } from "../inputs";
import { CHOICE_NAMES, isComputable, type InputRow } from "./input-rows";

/** Where the word stands that says what is wrong with an input. */
export const CHECK = 5;

/** A blank cell may arrive as 0 in the add-in's functions: they refuse a 0 that would mean it. */
export const NOT_ZERO: readonly NumericInput[] = ["yld", "stop"];

const OUTSIDE: Readonly<Record<Exclude<keyof Limit, "oneOf">, string>> = {
  min: "<",
  above: "<=",
  max: ">",
  below: ">=",
};

/** How a number breaks the limits of its kind: conditions of which at most one holds. */
export const outsides = (cell: string, kind: ArgumentKind): string[] =>
  Object.entries(LIMITS[kind] as Limit).map(
    ([bound, value]) => `${cell}${OUTSIDE[bound as keyof typeof OUTSIDE]}${value}`,
  );

/** Whether a number in a cell is none that this kind of input may be, as a condition. */
export const isOutside = (cell: string, kind: ArgumentKind): string =>
  `OR(${outsides(cell, kind).join(",")})`;

/**
 * The condition that a formula which the user typed stands on an empty cell, which Excel makes 0: it
 * is a reference to one (`=Book!C5`), or one of its first operands is (`=C5*1`, `=0.1%+C5`). What a
 * function makes of an empty cell is the function's. Asked only of a 0 and of a sum, since INDIRECT
 * would else calculate with every change. Of a number FORMULATEXT is an error, and so is INDIRECT of
 * all that is no reference.
 * @param operands how many are looked at; each takes its part of the 8,192 characters of a formula
 */
export function readsNothing(cell: string, operands: number): string {
  const typed = `FORMULATEXT(${cell})`;
  const right = `MID(${typed},2,255)`;
  const plusses = ["-", "*", "/"].reduce(
    (text, operator) => substitute(text, operator, '"+"'),
    right,
  );
  const apart = substitute(substitute(plusses, "%", '""'), "+", `REPT(" ",${APART})`);
  const operand = (at: number) => `TRIM(MID(${apart},${at * APART + 1},${APART}))`;
  const parts = [right, ...Array.from({ length: operands }, (_, at) => operand(at))];
  const isEmpty = (text: string) => `IFERROR(ISBLANK(INDIRECT(${text})),FALSE)`;
  const isSum = `ISNUMBER(FIND("+",${substitute(typed, "-", '"+"')},3))`;
  return `IF(OR(${cell}=0,${isSum}),OR(${parts.map(isEmpty).join(",")}),FALSE)`;
}

/** More than any operand that names a cell is long. */
const APART = 99;

const substitute = (text: string, old: string, by: string): string =>
  `SUBSTITUTE(${text},"${old}",${by})`;

/** The condition that an input is computed, so that what is entered is not in use. */
export const isComputed = (t: BlockContext["t"], input: keyof typeof COMPUTED): string =>
  `{${CHOICE_NAMES[COMPUTED[input]]}}=${quoted(t.inputs.computed[1])}`;

/**
 * Empty where the input is fine or not in use, else what it must be. A blank cell is not 0: it is not
 * entered.
 */
export function check({ t, inputs }: BlockContext, { input, name, kind }: InputRow): BlockCell {
  const cell = `{${name}}`;
  const read = `IF(${readsNothing(cell, 4)},${quoted(t.inputs.readsNothing)},"")`;
  const inside = NOT_ZERO.includes(input)
    ? `IF(${cell}=0,${quoted(t.inputs.notZero)},${read})`
    : read;
  const outside = `IF(${isOutside(cell, kind)},${quoted(t.inputs.allowed(kind))},${inside})`;
  const isFollower = isReference(inputs[input]) && !isEmptyInput(inputs[input]);
  const none = isFollower ? t.inputs.followsNone : t.inputs.notNumber;
  const says = `IF(ISNUMBER(${cell}),${outside},${quoted(none)})`;
  if (!isComputable(input)) return words(CHECK, `check_${name}`, says, "note");
  return words(CHECK, `check_${name}`, `IF(${isComputed(t, input)},"",${says})`, "note");
}

export function validation({ t }: BlockContext, { name, kind, input }: InputRow): BlockValidation {
  const limit = LIMITS[kind] as Limit;
  return {
    on: `inputs.${name}`,
    title: t.inputs.names[input],
    message: t.inputs.allowed(kind),
    between: [limit.min ?? limit.above ?? -1e15, limit.max ?? limit.below ?? 1e15],
  };
}

export function choiceValidations({ t }: BlockContext): BlockValidation[] {
  const message = t.inputs.choose;
  return [
    { on: "inputs.day_count", title: t.inputs.names.fund, message, list: t.inputs.actual360 },
    ...Object.entries(COMPUTED).map(([input, choice]) => ({
      on: `inputs.${CHOICE_NAMES[choice]}`,
      title: t.inputs.names[input as keyof typeof COMPUTED],
      message,
      list: t.inputs.computed,
    })),
  ];
}
