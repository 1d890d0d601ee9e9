import type { FileReading, TablePlaces } from "../../files";
import type { SelectedTable } from "../../excel";
import { toFixedAddress } from "../../sheet";
import type { FollowedField, FollowedRange } from "../../sheet/account/followed";

/** What the sheet follows, by what the reader of tables calls it. */
const FIELDS = {
  face: "face",
  price: "price",
  currency: "currency",
  level: "level",
  live: "priceNow",
  typed: "yieldNow",
  own: "stop",
} as const satisfies Partial<Record<FollowedField, keyof TablePlaces["columns"]>>;

const TOTAL = /total|[合小總总][計计]/i;

/**
 * The cells of positions that were read of the workbook, with the empty rows below and a total under
 * these: what is added there counts. Undefined where they are to be copied: a table that names its
 * bonds or amounts in a way that only the reader of files understands, or has hidden rows.
 * @param isSymbol whether a cell alone says coupon and maturity
 */
export function followedRange(
  { text, sheet, area, below, hidden }: SelectedTable,
  { places, positions }: FileReading,
  isSymbol: (text: string) => boolean,
): FollowedRange | undefined {
  if (!places || places.columns.face === undefined || places.columns.price === undefined)
    return undefined;
  const { heading, columns } = places;
  // Whole columns would count a row that a filter hides.
  if (hidden.some((line) => line > heading)) return undefined;
  const lines = text.split("\n").map((line) => line.split("\t"));
  const named = [columns.symbol, columns.description].find(
    (at) =>
      at !== undefined &&
      positions.every(({ line, symbol }) => lines[line - 1]?.[at]?.trim() === symbol),
  );
  if (named === undefined) return undefined;
  const { coupon, maturity } = columns;
  const byColumns = !positions.every(({ symbol }) => isSymbol(symbol));
  if (byColumns && (coupon === undefined || maturity === undefined)) return undefined;

  const rows = area.rows - heading + rowsBelow(below);
  const cells = (column: number) =>
    `${sheet}!${toFixedAddress({ row: area.row + heading, column: area.column + column, rows, columns: 1 })}`;
  const found = Object.entries(FIELDS).flatMap(([field, from]) => {
    const at = columns[from];
    return at === undefined ? [] : [[field, cells(at)] as const];
  });
  return {
    rows,
    columns: {
      ...(Object.fromEntries(found) as Record<"face" | "price", string>),
      symbol: cells(named),
      ...(byColumns && { coupon: cells(coupon!), maturity: cells(maturity!) }),
    },
  };
}

/** Empty rows right below the table, and the total that ends them. */
function rowsBelow(below: SelectedTable["below"]): number {
  const isEmpty = (row: readonly string[]) => row.every((cell) => cell === "");
  const first = below.findIndex((row) => !isEmpty(row));
  if (first < 0) return below.length;
  return below[first]!.some((cell) => TOTAL.test(cell)) ? first + 1 : first;
}
