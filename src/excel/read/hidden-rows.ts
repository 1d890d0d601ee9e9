/** Rows that are asked about at once, before each by itself. */
const BATCH = 100;

/**
 * Rows of a range that a filter or a person hides, counted from its first. Most ranges have none, and
 * then nothing is asked: `range.rowHidden` is to be loaded.
 */
export async function hiddenRows(
  context: Excel.RequestContext,
  range: Excel.Range,
  rowCount: number,
): Promise<readonly number[]> {
  if (range.rowHidden === false) return [];
  const batches = Array.from({ length: Math.ceil(rowCount / BATCH) }, (_, i) => {
    const from = i * BATCH;
    const rows = Math.min(BATCH, rowCount - from);
    const batch = range.getCell(from, 0).getResizedRange(rows - 1, 0);
    batch.load("rowHidden");
    return { from, rows, batch };
  });
  await context.sync();
  const asked = batches
    .filter(({ batch }) => batch.rowHidden !== false)
    .flatMap(({ from, rows }) =>
      Array.from({ length: rows }, (_, i) => {
        const row = range.getRow(from + i);
        row.load("rowHidden");
        return { at: from + i, row };
      }),
    );
  await context.sync();
  return asked.filter(({ row }) => row.rowHidden).map(({ at }) => at);
}
