import {
  CHOICE_NAMES,
  followedCell,
  INPUT_NAMES,
  LABEL_NAME,
  SHOCKS_NAME,
  sheetTextsIn,
  type InputValue,
  type Mark,
  type NumericInput,
  type SheetInputs,
} from "../../sheet";
import { REPLAY_MARK_NAME } from "../../sheet/replay";
import { OperationFailure } from "../job/failure";
import type { OurSheet, SheetContents, UnfinishedSheet } from "../types";
import { loadMark, loadUnfinished } from "../job/new-sheet";

/** Sheets of ours in the workbook, the active one first; imports and replays only while unfinished. */
export function findSheets(): Promise<readonly (OurSheet | UnfinishedSheet)[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    const marked = worksheets.items.map((sheet) => ({
      ...loadMark(sheet),
      isUnfinished: loadUnfinished(sheet),
    }));
    await context.sync();
    const ours = marked.flatMap<OurSheet | UnfinishedSheet>(
      ({ sheet: { name }, mark: markAt, isUnfinished }) => {
        const mark = markAt();
        if (isUnfinished() || mark?.finished === false) return [{ name, unfinished: true }];
        return mark ? [describe(name, mark)] : [];
      },
    );
    return ours.sort((a, b) => Number(b.name === active.name) - Number(a.name === active.name));
  });
}

const describe = (name: string, { dialect, language, version }: Mark): OurSheet => ({
  name,
  dialect,
  language,
  version,
  unfinished: false,
});

/** What the user entered on a sheet of ours. */
export function readSheet(name: string): Promise<SheetContents> {
  return Excel.run(async (context) => {
    const loaded = loadEntries(context, name);
    await context.sync();
    const { mark, inputs, shocks } = loaded.entries();
    return { ...describe(name, mark), inputs, shocks };
  });
}

/** What stands in the input cells; to be read after the next sync. */
export interface LoadedEntries {
  readonly sheet: Excel.Worksheet;
  /** @throws OperationFailure where the sheet is gone or is none of ours */
  entries(): Entries;
}

export interface Entries {
  readonly mark: Mark;
  readonly inputs: SheetInputs;
  readonly shocks: readonly number[];
  /** The rows of the shock table: undefined where a row has no shock. */
  readonly rows: readonly (number | undefined)[];
}

/** Asks for the inputs and shocks on a sheet, by their names: rows that were inserted don't matter. */
export function loadEntries(context: Excel.RequestContext, name: string): LoadedEntries {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const { mark } = loadMark(sheet);
  const replay = sheet.names.getItemOrNullObject(REPLAY_MARK_NAME);
  const names = [
    ...Object.values(INPUT_NAMES),
    ...Object.values(CHOICE_NAMES),
    LABEL_NAME,
    SHOCKS_NAME,
  ];
  const ranges = new Map(
    names.map((one) => {
      const range = sheet.names.getItemOrNullObject(one).getRangeOrNullObject();
      range.load("formulas");
      return [one, range];
    }),
  );
  const entries = (): Entries => {
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
    if (!replay.isNullObject) throw new OperationFailure("isReplay", { sheet: name });
    const found = mark();
    if (found === undefined) throw new OperationFailure("notOurs", { sheet: name });
    const read = (one: string): readonly (readonly unknown[])[] => {
      const range = ranges.get(one)!;
      if (range.isNullObject) throw new OperationFailure("rearranged", { sheet: name });
      return range.formulas as unknown[][];
    };
    const rows = rowsFrom(read(SHOCKS_NAME));
    const shocks = rows.filter((shock) => shock !== undefined);
    return { mark: found, inputs: inputsFrom(read, found), shocks, rows };
  };
  return { sheet, entries };
}

type Read = (name: string) => readonly (readonly unknown[])[];

function inputsFrom(read: Read, { language }: Mark): SheetInputs {
  const first = (name: string) => read(name)[0]![0];
  const t = sheetTextsIn(language).inputs;
  const isComputed = (choice: keyof typeof CHOICE_NAMES) =>
    first(CHOICE_NAMES[choice]) === t.computed[1];
  const numbers = Object.fromEntries(
    Object.entries(INPUT_NAMES).map(([input, name]) => [input, inputValue(first(name))]),
  ) as Record<NumericInput, InputValue>;
  return {
    ...numbers,
    label: String(first(LABEL_NAME)),
    actual360: first(CHOICE_NAMES.actual360) === t.actual360[1],
    computeFund: isComputed("computeFund"),
    computeDur: isComputed("computeDur"),
    computeConvexity: isComputed("computeConvexity"),
    computeMargin: isComputed("computeMargin"),
  };
}

/** A number, or the cell that is followed; anything else the user typed is not known here. */
function inputValue(cell: unknown): InputValue {
  if (typeof cell === "number") return cell;
  return followedCell(String(cell)) ?? NaN;
}

const rowsFrom = (cells: readonly (readonly unknown[])[]): (number | undefined)[] =>
  cells.map(([cell]) => (typeof cell === "number" ? cell : undefined));
