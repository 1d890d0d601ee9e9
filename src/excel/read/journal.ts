import { oneCell, overlap, parseAddress, type Area } from "../../sheet";
import {
  headingName,
  JOURNAL_COLUMNS,
  JOURNAL_NAME,
  type JournalKey,
  type JournalRow,
  UNKNOWN,
} from "../../sheet/journal";
import { OperationFailure } from "../job/failure";
import { failureOf } from "../job/translate";
import { loadDateSystem } from "./date-system";

/** The table that the journal is, as it stands. */
export interface JournalTable {
  readonly id: string;
  /** Its rows without headings and totals. */
  readonly body: Area;
}

/** The journal as it stands. */
export interface Journal {
  readonly sheet: string;
  readonly id: string;
  readonly locked: boolean;
  /** Undefined where its owner turned the table into a plain list: that goes on as a list. */
  readonly table: JournalTable | undefined;
  /** Where each column is now. */
  readonly columns: Readonly<Record<JournalKey, number>>;
  /** The row below the last that any of them holds something in. */
  readonly free: number;
  readonly rows: readonly JournalRow[];
}

/**
 * Asks for the journal: what is returned reads it after the next sync, with one sync more where its
 * sheet has tables. Undefined where the workbook has no journal.
 * @throws OperationFailure where a heading of it was deleted, or taken out of the table
 */
export function loadJournal(
  context: Excel.RequestContext,
): (sync: () => Promise<void>) => Promise<Journal | undefined> {
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
  const { tables } = context.workbook;
  tables.load("items/id, items/name, items/showTotals, items/worksheet/id");
  const system = loadDateSystem(context);
  return async (sync) => {
    if (key.isNullObject || home.isNullObject) return undefined;
    if (used.isNullObject || headings.some(([, range]) => range.isNullObject)) {
      throw new OperationFailure("rearranged", { sheet: sheet.name });
    }
    const { name, id, protection } = sheet;
    const columns = Object.fromEntries(
      headings.map(([column, range]) => [column, range.columnIndex]),
    ) as Journal["columns"];
    const cells = headings.map(([, { rowIndex, columnIndex }]) => oneCell(rowIndex, columnIndex));
    const table = await tableOver(
      cells,
      tables.items.filter(({ worksheet }) => worksheet.id === id),
      sync,
    );
    if (table === "in part") throw new OperationFailure("rearranged", { sheet: name });
    const top = Math.max(...cells.map(({ row }) => row)) + 1;
    const cell = (row: number, column: number): unknown =>
      (used.values as unknown[][])[row - used.rowIndex]?.[column - used.columnIndex] ?? "";
    const end = used.rowIndex + used.values.length;
    let free = table ? table.body.row + table.body.rows : end;
    const isEmpty = (row: number) => Object.values(columns).every((at) => cell(row, at) === "");
    while (free > top && isEmpty(free - 1)) free--;
    const rows = Array.from({ length: Math.max(0, free - top) }, (_, i) =>
      rowFrom((column) => cell(top + i, columns[column]), system()),
    );
    return {
      sheet: name,
      id,
      locked: protection.protected,
      table,
      columns,
      free: Math.max(free, top),
      rows: rows.filter(({ time }) => typeof time === "number"),
    };
  };
}

/** The table whose headings these cells are; `in part` where only some of them are. */
async function tableOver(
  headings: readonly Area[],
  tables: readonly Excel.Table[],
  sync: () => Promise<void>,
): Promise<JournalTable | "in part" | undefined> {
  if (tables.length === 0) return undefined;
  const asked = tables.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  await sync();
  for (const { table, range } of asked) {
    const { row, rows, ...across } = parseAddress(range.address)!;
    const within = headings.filter((cell) => overlap(cell, { row, rows: 1, ...across }));
    if (within.length === 0) continue;
    if (within.length < headings.length) return "in part";
    const body = { row: row + 1, rows: rows - 1 - (table.showTotals ? 1 : 0), ...across };
    return { id: table.id, body };
  }
  return undefined;
}

function rowFrom(of: (column: JournalKey) => unknown, since1904: number): JournalRow {
  const cells = JOURNAL_COLUMNS.map(({ key }) => {
    const value = of(key);
    if (typeof value === "number") return [key, key === "time" ? value + since1904 : value];
    return [key, value === "" || value === UNKNOWN ? undefined : String(value)];
  });
  return Object.fromEntries(cells) as JournalRow;
}

/** The rows of the journal; none where there is no journal. */
export async function readJournal(): Promise<readonly JournalRow[]> {
  try {
    return await Excel.run(async (context) => {
      const find = loadJournal(context);
      await context.sync();
      return (await find(() => context.sync()))?.rows ?? [];
    });
  } catch (reason) {
    throw failureOf(reason);
  }
}
