import { overlap, parseAddress, type Area } from "../../sheet";

/**
 * Asks which table of a sheet an area touches: Excel takes what is written right below a table, or
 * right beside it, for more of the table. A table with a row of totals does not grow downwards.
 * @returns the table's name; to be called after the next sync
 */
export function loadTouchingTable(
  tables: readonly Excel.Table[],
): (area: Area) => string | undefined {
  const asked = tables.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  return (area) =>
    asked.find(({ table: { showTotals }, range }) => {
      const its = parseAddress(range.address)!;
      return overlap(area, {
        ...its,
        rows: its.rows + (showTotals ? 0 : 1),
        columns: its.columns + 1,
      });
    })?.table.name;
}
