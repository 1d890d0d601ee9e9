/** Rows that are asked about at once, before each by itself. */
const BLOCK = 100;

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
  const blocks = Array.from({ length: Math.ceil(rowCount / BLOCK) }, (_, i) => {
    const from = i * BLOCK;
    const rows = Math.min(BLOCK, rowCount - from);
    const block = range.getCell(from, 0).getResizedRange(rows - 1, 0);
    block.load("rowHidden");
    return { from, rows, block };
  });
  await context.sync();
  const asked = blocks
    .filter(({ block }) => block.rowHidden !== false)
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
