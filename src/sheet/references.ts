import { DELETED, toAddress, toFixedAddress } from "./address";
import { oneCell, type Area } from "./area";
import { areaOn, type PlacedBlock } from "./layout";

/** `{carry.net}`, `{table.shock@}`, `{table.shock^}` or `{table.shock#3}` in a block's formula. */
const REFERENCE = /\{([a-z]\w*(?:\.\w+)?)(@|\^|#\d+)?\}/gi;

/** Where a formula stands: in one row, or spilling over all rows of the columns it reads. */
export type Stand = { readonly row: number } | "spilled";

/** Turns the keys in formulas into names and addresses. */
export class References {
  /** Undefined where a key's cells were deleted from the sheet. */
  private readonly areas = new Map<string, Area | undefined>();
  private readonly names = new Map<string, string>();

  /** @param useNames write a cell's name where it has one, else its address */
  constructor(
    placed: readonly PlacedBlock[],
    private readonly useNames: boolean,
  ) {
    for (const one of placed) this.addBlock(one);
  }

  /** The cells of a key, or of a name. @throws Error for a key that no block has: a slip in a block */
  area(key: string): Area {
    const area = this.find(key);
    if (area === undefined) throw new Error(`the cells of the key ${key} are gone`);
    return area;
  }

  /** The same; undefined where they were deleted. */
  find(key: string): Area | undefined {
    const known = this.names.get(key) ?? key;
    if (!this.areas.has(known)) throw new Error(`no cell has the key ${key}`);
    return this.areas.get(known);
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
    return formula.replace(REFERENCE, (_, key: string, which?: string) => {
      if (which === undefined && this.useNames && this.names.has(key)) return key;
      const area = this.find(key);
      if (area === undefined) return DELETED;
      if (which?.startsWith("#")) return toFixedAddress(lineOf(area, Number(which.slice(1))));
      if (which === undefined || stand === "spilled") return toFixedAddress(area);
      return which === "@" ? ownRow(area, stand.row) : downTo(area, stand.row);
    });
  }

  private addBlock(placed: PlacedBlock) {
    const { key, rows, regions = {}, names = {} } = placed.block;
    rows.forEach((cells, row) => {
      for (const cell of cells) {
        if (cell.key !== undefined)
          this.add(`${key}.${cell.key}`, areaOn(placed, oneCell(row, cell.at)));
      }
    });
    for (const [region, area] of Object.entries(regions))
      this.add(`${key}.${region}`, areaOn(placed, area));
    for (const [name, target] of Object.entries(names)) this.names.set(name, target);
  }

  private add(key: string, area: Area | undefined) {
    if (this.areas.has(key)) throw new Error(`two cells have the key ${key}`);
    this.areas.set(key, area);
  }
}

const lineOf = ({ row, column }: Area, line: number): Area => oneCell(row + line, column);

function ownRow(area: Area, row: number): string {
  const cell = toAddress(oneCell(row, area.column));
  return area.columns > 1 ? cell : `$${cell}`;
}

/** The column from its first row to the formula's own. */
const downTo = ({ row: first, column }: Area, row: number): string =>
  `${toFixedAddress(oneCell(first, column))}:$${toAddress(oneCell(row, column))}`;
