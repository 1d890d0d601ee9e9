import { columnLetters, oneCell, overlap, parseReference, toAddress } from "../../../src/sheet";
import type { World } from "./world";

/** What an owner does to a workbook between our operations. */
export type Edit = (world: World) => Promise<string | undefined>;

const inExcel = (work: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

/** Does nothing where there is no sheet of ours. */
const onOurs =
  (edit: (world: World, sheet: string) => Promise<string | undefined>): Edit =>
  async (world) => {
    const sheet = await world.anyOfOurs();
    if (sheet === undefined) return undefined;
    if (world.sheet(sheet).protection.protected) return undefined;
    return edit(world, sheet);
  };

const lines = (change: "insert" | "delete", axis: "row" | "column") =>
  onOurs(async (world, sheet) => {
    const used = world.sheet(sheet).used(true)!;
    const at = world.random.whole(1, axis === "row" ? used.rows : used.columns);
    const line = axis === "row" ? `${at}:${at}` : `${columnLetters(at)}:${columnLetters(at)}`;
    await inExcel((context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(line);
      if (change === "insert") range.insert("Down");
      else range.delete("Up");
    });
    world.forgetGone();
    return `${change}s ${axis} ${line} of ${sheet}`;
  });

/** Types into a cell, and knows what was typed there. */
async function type(
  world: World,
  sheet: string,
  row: number,
  column: number,
  kind: "text" | "formula",
): Promise<string> {
  const mark = world.newMark(kind);
  await inExcel((context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[mark]];
  });
  world.forgetGone();
  world.remember(sheet, mark);
  return `types ${mark} into ${toAddress(oneCell(row, column))} of ${sheet}`;
}

const typeAnywhere = (kind: "text" | "formula", isWanted: (cell: unknown) => boolean) =>
  onOurs(async (world, sheet) => {
    const model = world.sheet(sheet);
    const used = model.used(true)!;
    const places = model
      .read(used)
      .flatMap((cells, r) =>
        cells.flatMap(({ formula }, c) =>
          isWanted(formula) ? [{ row: used.row + r, column: used.column + c }] : [],
        ),
      );
    if (places.length === 0) return undefined;
    const { row, column } = world.random.pick(places);
    return type(world, sheet, row, column, kind);
  });

const isFormula = (cell: unknown) => typeof cell === "string" && cell.startsWith("=");
const isLabel = (cell: unknown) => typeof cell === "string" && /^[A-Z][a-z]/.test(cell);

const intoNamed = (names: readonly string[]) =>
  onOurs(async (world, sheet) => {
    const name = world.random.pick(names);
    const item = world.book.model.names.find(name, world.sheet(sheet).id);
    const found = item && parseReference(item.formula.slice(1));
    if (!found) return undefined;
    const row = found.area.row + world.random.whole(0, found.area.rows - 1);
    world.changed.add(world.sheet(sheet).id);
    return type(world, sheet, row, found.area.column, "formula");
  });

export const EDITS: Readonly<Record<string, Edit>> = {
  "insert a row": lines("insert", "row"),
  "insert a column": lines("insert", "column"),
  "delete a row": lines("delete", "row"),
  "type a note": typeAnywhere("text", (cell) => cell === ""),
  "reword a label": typeAnywhere("text", isLabel),
  "type over a formula": typeAnywhere("formula", isFormula),
  "compute an input": intoNamed(["lev", "fund_quoted", "margin", "dur_entered"]),
  "compute a shock": intoNamed(["shocks"]),
  "turn the shocks around": onOurs(async (world, sheet) => {
    const item = world.book.model.names.find("shocks", world.sheet(sheet).id);
    const found = item && parseReference(item.formula.slice(1));
    if (!found) return undefined;
    const cells = world.sheet(sheet).read(found.area);
    if (!cells.every(([cell]) => typeof cell!.formula === "number")) return undefined;
    await inExcel((context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(toAddress(found.area));
      range.values = cells.map(([cell]) => [cell!.value]).reverse();
    });
    return `turns the shocks of ${sheet} around`;
  }),
  "move cells": onOurs(async (world, sheet) => {
    const model = world.sheet(sheet);
    const used = model.used(true)!;
    const from = {
      row: world.random.whole(0, used.rows - 1),
      column: world.random.whole(0, used.columns - 1),
      rows: world.random.whole(1, 2),
      columns: world.random.whole(1, 3),
    };
    const isCut = [...model.merges(), ...model.spills()].some((area) => overlap(area, from));
    if (isCut) return undefined;
    // Below the room for series as well: a formula among its own figures would go round in a circle.
    const below = model.used(false)!.rows + 4;
    const [cells, to] = [toAddress(from), toAddress(oneCell(below, from.column))];
    await inExcel((context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cells).moveTo(to);
    });
    return `moves ${cells} of ${sheet} to ${to}`;
  }),
  "sort an imported sheet": async (world) => {
    const sheet = world.book.sheet("THREEFYTP10");
    const item = sheet && world.book.model.names.find("series_dates", sheet.id);
    const found = item && parseReference(item.formula.slice(1));
    if (!sheet || !found || sheet.protection.protected) return undefined;
    const ascending = world.random.chance(0.5);
    const { row, rows, column } = found.area;
    await inExcel((context) => {
      const range = context.workbook.worksheets.getItem(sheet.id);
      range
        .getRangeByIndexes(row, column, rows, 2)
        .sort.apply([{ key: 0, ascending }], false, false);
    });
    return `sorts ${sheet.name} ${ascending ? "oldest" : "newest"} first`;
  },
  "sort the shocks": onOurs(async (world, sheet) => {
    const item = world.book.model.names.find("shocks", world.sheet(sheet).id);
    const found = item && parseReference(item.formula.slice(1));
    if (!found) return undefined;
    await inExcel((context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(toAddress(found.area));
      range.sort.apply([{ key: 0, ascending: false }], false, false);
    });
    return `sorts the shocks of ${sheet}`;
  }),
  "rename a sheet of ours": onOurs(async (world, sheet) => {
    const name = world.random.pick(["Carry", "It's mine", "利差", "A-B (2)", "R1C1"]);
    if (world.book.sheet(name)) return undefined;
    await inExcel((context) => void (context.workbook.worksheets.getItem(sheet).name = name));
    return `renames ${sheet} to ${name}`;
  }),
  "hide a sheet of ours": onOurs(async (_world, sheet) => {
    await inExcel((context) => {
      context.workbook.worksheets.getItem("Sheet1").activate();
      context.workbook.worksheets.getItem(sheet).visibility = "Hidden";
    });
    return `hides ${sheet}`;
  }),
  "copy a sheet of ours": onOurs(async (world, sheet) => {
    const before = new Set(world.sheets().map(({ name }) => name));
    await inExcel((context) => void context.workbook.worksheets.getItem(sheet).copy("End"));
    const made = world.sheets().find(({ name }) => !before.has(name))!;
    world.rememberCopy(sheet, made.name);
    return `copies ${sheet} to ${made.name}`;
  }),
  protect: async (world) => {
    const sheet = (await world.anyOfOurs()) ?? "Sheet1";
    const { protection } = world.sheet(sheet);
    const isProtected = protection.protected;
    await inExcel((context) => {
      const { protection: of } = context.workbook.worksheets.getItem(sheet);
      if (isProtected) of.unprotect();
      else of.protect();
    });
    return `${isProtected ? "unprotects" : "protects"} ${sheet}`;
  },
  "move the selection": async (world) => {
    const place = `F${world.random.whole(1, 30)}`;
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.activate();
      sheet.getRange(place).select();
    });
    return `selects ${place}`;
  },
};
