import type { Area } from "../../sheet";

/**
 * Cells that share a value, joined into as few rectangles as a sweep finds: runs along a row, then
 * equal runs of rows below each other. One rectangle is one command to Excel.
 */
export function rectangles<T>(
  cells: readonly { readonly row: number; readonly column: number; readonly value: T }[],
): { area: Area; value: T }[] {
  const runs = runsOf(cells);
  const open = new Map<string, { area: Area; value: T }>();
  const done: { area: Area; value: T }[] = [];
  for (const run of runs) {
    const key = `${run.area.column}:${run.area.columns}:${String(run.value)}`;
    const above = open.get(key);
    if (above && above.area.row + above.area.rows === run.area.row) {
      above.area = { ...above.area, rows: above.area.rows + 1 };
    } else {
      const started = { ...run };
      open.set(key, started);
      done.push(started);
    }
  }
  return done;
}

function runsOf<T>(
  cells: readonly { readonly row: number; readonly column: number; readonly value: T }[],
) {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { area: Area; value: T }[] = [];
  for (const { row, column, value } of sorted) {
    const last = runs[runs.length - 1];
    if (
      last &&
      last.area.row === row &&
      last.area.column + last.area.columns === column &&
      last.value === value
    ) {
      last.area = { ...last.area, columns: last.area.columns + 1 };
    } else {
      runs.push({ area: { row, column, rows: 1, columns: 1 }, value });
    }
  }
  return runs;
}
