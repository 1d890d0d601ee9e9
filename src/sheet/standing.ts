import type { SheetArea } from "./address";
import { anchorName, anchorOf, linesOf, type Anchor } from "./anchors";
import { overlap, type Area } from "./area";
import { cellsOf } from "./contents";
import { contextOf, type SheetOptions } from "./context";
import { WHOLE_NAMES } from "./account/whole";
import type { SheetInputs } from "./inputs";
import { areaOn, GAP, type PlacedBlock } from "./layout";
import { bandsOf } from "./pages";
import type { PlanCell } from "./plan";
import { References } from "./references";
import { TWO_TRACKS } from "./tracks";

/** What is known of a sheet that stands. */
export interface Stood {
  readonly sheet: string;
  /** The sheet's own names, each with the cells it refers to; undefined for cells that were deleted. */
  readonly names: ReadonlyMap<string, readonly (SheetArea | undefined)[]>;
  /** The row below all that the sheet holds. */
  readonly free: number;
}

/** The plan of a sheet where it stands, its lines wherever the user's inserting and deleting left them. */
export interface StandingPlan {
  readonly cells: readonly PlanCell[];
  /** Keys of its blocks. */
  readonly blocks: readonly string[];
  /** The anchors of blocks that are not there yet. */
  readonly added: readonly Anchor[];
  /** The rows of the shocks, over all columns of their table. */
  readonly table: Area;
}

/**
 * Describes a sheet in place. A block that is not there yet is put below everything.
 * @returns undefined where a name's cells are gone or outside their block, or blocks were torn apart
 * or lie over each other
 */
export function describeStanding(
  inputs: SheetInputs,
  options: SheetOptions,
  stood: Stood,
): StandingPlan | undefined {
  const blocks = bandsOf(
    contextOf(inputs, { ...options, ofAccount: WHOLE_NAMES.every((one) => stood.names.has(one)) }),
  ).flatMap(({ tracks }) => tracks.flat());
  const there: PlacedBlock[] = [];
  for (const block of blocks) {
    const anchors = stood.names.get(anchorName(block.key));
    if (anchors === undefined) continue;
    const isHere = anchors.every((one) => one === undefined || one.sheet === stood.sheet);
    const areas = anchors.map((one) => one?.area);
    const lines = isHere ? linesOf(block, areas) : undefined;
    if (lines === undefined) return undefined;
    there.push({ block, row: NaN, column: NaN, lines });
  }
  const areas = there.map(wholeOf).filter((area) => area !== undefined);
  if (areas.some((area, i) => areas.slice(i + 1).some((other) => overlap(area, other)))) {
    return undefined;
  }
  const below = Math.max(stood.free, ...areas.map((area) => area.row + area.rows)) + 2 * GAP;
  const left = Math.min(...areas.map(({ column }) => column));
  const missing = blocks.filter(({ key }) => !stood.names.has(anchorName(key)));
  // Only the workings come and go; a sheet without another of its blocks is not this version's.
  if (missing.length > 1) return undefined;
  const added = missing.map((block): PlacedBlock => ({ block, row: below, column: left }));
  const references = new References([...there, ...added], true);
  const shocks = references.find("table.shock");
  if (shocks === undefined || !namesFit(there, references, stood)) return undefined;
  return {
    cells: [...there, ...added].flatMap((placed) => cellsOf(placed, references)),
    blocks: blocks.map(({ key }) => key),
    added: added.map(anchorOf),
    table: { ...shocks, columns: TWO_TRACKS },
  };
}

/** All that a block fills; undefined where all of it was deleted. */
const wholeOf = (placed: PlacedBlock): Area | undefined =>
  areaOn(placed, {
    row: 0,
    column: 0,
    rows: placed.block.rows.length,
    columns: placed.block.columns,
  });

function namesFit(placed: readonly PlacedBlock[], references: References, stood: Stood): boolean {
  return placed.every(({ block }) =>
    Object.entries(block.names ?? {}).every(([name, key]) => {
      const is = stood.names.get(name)?.[0];
      const planned = references.find(key);
      return is?.sheet === stood.sheet && planned !== undefined && isSame(is.area, planned);
    }),
  );
}

const isSame = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The same sheet after so many rows were inserted before a row, or as many from it on deleted. */
export function withRows({ sheet, names, free }: Stood, at: number, by: number): Stood {
  const shifted = (area: Area): Area => {
    const [from, to] = [area.row, area.row + area.rows].map((row) =>
      by < 0 ? Math.max(Math.min(row, at), row + by) : row,
    ) as [number, number];
    if (by < 0) return { ...area, row: from, rows: to - from };
    if (area.row >= at) return { ...area, row: area.row + by };
    return at < area.row + area.rows ? { ...area, rows: area.rows + by } : area;
  };
  const moved = (one: SheetArea | undefined) =>
    one?.sheet === sheet ? { ...one, area: shifted(one.area) } : one;
  return {
    sheet,
    names: new Map([...names].map(([name, areas]) => [name, areas.map(moved)])),
    free: free + by,
  };
}
