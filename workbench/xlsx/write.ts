import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import {
  MARK_NAME,
  markOf,
  oneCell,
  placementNames,
  quoteSheet,
  toAddress,
  toFixedAddress,
  type CarrySheetPlan,
  type PlanCell,
  type SheetPlan,
} from "../../src/sheet";
import { withAltTexts } from "./alt-texts";
import { writeCharts } from "./charts";
import { BASE_FONT, cellLook, conditionalLook } from "./look";

/** A value that a cell is shown with before anything recalculates. */
export type CachedValue = string | number | boolean;

/** Values of the plan's formulas by address, as another engine computed them. */
export type CachedValues = ReadonlyMap<string, CachedValue>;

/**
 * Writes a portable plan as an .xlsx workbook. Formulas carry cached results, so that a viewer that
 * does not calculate shows them: those given, else those of the file library's own engine.
 */
export async function writeXlsx(
  plan: SheetPlan | CarrySheetPlan,
  cached?: CachedValues,
): Promise<Uint8Array> {
  installChartSupport();
  const workbook = new Workbook();
  workbook.creator = `Carry vs Shock ${plan.version}`;
  const sheet = workbook.addWorksheet(plan.sheetName, {
    views: [
      { state: "frozen", ySplit: plan.frozenRows, xSplit: 0, showGridLines: false, zoomScale: 90 },
    ],
    properties: { defaultRowHeight: plan.rowHeight },
  });
  writeGrid(sheet, plan);
  for (const cell of plan.cells) writeCell(sheet, cell, cached);
  for (const area of plan.merges) sheet.mergeCells(toAddress(area));
  writeNames(workbook, plan);
  writeRules(sheet, plan);
  writeCharts(sheet, plan);
  writePrintSetup(sheet, plan);
  if (cached === undefined) {
    installFormulaEngine();
    workbook.calculateFormulas();
  }
  const file = new Uint8Array(await workbook.xlsx.writeBuffer());
  return withAltTexts(
    file,
    plan.charts.map(({ altText }) => altText),
  );
}

function writeGrid(
  sheet: Worksheet,
  { columnWidths, rows, rowHeight, rowHeights, columns }: SheetPlan,
): void {
  columnWidths.forEach((width, column) => {
    sheet.getColumn(column + 1).width = width;
  });
  for (let row = 0; row < rows; row++) {
    sheet.getRow(row + 1).height = rowHeights[row] ?? rowHeight;
    for (let column = 0; column < columns; column++) {
      sheet.getCell(row + 1, column + 1).font = BASE_FONT;
    }
  }
}

function writeCell(sheet: Worksheet, plan: PlanCell, cached: CachedValues | undefined): void {
  const cell = sheet.getCell(plan.row + 1, plan.column + 1);
  const { content } = plan;
  if (content !== undefined && "formula" in content) {
    const result = cached?.get(toAddress(oneCell(plan.row, plan.column)));
    cell.value = {
      formula: asInFiles(content.formula.slice(1)),
      result: result as string | number | undefined,
    };
  } else if (content !== undefined) {
    cell.value = "number" in content ? content.number : content.text;
  }
  if (plan.format !== undefined) cell.numFmt = plan.format;
  if (plan.style !== undefined) Object.assign(cell, cellLook(plan.style));
}

/** A file names the functions that came after its format was made by a prefix of their own. */
const asInFiles = (formula: string): string =>
  formula.replace(/\bFORMULATEXT\(/g, "_xlfn.FORMULATEXT(");

/** Names of the sheet's own, and the hidden ones by which the add-in knows the sheet and finds its blocks. */
function writeNames(workbook: Workbook, plan: SheetPlan | CarrySheetPlan): void {
  const sheet = quoteSheet(plan.sheetName);
  workbook.definedNames.model = [
    ...plan.names.map(({ name, area }) => ({
      name,
      ranges: [`${sheet}!${toFixedAddress(area)}`],
      localSheetId: 0,
    })),
    ...("anchors" in plan ? marksOf(plan) : []),
  ];
}

const marksOf = (plan: CarrySheetPlan) => [
  hiddenName(MARK_NAME, markOf(plan, "file")),
  ...placementNames(plan, plan.sheetName).map(([name, formula]) => hiddenName(name, formula)),
];

const hiddenName = (name: string, formula: string) => ({
  name,
  ranges: [],
  formulaExpression: formula.slice(1),
  localSheetId: 0,
  hidden: true,
});

function writeRules(sheet: Worksheet, plan: SheetPlan): void {
  plan.conditionalFormats.forEach(({ area, formula, style }, i) => {
    const look = conditionalLook(style);
    sheet.addConditionalFormatting({
      ref: toAddress(area),
      rules: [{ type: "expression", priority: i + 1, formulae: [formula.slice(1)], style: look }],
    });
  });
  for (const { area, title, message, ...rule } of plan.validations) {
    const alert = { showErrorMessage: true, errorTitle: title, error: message, allowBlank: true };
    sheet.getCell(toAddress(area)).dataValidation =
      "list" in rule
        ? { type: "list", formulae: [`"${rule.list.join(",")}"`], ...alert }
        : { type: "decimal", operator: "between", formulae: [...rule.between], ...alert };
  }
}

function writePrintSetup(sheet: Worksheet, { print }: SheetPlan): void {
  const margins = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 };
  Object.assign(sheet.pageSetup, {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: toAddress(print.area),
    margins,
  });
  sheet.headerFooter.oddFooter = "&L&8&A&R&8&P / &N";
  for (const row of print.pageStarts) sheet.getRow(row).addPageBreak();
}
