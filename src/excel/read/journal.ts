import {
  headingName,
  JOURNAL_COLUMNS,
  JOURNAL_NAME,
  type JournalKey,
  type JournalRow,
} from "../../sheet/journal";
import { OperationFailure } from "../job/failure";
import { failureOf } from "../job/translate";
import { loadDateSystem } from "./date-system";

/** The journal as it stands. */
export interface Journal {
  readonly sheet: string;
  readonly id: string;
  readonly locked: boolean;
  /** Where each column is now. */
  readonly columns: Readonly<Record<JournalKey, number>>;
  /** The row below the last that any of them holds something in. */
  readonly free: number;
  readonly rows: readonly JournalRow[];
}

/**
 * Asks for the journal; to be read after the next sync. Undefined where the workbook has none.
 * @throws OperationFailure where a heading of it was deleted
 */
export function loadJournal(context: Excel.RequestContext): () => Journal | undefined {
  const key = context.workbook.names.getItemOrNullObject(JOURNAL_NAME);
  const home = key.getRangeOrNullObject();
  const { worksheet: sheet } = home;
  sheet.load("name, id");
  sheet.protection.load("protected");
  const headings = JOURNAL_COLUMNS.map(({ key: column }) => {
    const range = sheet.names.getItemOrNullObject(headingName(column)).getRangeOrNullObject();
    range.load("rowIndex, columnIndex");
    return [column, range] as const;
  });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values, rowIndex, columnIndex");
  const system = loadDateSystem(context);
  return () => {
    if (key.isNullObject || home.isNullObject) return undefined;
    if (used.isNullObject || headings.some(([, range]) => range.isNullObject)) {
      throw new OperationFailure("rearranged", { sheet: sheet.name });
    }
    const columns = Object.fromEntries(
      headings.map(([column, range]) => [column, range.columnIndex]),
    ) as Journal["columns"];
    const top = Math.max(...headings.map(([, { rowIndex }]) => rowIndex)) + 1;
    const cell = (row: number, column: number): unknown =>
      (used.values as unknown[][])[row - used.rowIndex]?.[column - used.columnIndex] ?? "";
    let free = used.rowIndex + used.values.length;
    const isEmpty = (row: number) => Object.values(columns).every((at) => cell(row, at) === "");
    while (free > top && isEmpty(free - 1)) free--;
    const rows = Array.from({ length: Math.max(0, free - top) }, (_, i) =>
      rowFrom((column) => cell(top + i, columns[column]), system()),
    );
    const { name, id, protection } = sheet;
    return {
      sheet: name,
      id,
      locked: protection.protected,
      columns,
      free: Math.max(free, top),
      rows: rows.filter(({ time }) => typeof time === "number"),
    };
  };
}

function rowFrom(of: (column: JournalKey) => unknown, since1904: number): JournalRow {
  const cells = JOURNAL_COLUMNS.map(({ key }) => {
    const value = of(key);
    if (typeof value === "number") return [key, key === "time" ? value + since1904 : value];
    return [key, value === "" || value === UNKNOWN ? undefined : String(value)];
  });
  return Object.fromEntries(cells) as JournalRow;
}

/** Stands in a cell whose figure could not be had. */
export const UNKNOWN = "–";

/** The rows of the journal; none where there is no journal. */
export async function readJournal(): Promise<readonly JournalRow[]> {
  try {
    return await Excel.run(async (context) => {
      const journal = loadJournal(context);
      await context.sync();
      return journal()?.rows ?? [];
    });
  } catch (reason) {
    throw failureOf(reason);
  }
}
