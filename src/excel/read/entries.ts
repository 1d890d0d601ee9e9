import {
  CHOICE_NAMES,
  followedCell,
  inOneSpelling,
  INPUT_NAMES,
  LABEL_NAME,
  MISSION_INPUTS,
  SHOCKS_NAME,
  sheetTextsIn,
  type InputValue,
  type Mark,
  type NumericInput,
  type SheetInputs,
} from "../../sheet";
import { REPLAY_MARK_NAME } from "../../sheet/replay";
import { OperationFailure } from "../job/failure";
import { isThisVersions, loadLayout, loadMark } from "../job/new-sheet";

/** What stands in the input cells; to be read after the next sync. */
export interface LoadedEntries {
  readonly sheet: Excel.Worksheet;
  /** @throws OperationFailure where the sheet is gone or is none of ours */
  entries(): Entries;
}

export interface Entries {
  readonly mark: Mark;
  /** Built by this version: its blocks are those that this version describes. */
  readonly isCurrent: boolean;
  readonly inputs: SheetInputs;
  readonly shocks: readonly number[];
  /** The rows of the shock table: undefined where a row has no shock. */
  readonly rows: readonly (number | undefined)[];
  /** What stands in an input's cell; undefined where the sheet's version had no such input. */
  cellOf(name: string): string | number | boolean | undefined;
}

/** Asks for the inputs and shocks on a sheet, by their names: rows that were inserted don't matter. */
export function loadEntries(context: Excel.RequestContext, name: string): LoadedEntries {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const { mark } = loadMark(sheet);
  const layout = loadLayout(sheet);
  const replay = sheet.names.getItemOrNullObject(REPLAY_MARK_NAME);
  const loaded = new Map(NAMES.map((one) => [one, loadNamed(sheet, one)]));
  const entries = (): Entries => {
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
    if (!replay.isNullObject) throw new OperationFailure("isReplay", { sheet: name });
    const found = mark();
    if (found === undefined) throw new OperationFailure("notOurs", { sheet: name });
    const isCurrent = isThisVersions(layout, found);
    const read = (one: string): Named | undefined => {
      const { item, range } = loaded.get(one)!;
      if (item.isNullObject && !isCurrent) return undefined;
      if (range.isNullObject) throw new OperationFailure("rearranged", { sheet: name });
      return { formulas: range.formulas as Cell[][], values: range.values as Cell[][] };
    };
    const shocksRange = read(SHOCKS_NAME);
    if (shocksRange === undefined) throw new OperationFailure("rearranged", { sheet: name });
    const rows = shocksRange.values.map(([cell]) => (typeof cell === "number" ? cell : undefined));
    const shocks = rows.filter((shock) => shock !== undefined);
    const cellOf = (one: string) => read(one)?.formulas[0]![0];
    return { mark: found, isCurrent, inputs: inputsFrom(read, found), shocks, rows, cellOf };
  };
  return { sheet, entries };
}

type Cell = string | number | boolean;

interface Named {
  readonly formulas: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Cell[])[];
}

const NAMES = [
  ...Object.values(INPUT_NAMES),
  ...Object.values(CHOICE_NAMES),
  LABEL_NAME,
  SHOCKS_NAME,
];

function loadNamed(sheet: Excel.Worksheet, name: string) {
  const item = sheet.names.getItemOrNullObject(name);
  const range = item.getRangeOrNullObject();
  range.load("formulas, values");
  return { item, range };
}

type Read = (name: string) => Named | undefined;

/** What the sheet's version had not is not chosen there, and else what it is before anybody changes it. */
function inputsFrom(read: Read, { language }: Mark): SheetInputs {
  const value = (name: string) => read(name)?.values[0]![0];
  const t = sheetTextsIn(language).inputs;
  const isComputed = (choice: keyof typeof CHOICE_NAMES) =>
    value(CHOICE_NAMES[choice]) === t.computed[1];
  const numbers = Object.fromEntries(
    (Object.entries(INPUT_NAMES) as [NumericInput, string][]).map(([input, name]) => {
      const cell = read(name)?.formulas[0]![0];
      return [input, cell === undefined ? MISSION_INPUTS[input] : inputValue(cell)];
    }),
  ) as Record<NumericInput, InputValue>;
  return {
    ...numbers,
    label: String(value(LABEL_NAME) ?? ""),
    actual360: value(CHOICE_NAMES.actual360) === t.actual360[1],
    computeFund: isComputed("computeFund"),
    computeDur: isComputed("computeDur"),
    computeConvexity: isComputed("computeConvexity"),
    computeMargin: isComputed("computeMargin"),
  };
}

/** A number, or the cell that is followed; anything else the user typed is not known here. */
function inputValue(cell: Cell): InputValue {
  if (typeof cell === "number") return cell;
  return followedCell(inOneSpelling(String(cell))) ?? NaN;
}
