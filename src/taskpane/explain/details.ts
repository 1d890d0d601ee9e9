import { entryOf, oneCell, parseAddress, toAddress, withCells } from "../../sheet";
import { isEmpty, leavesOf } from "../functions/answer";
import type { FunctionCard, ParameterCard } from "../functions/function-card";
import { howItComes } from "../functions/sentences";
import { typedAs } from "../functions/shown";
import type { Speech } from "../words";
import { callOf, ourCalls, type Call, type CallArgument } from "./calls";
import { evaluate, type Functions } from "./explain";
import type { ExplainedCell } from "./explain-selection";

/** An argument as it stands, and what it comes to where that is one value. */
export interface ShownArgument {
  readonly name: string;
  readonly text: string;
  readonly value: string | undefined;
}

/** A cell that an argument refers to and that holds nothing. */
export interface EmptyCell {
  readonly address: string;
  readonly parameter: ParameterCard;
  /** The function takes it for an argument that was left out. */
  readonly isOmitted: boolean;
}

/** What there is to say of a cell besides what is wrong with it. */
export interface Details {
  /** How its value comes about: a sum in numbers, or the formula with its names. Undefined for an error. */
  readonly how: string | undefined;
  readonly args: readonly ShownArgument[];
  readonly empty: readonly EmptyCell[];
}

type Offset = ExplainedCell["cell"]["offset"];

/** Undefined where no function of ours stands in the cell. */
export function detailsOf(
  { explanation, cell, referred }: ExplainedCell,
  cards: readonly FunctionCard[],
  functions: Functions,
  namespace: string,
  speech: Speech,
): Details | undefined {
  if (!("id" in explanation)) return undefined;
  const card = cards.find(({ id }) => id === explanation.id);
  const call = callOf(ourCalls(cell.formula, namespace), explanation.id);
  if (!card || !call) return undefined;
  const rows = call.args.map((arg) => rowsOf(arg, functions, referred));
  const values = rows.map((cells) => at(cells, cell.offset));
  const isFine = explanation.kind === "fine";
  return {
    how: isFine ? how(card, call, values, { functions, referred, cell }, speech) : undefined,
    args: card.parameters.flatMap((parameter, i) =>
      shownArgument(parameter, call.args[i], rows[i], speech),
    ),
    empty: card.parameters.flatMap((parameter, i) => [
      ...emptyIn(parameter, call.args[i], rows[i]),
      ...emptyEntry(parameter, call.args[i], rows[i], referred),
    ]),
  };
}

type Context = Pick<ExplainedCell, "cell" | "referred"> & { readonly functions: Functions };

function how(
  card: FunctionCard,
  call: Call,
  values: readonly unknown[],
  { functions, referred, cell }: Context,
  speech: Speech,
): string {
  const outcome = evaluate(call, functions, referred);
  const result = "value" in outcome ? at(outcome.value, cell.offset) : undefined;
  const leaves = leavesOf(
    card,
    card.parameters.map((_, i) => values[i]),
  );
  return howItComes(card, leaves, result, speech);
}

/** What an argument holds; undefined where it is omitted, or only Excel could tell. */
function rowsOf(arg: CallArgument, functions: Functions, referred: ExplainedCell["referred"]) {
  switch (arg.kind) {
    case "constant":
      return [[numberOf(arg.value)]];
    case "reference":
      return referred.get(arg.text);
    case "call": {
      const outcome = evaluate(arg.call, functions, referred);
      return "value" in outcome ? outcome.value : undefined;
    }
    default:
      return undefined;
  }
}

/** A number in a formula came as its text: "4.82%". */
function numberOf(value: string | number | boolean): unknown {
  if (typeof value !== "string") return value;
  const [, digits, percent] = /^([+-]?[\d.]+(?:e[+-]?\d+)?)(%?)$/i.exec(value) ?? [];
  if (digits === undefined) return value;
  return percent === "" ? Number(digits) : Number(`${digits}e-2`);
}

/** The value for a cell of a spilled result: what is one cell high or wide stretches, as in Excel. */
function at(cells: unknown, { row, column }: Offset): unknown {
  if (!Array.isArray(cells)) return cells;
  const rows = cells as unknown[][];
  const line = rows.length === 1 ? rows[0] : rows[row];
  return line?.length === 1 ? line[0] : line?.[column];
}

function shownArgument(
  parameter: ParameterCard,
  arg: CallArgument | undefined,
  cells: unknown,
  speech: Speech,
): ShownArgument[] {
  if (arg === undefined || arg.kind === "omitted") return [];
  const text = textOf(arg);
  const single = Array.isArray(cells)
    ? cells.flat().length === 1
      ? cells.flat()[0]
      : undefined
    : cells;
  const value =
    single === undefined || isEmpty(single) ? undefined : typedAs(single, parameter, speech);
  return [{ name: parameter.name, text, value }];
}

function textOf(arg: Exclude<CallArgument, { kind: "omitted" }>): string {
  if (arg.kind === "constant") return String(arg.value);
  return arg.kind === "call" ? `${arg.call.id}(…)` : arg.text;
}

/** The empty ones among an argument's cells, each by its own address. */
function emptyIn(
  parameter: ParameterCard,
  arg: CallArgument | undefined,
  cells: unknown,
): EmptyCell[] {
  if (arg?.kind !== "reference" || !Array.isArray(cells)) return [];
  const area = parseAddress(arg.text);
  return (cells as unknown[][]).flatMap((line, r) =>
    line.flatMap((value, c) => {
      if (!isEmpty(value)) return [];
      const address = area
        ? withCells(arg.text, toAddress(oneCell(area.row + r, area.column + c)))
        : arg.text;
      return [{ address, parameter, isOmitted: parameter.optional === true }];
    }),
  );
}

/** An input of a sheet of ours whose cell is empty: what the formulas take of it is unknown. */
function emptyEntry(
  parameter: ParameterCard,
  arg: CallArgument | undefined,
  cells: unknown,
  referred: ExplainedCell["referred"],
): EmptyCell[] {
  const entry = arg?.kind === "reference" ? entryOf(arg.text) : undefined;
  if (entry === undefined || !Array.isArray(cells)) return [];
  const isKnown = (cells as unknown[][]).flat().every((cell) => typeof cell === "number");
  const entered = referred.get(entry);
  if (isKnown || !entered || !isEmpty(entered[0]?.[0])) return [];
  return [{ address: entry, parameter, isOmitted: false }];
}
