import { GRID_ROWS, intersection, type Area } from "../model/area";
import { parseInput } from "../model/input";
import type { SheetModel } from "../model/model";
import { bodyArea, type Table } from "../model/tables";
import { hostGap, invalidArgument, invalidOperation } from "../protocol/errors";
import { instance, type Kind } from "../protocol/kinds";
import type { Session } from "../session";
import type { Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { onSheet } from "./range-methods";

interface Row {
  readonly table: Kept<Table>;
  readonly index: number;
}

/** What lies beneath a table's rows, in its columns: its totals, and whatever stands farther down. */
function below({ sheet, of }: Kept<Table>): Area | undefined {
  const body = bodyArea(of);
  const row = body.row + body.rows;
  const used = sheet.used(true, { ...body, row, rows: GRID_ROWS - row });
  const end = used ? used.row + used.rows : row + (of.showTotals ? 1 : 0);
  return end > row ? { ...body, row, rows: end - row } : undefined;
}

/** Cells of the table's columns move up or down, as wide as the table and no wider. */
function shift(table: Kept<Table>, from: Area | undefined, by: number): void {
  const { sheet, of } = table;
  if (!from) return;
  const others = sheet.tables.all().filter((other) => other !== of);
  if (others.some((other) => intersection(other.area, from)))
    throw invalidOperation("cells of another table would be shifted");
  sheet.moveCells(from, { ...from, row: from.row + by });
}

/** A calculated column's formula as a new row has it: where each cell of the column holds the same one. */
function calculated(sheet: SheetModel, column: Area, session: Session): string | undefined {
  const formulas = sheet.read(column).map(([cell]) => cell!.formula);
  const [first] = formulas;
  if (typeof first !== "string" || !first.startsWith("=")) return undefined;
  const { movedFormula } = session.model;
  const moved = (rows: number) => movedFormula.call(session.model, first, rows, 0);
  return formulas.every((formula, i) => formula === moved(i)) ? moved(formulas.length) : undefined;
}

function add(table: Kept<Table>, [index, values]: [unknown, unknown], session: Session): Row {
  const { sheet, of, touch } = table;
  mayChangeSheet(sheet, session);
  if (index !== null && index !== -1) throw hostGap("rows added above others of a table");
  if (values !== null) throw hostGap("rows added to a table with their values");
  const body = bodyArea(of);
  const formulas = Array.from({ length: body.columns }, (_, i) =>
    calculated(sheet, { ...body, column: body.column + i, columns: 1 }, session),
  );
  shift(table, below(table), 1);
  of.area = { ...of.area, rows: of.area.rows + 1 };
  const row = { ...body, row: body.row + body.rows, rows: 1 };
  const inputs = formulas.map((formula) => formula && parseInput(formula, "General"));
  sheet.write(row, [inputs.map((input) => input || undefined)]);
  touch();
  return { table, index: body.rows };
}

/** The last row of a table stays, emptied. */
function remove({ table, index }: Row, session: Session): void {
  const { sheet, of, touch } = table;
  mayChangeSheet(sheet, session);
  const body = bodyArea(of);
  const row = { ...body, row: body.row + index, rows: 1 };
  sheet.clear(row, "contents");
  if (body.rows === 1) return;
  const last = body.row + body.rows;
  const rest = below(table);
  const from = {
    ...body,
    row: row.row + 1,
    rows: (rest ? rest.row + rest.rows : last) - row.row - 1,
  };
  if (from.rows > 0) shift(table, from, -1);
  of.area = { ...of.area, rows: of.area.rows - 1 };
  touch();
}

const row: Kind<Row> = {
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) => [
        target.table.sheet
          .read({ ...bodyArea(target.table.of), row: placeOf(target), rows: 1 })[0]!
          .map(({ value }) => value),
      ],
    },
  },
  methods: {
    GetRange: (target) =>
      onSheet(target.table, { ...bodyArea(target.table.of), row: placeOf(target), rows: 1 }),
    Delete: (target, _none: [], session) => remove(target, session),
  },
};

const placeOf = ({ table, index }: Row): number => bodyArea(table.of).row + index;

function rowAt(table: Kept<Table>, index: number): Row {
  if (index < 0 || index >= bodyArea(table.of).rows)
    throw invalidArgument(`the table's row ${index}`);
  return { table, index };
}

/** A row is a place in the table, whatever comes to stand there. */
export const rows: Kind<Kept<Table>> = {
  name: "TableRowCollection",
  scalars: { Count: { get: ({ of }) => bodyArea(of).rows } },
  methods: {
    Add: (target, args: [unknown, unknown], session) => instance(row, add(target, args, session)),
    GetCount: ({ of }) => bodyArea(of).rows,
    GetItemAt: (target, [index]: [number]) => instance(row, rowAt(target, index)),
  },
};
