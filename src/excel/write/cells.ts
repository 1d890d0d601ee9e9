import type { Content, PlanCell } from "../../sheet";

/** What `range.formulas` takes for a cell. */
export type Entry = string | number | boolean;

/** A content as an entry: text always behind an apostrophe, so that it stays text. */
export function asFormula(content: Content | undefined): string | number {
  if (content === undefined) return "";
  if ("formula" in content) return content.formula;
  return "number" in content ? content.number : asText(content.text);
}

/** Text that Excel never reads as a formula, a number or a date. */
export const asText = (text: string): string => `'${text}`;

/** A piece of the sheet that one write takes. */
export interface Piece {
  readonly row: number;
  readonly rows: number;
  readonly formulas: (string | number)[][];
  readonly formats: string[][];
}

/** Well under the 5 MB that Excel on the web takes, with room for the formats beside the cells. */
const MOST_BYTES = 3_600_000;

/** The cells as matrices of whole rows, cut where one write would be too large. */
export function piecesOf(cells: readonly PlanCell[], rows: number, columns: number): Piece[] {
  const formulas = matrix<string | number>(rows, columns, "");
  const formats = matrix(rows, columns, "General");
  for (const { row, column, content, format } of cells) {
    formulas[row]![column] = asFormula(content);
    if (format !== undefined) formats[row]![column] = format;
  }
  const pieces: Piece[] = [];
  let from = 0;
  let bytes = 0;
  for (let row = 0; row < rows; row++) {
    const size = bytesOf(formulas[row]!) + bytesOf(formats[row]!);
    if (bytes + size > MOST_BYTES) {
      pieces.push(piece(formulas, formats, from, row));
      from = row;
      bytes = 0;
    }
    bytes += size;
  }
  return [...pieces, piece(formulas, formats, from, rows)];
}

const piece = (
  formulas: (string | number)[][],
  formats: string[][],
  from: number,
  to: number,
): Piece => ({
  row: from,
  rows: to - from,
  formulas: formulas.slice(from, to),
  formats: formats.slice(from, to),
});

const matrix = <T>(rows: number, columns: number, value: T): T[][] =>
  Array.from({ length: rows }, () => new Array<T>(columns).fill(value));

/** As the request carries them: JSON in UTF-8, where a Chinese character takes three bytes. */
const bytesOf = (row: readonly unknown[]): number =>
  new TextEncoder().encode(JSON.stringify(row)).length;
