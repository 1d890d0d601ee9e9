import {
  type Area,
  CHOICE_NAMES,
  describeSheet,
  INPUT_NAMES,
  LABEL_NAME,
  MARK_NAME,
  parseMark,
  SHOCKS_NAME,
  sheetTextsIn,
  type Content,
  type Mark,
  type NumericInput,
  type PlanCell,
  type CarrySheetPlan,
} from "../../src/sheet";
import { parseArea, splitSheet } from "../host";
import type { CellValue, SheetModel, WorkbookModel } from "../host";

/** Rows or columns of the sheet stand elsewhere than they were built. */
export class Rearranged extends Error {}

/**
 * The portable form of the Carry-vs-Shock sheet in a workbook, the one in front before others, with
 * every input as it stands; a cell of the user's that an input follows becomes its value.
 * @throws Rearranged where inputs are no longer where they were built
 */
export function savedPlan(workbook: WorkbookModel): CarrySheetPlan | undefined {
  const active = workbook.activeSheet();
  for (const sheet of [active, ...workbook.sheets()]) {
    const mark = parseMark(workbook.names.find(MARK_NAME, sheet.id)?.formula ?? "");
    if (mark?.finished) return portable(workbook, sheet, mark);
  }
  return undefined;
}

function portable(workbook: WorkbookModel, sheet: SheetModel, mark: Mark): CarrySheetPlan {
  const areaOf = (name: string) => {
    const formula = workbook.names.find(name, sheet.id)?.formula.slice(1) ?? "";
    const area = parseArea(splitSheet(formula).rest);
    if (!area) throw new Rearranged(name);
    return area;
  };
  const values = (name: string): CellValue[] =>
    sheet.read(areaOf(name)).map(([cell]) => cell!.value);
  const number = (name: string) => Number(values(name)[0]);
  const t = sheetTextsIn(mark.language).inputs;
  const is = (name: string, word: string | undefined) => values(name)[0] === word;
  const plan = describeSheet(
    {
      ...(Object.fromEntries(
        Object.entries(INPUT_NAMES).map(([input, name]) => [input, number(name)]),
      ) as Record<NumericInput, number>),
      label: String(values(LABEL_NAME)[0]),
      actual360: is(CHOICE_NAMES.actual360, t.actual360[1]),
      computeFund: is(CHOICE_NAMES.computeFund, t.computed[1]),
      computeDur: is(CHOICE_NAMES.computeDur, t.computed[1]),
      computeConvexity: is(CHOICE_NAMES.computeConvexity, t.computed[1]),
      computeMargin: is(CHOICE_NAMES.computeMargin, t.computed[1]),
    },
    {
      ...mark,
      dialect: "portable",
      namespace: "CVS",
      shocks: values(SHOCKS_NAME).map(Number),
      stampedAt: new Date().toLocaleString(mark.language, {
        dateStyle: "medium",
        timeStyle: "short",
      }),
    },
  );
  const moved = plan.names.find(
    ({ name, area }) => workbook.names.find(name, sheet.id) && !sameArea(areaOf(name), area),
  );
  if (moved) throw new Rearranged(moved.name);
  return { ...plan, sheetName: sheet.name, cells: plan.cells.map((cell) => asItStands(cell)) };

  function asItStands(cell: PlanCell) {
    if (!cell.input && !cell.stamp) return cell;
    const { value } = sheet.read({
      row: cell.row,
      column: cell.column,
      rows: 1,
      columns: 1,
    })[0]![0]!;
    return { ...cell, content: contentOf(value) };
  }
}

const sameArea = (a: Area, b: Area) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

function contentOf(value: CellValue): Content | undefined {
  if (value === "") return undefined;
  return typeof value === "number" ? { number: value } : { text: String(value) };
}
