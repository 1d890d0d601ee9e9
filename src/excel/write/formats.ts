/** Gives all cells of a range one number format: a single value stands for all of them. */
export function formatAll(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
