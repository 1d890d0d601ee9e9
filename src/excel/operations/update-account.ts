import type { AccountInputs, Held } from "../../sheet/account/account";
import { ENTRIES, POSITIONS_NAME } from "../../sheet/account/held";
import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { oneCell } from "../../sheet";
import { addressOn } from "../address";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { loadDatesMustFit } from "../read/date-system";
import { loadMark } from "../job/new-sheet";
import { takeBackOn } from "../job/takeback";
import type { Watch, Written } from "../types";
import { asText, type Entry } from "../write/cells";

/** What of the statement stands outside the positions, and what yields did since. */
const SINGLE = ["statement", "cash", "moved"] as const;
/** What a statement says of a position; the rest of a line is the user's. */
const STATED = ["symbol", "face", "price", "coupon", "maturity"] as const;
const column = (key: (typeof ENTRIES)[number][0]) => ENTRIES.findIndex(([one]) => one === key);

/**
 * Puts a later statement on an Account sheet: its date, cash and positions. Rules, a position's own
 * stop and whatever is linked stay; typed prices and yields of the day before, and the move since, go.
 * @throws OperationFailure dates1904; occupied where the sheet reads its positions from elsewhere; noLines
 */
export function updateAccount(
  name: string,
  { statement, cash, positions }: AccountInputs,
  watch?: Watch,
): Promise<Written> {
  return operate(async (job) => {
    const sheet = job.context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    const { mark } = loadMark(sheet, ACCOUNT_MARK_NAME);
    const [table, ...single] = [POSITIONS_NAME, ...SINGLE].map((one) => {
      const range = sheet.names.getItemOrNullObject(one).getRangeOrNullObject();
      range.load("formulas, rowIndex, columnIndex, rowCount, columnCount");
      return range;
    });
    const datesMustFit = loadDatesMustFit(job.context);
    await job.sync();
    datesMustFit();
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
    if (mark() === undefined) throw new OperationFailure("notOurs", { sheet: name });
    const ranges = [table!, ...single];
    if (ranges.some((range) => range.isNullObject) || table!.columnCount !== ENTRIES.length)
      throw new OperationFailure("rearranged", { sheet: name });
    const before = ranges.map((range) => range.formulas as Entry[][]);
    const lines = before[0]!;
    const [wasStatement, wasCash, moved] = before.slice(1).map((cells) => cells[0]![0]!);
    refuseFormulas(name, table!, lines);
    for (const [i, was] of [wasStatement, wasCash].entries())
      if (isFormula(was)) throw occupied(name, single[i]!, 0, 0);
    if (positions.length > lines.length)
      throw new OperationFailure("noLines", { lines: String(lines.length) });

    job.onFailure(name, (context) =>
      takeBackOn(context, sheet.id, (again) => {
        ranges.forEach(({ rowIndex, columnIndex, rowCount, columnCount }, i) => {
          again.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).formulas = before[
            i
          ]!.map((row) => row.map(reentered));
        });
      }),
    );
    table!.formulas = updated(lines, positions);
    single[0]!.formulas = [[entryOf(statement)]];
    single[1]!.formulas = [[entryOf(cash)]];
    if (!isFormula(moved)) single[2]!.formulas = [[0]];
    await job.sync();
    const { rowIndex, columnIndex, rowCount, columnCount } = table!;
    const area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
    return { sheet: name, address: addressOn(name, area), trips: job.trips };
  }, watch);
}

const isFormula = (entry: unknown): boolean => typeof entry === "string" && entry.startsWith("=");

/** Text that stands in a cell, entered again as text. */
const reentered = (entry: Entry): Entry =>
  typeof entry === "string" && entry !== "" && !isFormula(entry) ? asText(entry) : entry;

function entryOf(held: Held): Entry {
  if (held === undefined) return "";
  if (typeof held === "number") return held;
  return typeof held === "string" ? asText(held) : held.formula;
}

const occupied = (name: string, range: Excel.Range, row: number, at: number) =>
  new OperationFailure("occupied", {
    address: addressOn(name, oneCell(range.rowIndex + row, range.columnIndex + at)),
  });

/** What a line's statement reads from elsewhere is the user's own doing. */
function refuseFormulas(name: string, table: Excel.Range, lines: readonly Entry[][]): void {
  lines.forEach((line, row) => {
    for (const key of STATED)
      if (isFormula(line[column(key)])) throw occupied(name, table, row, column(key));
  });
}

/** The lines of the statement; what is a position's own follows its symbol. */
function updated(lines: readonly Entry[][], positions: AccountInputs["positions"]): Entry[][] {
  const own = new Map(lines.map((line) => [String(line[0]), line]));
  return lines.map((_, i) => {
    const position = positions[i];
    const was = position && own.get(String(position.symbol));
    const kept = (key: "live" | "typed") =>
      isFormula(was?.[column(key)]) ? was![column(key)]! : "";
    return ENTRIES.map(([key]): Entry => {
      if (position === undefined) return "";
      if (key === "live") return kept("live");
      if (key === "typed")
        return position.typed === undefined ? kept("typed") : entryOf(position.typed);
      if (key === "own") return reentered(was?.[column("own")] ?? "");
      return entryOf(position[key]);
    });
  });
}
