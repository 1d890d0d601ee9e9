import { oneCell, toAddress, toFixedAddress, type Area } from "./area";
import type { PlacedBlock } from "./layout";
import { shifted } from "./layout";

/** `{carry.net}` or `{table.shock@}` in a block's formula. */
const REFERENCE = /\{([a-z]\w*(?:\.\w+)?)(@?)\}/gi;

/** Where a formula stands: in one row, or spilling over all rows of the columns it reads. */
export type Stand = { readonly row: number } | "spilled";

/** Turns the keys in formulas into names and addresses. */
export class References {
  private readonly areas = new Map<string, Area>();
  private readonly names = new Map<string, string>();

  /** @param useNames write a cell's name where it has one, else its address */
  constructor(
    placed: readonly PlacedBlock[],
    private readonly useNames: boolean,
  ) {
    for (const { block, ...corner } of placed) this.addBlock(block, corner);
  }

  /** The cells of a key, or of a name. @throws Error for a key that no block has: a slip in a block */
  area(key: string): Area {
    const area = this.areas.get(this.names.get(key) ?? key);
    if (area === undefined) throw new Error(`no cell has the key ${key}`);
    return area;
  }

  between([from, to]: readonly [string, string]): Area {
    const a = this.area(from);
    const b = this.area(to);
    return {
      row: a.row,
      column: a.column,
      rows: b.row + b.rows - a.row,
      columns: b.column + b.columns - a.column,
    };
  }

  resolve(formula: string, stand: Stand): string {
    return formula.replace(REFERENCE, (_, key: string, own: string) =>
      own === "" ? this.fixed(key) : this.ownRow(this.area(key), stand),
    );
  }

  private fixed(key: string): string {
    if (this.useNames && this.names.has(key)) return key;
    return toFixedAddress(this.area(key));
  }

  private ownRow(area: Area, stand: Stand): string {
    if (stand === "spilled") return toFixedAddress(area);
    const cell = toAddress(oneCell(stand.row, area.column));
    return area.columns > 1 ? cell : `$${cell}`;
  }

  private addBlock(
    { key, rows, regions = {}, names = {} }: PlacedBlock["block"],
    corner: { row: number; column: number },
  ) {
    rows.forEach((cells, row) => {
      for (const cell of cells) {
        if (cell.key !== undefined)
          this.add(`${key}.${cell.key}`, shifted(oneCell(row, cell.at), corner));
      }
    });
    for (const [region, area] of Object.entries(regions))
      this.add(`${key}.${region}`, shifted(area, corner));
    for (const [name, target] of Object.entries(names)) this.names.set(name, target);
  }

  private add(key: string, area: Area) {
    if (this.areas.has(key)) throw new Error(`two cells have the key ${key}`);
    this.areas.set(key, area);
  }
}
