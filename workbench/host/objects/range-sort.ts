import { intersection, type Area } from "../model/area";
import type { Cell, CellInput } from "../model/cell";
import { hostGap, invalidArgument, invalidOperation } from "../protocol/errors";
import type { Kind } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { mayWrite } from "./guard";

interface Field {
  /** Columns from the range's first. */
  readonly key: number;
  readonly ascending?: boolean | null;
  readonly sortOn?: string | null;
}

/** As Excel orders them: numbers, texts, FALSE and TRUE, errors; blanks come last whichever the order. */
const RANKS = ["Double", "String", "Boolean", "Error"];

function compare(a: Cell, b: Cell, ascending: boolean, matchCase: boolean): number {
  if (a.type === "Empty" || b.type === "Empty")
    return Number(a.type === "Empty") - Number(b.type === "Empty");
  const ranks = RANKS.indexOf(a.type) - RANKS.indexOf(b.type);
  const order = ranks === 0 ? compareValues(a.value, b.value, matchCase) : ranks;
  return ascending ? order : -order;
}

function compareValues(a: Cell["value"], b: Cell["value"], matchCase: boolean): number {
  if (typeof a === "string")
    return a.localeCompare(String(b), "en", { sensitivity: matchCase ? "variant" : "accent" });
  return Number(a) - Number(b);
}

/** What a cell holds, for the row that it comes to: references that are relative move along. */
function moved({ formula, value, type }: Cell, down: number, { model }: Session): CellInput {
  if (formula !== value)
    return { kind: "formula", formula: model.movedFormula(String(formula), down, 0) };
  if (type === "Empty") return { kind: "empty" };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: type === "Error" ? "error" : "text", value };
}

function apply(
  target: RangeTarget,
  [fields, matchCase, hasHeaders, orientation]: [
    Field[],
    boolean | null,
    boolean | null,
    string | null,
  ],
  session: Session,
): void {
  const { sheet, area } = target;
  mayWrite(target, session);
  if (orientation === "Columns") throw hostGap("sorting by columns");
  if (fields.some(({ sortOn }) => sortOn && sortOn !== "Value")) throw hostGap("sorting by looks");
  if (fields.some(({ key }) => key < 0 || key >= area.columns))
    throw invalidArgument("a sort's key lies outside the range");
  if (sheet.merges().some((merge) => intersection(merge, area)))
    throw invalidOperation("merged cells can't be sorted");
  const head = hasHeaders === true ? 1 : 0;
  const body: Area = { ...area, row: area.row + head, rows: area.rows - head };
  const rows = sheet.read(body).map((cells, from) => ({ cells, from }));
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.cells[key]!, b.cells[key]!, ascending !== false, matchCase === true);
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  sheet.write(
    body,
    rows.map(({ cells, from }, to) => cells.map((cell) => moved(cell, to - from, session))),
  );
  sheet.numberFormats(
    body,
    rows.map(({ cells }) => cells.map(({ numberFormat }) => numberFormat)),
  );
}

/** `Range.sort`: values, formulas and number formats change rows; other looks stay. */
export const rangeSort: Kind<RangeTarget> = { name: "RangeSort", methods: { Apply: apply } };
