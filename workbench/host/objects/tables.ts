import { parseArea, splitSheet } from "../model/address";
import { contains, intersection } from "../model/area";
import { newId } from "../model/kept-list";
import type { SheetModel, WorkbookModel } from "../model/model";
import type { Table } from "../model/tables";
import { hostGap, invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import { instance, isInstance, type Kind, type Instance } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import type { Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { table } from "./table";
import { findSheet } from "./worksheets";

interface Tables {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel | undefined;
}

const kept = (sheet: SheetModel, of: Table): Kept<Table> => ({
  sheet,
  of,
  touch: () => sheet.tables.touch(),
});

const all = ({ model, sheet }: Tables): Kept<Table>[] =>
  (sheet ? [sheet] : model.sheets()).flatMap((one) => one.tables.all().map((of) => kept(one, of)));

function cells({ model, sheet }: Tables, argument: unknown): RangeTarget {
  if (isInstance(argument)) return argument.target as RangeTarget;
  const { sheet: named, rest } = splitSheet(String(argument));
  const on = named === undefined ? (sheet ?? model.activeSheet()) : findSheet(model, named);
  const area = parseArea(rest);
  if (!on || !area) throw invalidArgument(`${String(argument)} is no range`);
  return { sheet: on, area };
}

function freeName(model: WorkbookModel): string {
  const taken = new Set(all({ model, sheet: undefined }).map(({ of }) => of.name));
  let number = 1;
  while (taken.has(`Table${number}`)) number += 1;
  return `Table${number}`;
}

function add(
  target: Tables,
  [address, hasHeaders]: [unknown, boolean | null],
  session: Session,
): Instance {
  const { sheet, area } = cells(target, address);
  mayChangeSheet(sheet, session);
  const overlaps = sheet.tables.all().some((other) => intersection(other.area, area));
  if (overlaps) throw invalidOperation("a table can't overlap another table");
  if (hasHeaders !== true) throw hostGap("tables made without a header row");
  const look = {
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
  };
  const of: Table = {
    id: newId(),
    name: freeName(target.model),
    area,
    showHeaders: true,
    showTotals: false,
    ...look,
    highlightLastColumn: false,
    style: "TableStyleMedium2",
  };
  return instance(table, kept(sheet, sheet.tables.add(of)));
}

const byKey = (list: Kept<Table>[], key: string): Kept<Table> | undefined =>
  list.find(({ of }) => of.id === key || of.name.toLowerCase() === key.toLowerCase());

const required = (one: Kept<Table> | undefined): Instance => {
  if (!one) throw itemNotFound("the table");
  return instance(table, one);
};

const orNull = (one: Kept<Table> | undefined): Instance | null =>
  one ? instance(table, one) : null;

export const tables: Kind<Tables> = {
  name: "TableCollection",
  items: (target) => all(target).map((one) => instance(table, one)),
  indexer: (target, [key]: [string]) => required(byKey(all(target), key)),
  scalars: { Count: { get: (target) => all(target).length } },
  methods: {
    Add: add,
    GetCount: (target) => all(target).length,
    GetItemAt: (target, [index]: [number]) => required(all(target)[index]),
    GetItemOrNullObject: (target, [key]: [string]) => orNull(byKey(all(target), key)),
  },
};

interface Scope extends RangeTarget {
  /** Only tables that lie wholly within the range. */
  readonly fully: boolean;
}

const inScope = ({ sheet, area, fully }: Scope): Kept<Table>[] =>
  sheet.tables
    .all()
    .filter((of) => (fully ? contains(area, of.area) : intersection(area, of.area)))
    .map((of) => kept(sheet, of));

/** The tables that touch a range. */
export const tableScope: Kind<Scope> = {
  name: "TableScopedCollection",
  items: (target) => inScope(target).map((one) => instance(table, one)),
  indexer: (target, [key]: [string]) => required(byKey(inScope(target), key)),
  methods: {
    GetCount: (target) => inScope(target).length,
    GetFirst: (target) => required(inScope(target)[0]),
    GetItemOrNullObject: (target, [key]: [string]) => orNull(byKey(inScope(target), key)),
  },
};
