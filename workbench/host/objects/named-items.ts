import { formatAddress, parseArea, quoteSheet, splitSheet } from "../model/address";
import type { Area } from "../model/area";
import type { CellValue } from "../model/cell";
import { tableNames } from "../model/tables";
import type { SheetModel, WorkbookModel } from "../model/model";
import { normalised } from "../model/formula";
import { fromR1C1, toR1C1 } from "../model/regional";
import { isValidName, type Name } from "../model/names";
import { hostGap, invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { instance, isInstance, type Kind, type Instance } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { mayChangeWorkbook } from "./guard";
import { onSheet } from "./range-methods";
import { worksheet } from "./worksheet";
import { findSheet } from "./worksheets";

interface Names {
  readonly model: WorkbookModel;
  /** A sheet's id, undefined for the workbook's names. */
  readonly scope: string | undefined;
}

interface NameTarget {
  readonly model: WorkbookModel;
  readonly name: Name;
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** "'My sheet'!$A$1:$B$2". */
function reference({ sheet, area }: RangeTarget): string {
  const local = formatAddress(sheet.name, area).slice(quoteSheet(sheet.name).length + 1);
  return `=${quoteSheet(sheet.name)}!${absolute(local)}`;
}

function formulaOf(argument: unknown, model: WorkbookModel): string {
  if (isInstance(argument)) return reference(argument.target as RangeTarget);
  if (typeof argument === "string" && argument.startsWith("=")) return checked(argument, model);
  if (typeof argument === "string") return `="${argument.replace(/"/g, '""')}"`;
  if (typeof argument === "number") return `=${argument}`;
  throw invalidArgument("a name refers to a range or a formula");
}

function checked(formula: string, model: WorkbookModel): string {
  const plain = normalised(model.profile.referenceStyle === "R1C1" ? fromR1C1(formula) : formula);
  if (!model.isFormula(plain)) throw invalidArgument(`the formula ${formula}`);
  return plain;
}

function add(
  { model, scope }: Names,
  [name, refersTo, comment]: [string, unknown, string | null],
  session: Session,
): Instance {
  mayChangeWorkbook(session);
  if (!isValidName(name)) throw invalidArgument(`"${name}" is no valid name`);
  if (model.names.find(name, scope)) throw itemAlreadyExists(`the name "${name}"`);
  if (scope === undefined && tableNames(model).includes(name.toLowerCase()))
    throw invalidArgument(`"${name}" is a table's name`);
  return instance(namedItem, {
    model,
    name: model.names.add(name, formulaOf(refersTo, model), scope, comment ?? ""),
  });
}

function find({ model, scope }: Names, name: string): Instance | null {
  const found = model.names.find(name, scope);
  return found ? instance(namedItem, { model, name: found }) : null;
}

/** The cells a name stands for, where it stands for cells. */
function cellsOf({ model, name }: NameTarget): { sheet: SheetModel; area: Area } | undefined {
  const { sheet: sheetName, rest } = splitSheet(name.formula.slice(1));
  const sheet = sheetName === undefined ? undefined : findSheet(model, sheetName);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : undefined;
}

function typeOf(target: NameTarget): string {
  if (cellsOf(target)) return "Range";
  const { formula } = target.name;
  if (/#REF!/.test(formula)) return "Error";
  if (/^="(?:[^"]|"")*"$/.test(formula)) return "String";
  return /^=[+-]?[\d.]+(?:E[+-]?\d+)?$/i.test(formula) ? "Double" : "Error";
}

/** A reference's address, a constant, or what the formula gives. */
function valueOf(target: NameTarget, { promised }: Session): CellValue | Promise<unknown> {
  const cells = cellsOf(target);
  if (cells) return formatAddress(cells.sheet.name, cells.area);
  const { formula } = target.name;
  const type = typeOf(target);
  if (type === "String") return formula.slice(2, -1).replace(/""/g, '"');
  if (type === "Double") return Number(formula.slice(1));
  if (formula.includes("#REF!")) return "#REF!";
  const at = { row: 0, column: 0 };
  const { model, name } = target;
  const sheet = model.sheets().find(({ id }) => id === name.scope) ?? model.activeSheet();
  return promised(model.evaluate(sheet, [{ formula, home: at, at }]).then(([value]) => value));
}

function change(target: NameTarget, patch: Partial<Name>, session: Session): void {
  mayChangeWorkbook(session);
  target.model.names.update(Object.assign(target.name, patch));
}

function rangeOf(target: NameTarget): Instance | null {
  const cells = cellsOf(target);
  return cells ? onSheet(cells, cells.area) : null;
}

const namedItem: Kind<NameTarget> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.id }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ model, name }) =>
        model.profile.referenceStyle === "R1C1" ? toR1C1(name.formula) : name.formula,
      set: (target, formula: string, session) =>
        change(target, { formula: checked(formula, target.model) }, session),
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: (target, comment: string, session) => change(target, { comment }, session),
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: (target, visible: boolean, session) => change(target, { visible }, session),
    },
    Scope: { get: ({ name }) => (name.scope === undefined ? "Workbook" : "Worksheet") },
    Type: { get: typeOf },
    Value: { get: valueOf },
  },
  children: {
    Worksheet: ({ model, name }) => sheetOf(model, name) ?? noSheet(name),
    WorksheetOrNullObject: ({ model, name }) => sheetOf(model, name),
  },
  methods: {
    Delete: ({ model, name }, _none: [], session) => {
      mayChangeWorkbook(session);
      model.names.delete(name);
    },
    GetRange: (target) => {
      const found = rangeOf(target);
      if (!found) throw itemNotFound(`cells behind the name "${target.name.name}"`);
      return found;
    },
    GetRangeOrNullObject: rangeOf,
  },
};

function sheetOf(model: WorkbookModel, name: Name): Instance | null {
  const sheet = model.sheets().find(({ id }) => id === name.scope);
  return sheet ? instance(worksheet, sheet) : null;
}

function noSheet(name: Name): never {
  throw itemNotFound(`a sheet of the workbook's name "${name.name}"`);
}

/** The collection's own `_Id` lookup is by name; items are found by their id as well. */
export const namedItems: Kind<Names> = {
  name: "NamedItemCollection",
  items: ({ model, scope }) =>
    model.names
      .all()
      .filter((name) => name.scope === scope)
      .map((name) => instance(namedItem, { model, name })),
  indexer: (target, [key]: [string]) => {
    const byId = target.model.names.all().find(({ id }) => id === key);
    const found = byId
      ? instance(namedItem, { model: target.model, name: byId })
      : find(target, key);
    if (!found) throw itemNotFound(`the name "${key}"`);
    return found;
  },
  methods: {
    Add: add,
    AddFormulaLocal: () => {
      throw hostGap("NamedItemCollection.addFormulaLocal: use add(name, formula)");
    },
    GetCount: (target) =>
      target.model.names.all().filter((name) => name.scope === target.scope).length,
    GetItemOrNullObject: (target, [name]: [string]) => find(target, name),
  },
};
