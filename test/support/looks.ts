import { parseAddress, toAddress } from "../../src/sheet";
import type { Look } from "../../workbench/host";
import type { OpenWorkbook } from "./workbook";

/** A cell and what a person sees of it. */
export interface Seen extends Look {
  readonly address: string;
  readonly row: number;
  readonly column: number;
}

const letters = (column: number): string =>
  (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) +
  String.fromCharCode(65 + (column % 26));

/**
 * All cells in use of a sheet, as a person sees them; of cells that are merged the first alone.
 * @param part an area, where the rest says nothing new: asking takes its time
 */
export async function seen(book: OpenWorkbook, name: string, part?: string): Promise<Seen[]> {
  await book.model.settled();
  const sheet = book.model.sheets().find((one) => one.name === name)!;
  const { row, column, rows, columns } =
    part === undefined ? sheet.used(false)! : parseAddress(part)!;
  const corner = `${letters(column)}${row + 1}`;
  const end = `${letters(column + columns - 1)}${row + rows}`;
  const covered = (r: number, c: number): boolean =>
    sheet
      .merges()
      .some(
        (area) =>
          r >= area.row &&
          r < area.row + area.rows &&
          c >= area.column &&
          c < area.column + area.columns &&
          (r !== area.row || c !== area.column),
      );
  const looks = await book.host.looks(`'${name}'!${corner}:${end}`);
  return looks.flatMap((line, r) =>
    line.flatMap((look, c) => {
      const place = { row: row + r, column: column + c };
      if (covered(place.row, place.column)) return [];
      return [{ ...look, ...place, address: `${letters(place.column)}${place.row + 1}` }];
    }),
  );
}

export type Tone = "red" | "amber" | "green" | "grey" | "none";

/** What a person calls a colour: by its hue, where it has one. */
export function tone(color: string | null): Tone {
  if (color === null) return "none";
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (most - least < 0.07) return "grey";
  const hue = hueOf(r, g, b, most, most - least);
  if (hue < 15 || hue > 345) return "red";
  if (hue < 65) return "amber";
  return hue < 175 ? "green" : "grey";
}

function hueOf(r: number, g: number, b: number, most: number, spread: number): number {
  const sixth =
    most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  return (sixth * 60 + 360) % 360;
}

/** A number as it stands in a cell: "-16.77%", "−1,200"; undefined for anything else. */
export function shownNumber(text: string): number | undefined {
  const plain = text.replace("−", "-").replace(/,/g, "");
  const parts = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(plain);
  return parts ? Number(parts[1]) / (parts[2] ? 100 : 1) : undefined;
}

/** The cells of a sheet that hold a number, each with it. */
export async function figuresOn(book: OpenWorkbook, sheet: string): Promise<Map<string, number>> {
  await book.model.settled();
  const values = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getRange("A1:V200");
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  return new Map(
    values.flatMap((line, row) =>
      line.flatMap((value, column) =>
        typeof value === "number"
          ? [[toAddress({ row, column, rows: 1, columns: 1 }), value] as const]
          : [],
      ),
    ),
  );
}
