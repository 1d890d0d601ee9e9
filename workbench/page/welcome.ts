import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import { parseInput, type SheetModel } from "../host";
import { between } from "../host/model/area";
import type { PageTexts } from "./texts";

const INK = { rgb: "#242424" };
const BLUE = { rgb: "#0F6CBD" };
const GREY = { rgb: "#605E5C" };
const PALE_BLUE = { rgb: "#EBF3FC" };
const RULE = { s: BorderStyleTypes.THIN, cl: { rgb: "#D1D1D1" } };
const FRAME = { s: BorderStyleTypes.THIN, cl: BLUE };

/** The mission's case: 20-year Treasury, duration 13, three times levered, 9% maintenance. */
const EXAMPLES = [
  { formula: "=CVS.CARRY(3,4.82%,4.14%)", meaning: "carry" },
  { formula: "=CVS.SHOCKLOSS(100,13,3)", meaning: "shock" },
  { formula: "=CVS.BUFFER(100,13,3,9%)", meaning: "buffer" },
] as const;
const TRY_THIS = "=CVS.CARRY(2,4.82%,4.14%)";

const HEADING_ROW = 1;
const HINT_ROW = 2;
const TABLE_ROW = 4;
const FIRST_EXAMPLE = TABLE_ROW + 1;
const YOURS_ROW = FIRST_EXAMPLE + EXAMPLES.length + 1;
const [MEANING, FORMULA, RESULT] = [1, 2, 3];

/**
 * For a cell that any of the functions may be tried in: fractions, which are below 1, as per cent; bp,
 * money and multiples as they are.
 */
const FRACTION_OR_NUMBER = "[>=1]#,##0.00;[<=-1]-#,##0.00;0.00%";

const STYLES = {
  heading: { cl: INK, bl: 1, fs: 16 },
  quiet: { cl: GREY },
  head: { cl: GREY, bl: 1, bd: { b: RULE } },
  headRight: { cl: GREY, bl: 1, bd: { b: RULE }, ht: HorizontalAlign.RIGHT },
  meaning: { cl: INK, bd: { b: RULE } },
  formula: { cl: BLUE, bd: { b: RULE } },
  result: { cl: INK, bl: 1, n: { pattern: "0.00%" }, bd: { b: RULE } },
  yours: { cl: INK, bl: 1 },
  tryThis: { cl: GREY },
  input: {
    cl: INK,
    bl: 1,
    n: { pattern: FRACTION_OR_NUMBER },
    bg: PALE_BLUE,
    bd: { t: FRAME, b: FRAME, l: FRAME, r: FRAME },
  },
} satisfies Record<string, IStyleData>;

interface Entry {
  row: number;
  column: number;
  style: keyof typeof STYLES;
  text: string;
}

/** Where a newcomer types a first formula of their own: the selected cell at the start. */
export const FIRST_CELL = between(YOURS_ROW, RESULT, YOURS_ROW, RESULT);

/** The sheet a newcomer sees first, as the grid's own data; its formulas come with `calculateExamples`. */
export function welcomeSheet(texts: PageTexts): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, style, text } of entries(texts)) {
    (cellData[row] ??= {})[column] = {
      ...(text && { v: text }),
      s: { ...STYLES[style], vt: VerticalAlign.MIDDLE },
    };
  }
  return {
    name: texts.sheetName,
    showGridlines: 0,
    cellData,
    columnData: {
      0: { w: 20 },
      [MEANING]: { w: 360 },
      [FORMULA]: { w: 250 },
      [RESULT]: { w: 110 },
    },
    rowData: { [HEADING_ROW]: { h: 36 } },
    defaultRowHeight: 26,
  };
}

/** Three formulas that work; entered once the grid knows the add-in's functions. */
export function calculateExamples(sheet: SheetModel): void {
  const results = between(FIRST_EXAMPLE, RESULT, FIRST_EXAMPLE + EXAMPLES.length - 1, RESULT);
  sheet.write(
    results,
    EXAMPLES.map(({ formula }) => [{ kind: "formula", formula }]),
  );
}

/** Puts the words into another language wherever they still stand as they were written. */
export function translateWelcome(sheet: SheetModel, from: PageTexts, to: PageTexts): void {
  const translated = entries(to);
  entries(from).forEach(({ row, column, text }, index) => {
    const cell = between(row, column, row, column);
    const changed = translated[index]!.text;
    if (changed !== text && sheet.read(cell)[0]![0]!.value === text)
      sheet.write(cell, [[parseInput(changed, "General")]]);
  });
}

function entries({ welcome }: PageTexts): Entry[] {
  return [
    { row: HEADING_ROW, column: MEANING, style: "heading", text: welcome.heading },
    { row: HINT_ROW, column: MEANING, style: "quiet", text: welcome.hint },
    { row: TABLE_ROW, column: MEANING, style: "head", text: welcome.meaning },
    { row: TABLE_ROW, column: FORMULA, style: "head", text: welcome.formula },
    { row: TABLE_ROW, column: RESULT, style: "headRight", text: welcome.result },
    ...EXAMPLES.flatMap(({ formula, meaning }, index): Entry[] => [
      { row: FIRST_EXAMPLE + index, column: MEANING, style: "meaning", text: welcome[meaning] },
      { row: FIRST_EXAMPLE + index, column: FORMULA, style: "formula", text: formula },
      { row: FIRST_EXAMPLE + index, column: RESULT, style: "result", text: "" },
    ]),
    { row: YOURS_ROW, column: MEANING, style: "yours", text: welcome.yours },
    { row: YOURS_ROW, column: FORMULA, style: "tryThis", text: TRY_THIS },
    { row: YOURS_ROW, column: RESULT, style: "input", text: "" },
  ];
}
