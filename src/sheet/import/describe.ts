import { sentenceGap, type Language } from "../../locales/language";
import { importWords } from "../../locales/files";
import type { ImportWords } from "../../locales/files.en";
import { columnLetters, toFixedAddress } from "../address";
import { oneCell, type Area } from "../area";
import type { PlanCell, PlanName, SheetPlan } from "../plan";
import { textCell } from "../text-cell";
import { cellsOf, type CellRow } from "./append";
import * as at from "./layout";
import type { ColumnKind, KnownUnit, Source } from "../../files";
import { isRate } from "../../files/source";
import { figureOn, lastUntil, LATEST_DATE, latestFigure } from "./latest";

const FORMATS = { number: "0.00##", index: "#,##0.00##", text: "@" };
const RATE = "0.00##%";
/** Rates stand as fractions on the sheet, whatever the file had them in. */
const formatOf = (unit: KnownUnit): string =>
  unit in FORMATS ? FORMATS[unit as keyof typeof FORMATS] : RATE;
const DATE = "yyyy-mm-dd";
/** A month without an observation is 0 and shows as a space: where nothing is left to show, a grid may show the 0. */
const DATE_OR_NOTHING = `yyyy-mm-dd;;" "`;

const DATE_WIDTH = 12;
const VALUE_WIDTH = 15;
const GAP_WIDTH = 3;
const ROW_HEIGHT = 14;

/** Title, notes, heads and month-ends of an imported series; its rows are written below the heads. */
export function describeSeries(source: Source, language: Language, version: string): SheetPlan {
  const words = importWords(language);
  const layout = at.layoutOf(source.columns);
  const { columns, monthDates, width } = layout;
  const rows = at.HEAD_ROWS + at.MONTHS;
  return {
    sheetName: sheetNameOf(source.name, words.untitled),
    version,
    rows,
    rowsBelow: source.rows.length + at.SPARE_ROWS - at.MONTHS,
    columns: width,
    columnWidths: Array.from({ length: width }, (_, column) =>
      column === columns.length + 1
        ? GAP_WIDTH
        : column === 0 || column === monthDates
          ? DATE_WIDTH
          : VALUE_WIDTH,
    ),
    rowHeight: ROW_HEIGHT,
    rowHeights: { 0: 24 },
    cells: [...heads(source, layout, words, sentenceGap(language)), ...months(source, layout)],
    merges: [],
    names: namesOf(layout, source.rows.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
    frozenRows: at.HEAD_ROWS,
    print: { area: { row: 0, column: 0, rows, columns: width }, pageStarts: [] },
  };
}

/** The rows as they stand on the sheet. */
export const dataRows = ({ rows }: Pick<Source, "rows">): CellRow[] => rows.map(cellsOf);

/** Number formats of the data columns, dates first. */
export const dataFormats = (columns: Source["columns"]): string[] => [
  DATE,
  ...columns.map(({ unit }) => formatOf(unit)),
];

/** Names for the data (with room below) and the month-ends. */
function namesOf(layout: at.SeriesLayout, rows: number): PlanName[] {
  const data = (column: number): Area => ({
    ...oneCell(at.HEAD_ROWS, column),
    rows: rows + at.SPARE_ROWS,
  });
  const month = (column: number): Area => ({ ...oneCell(at.HEAD_ROWS, column), rows: at.MONTHS });
  const { columns, monthColumns, monthDates } = layout;
  return [
    { name: at.DATES_NAME, area: data(0) },
    ...columns.map((kind, i) => ({ name: at.valuesName(kind), area: data(i + 1) })),
    { name: at.MONTH_DATES_NAME, area: month(monthDates) },
    ...monthColumns.map((kind, i) => ({
      name: at.monthsName(kind),
      area: month(monthDates + 1 + i),
    })),
  ];
}

function heads(
  source: Source,
  layout: at.SeriesLayout,
  { sheet }: ImportWords,
  gap: string,
): PlanCell[] {
  const isIndex = source.columns.some(({ unit }) => unit === "index");
  const monthHead = (kind: keyof typeof sheet.columns) =>
    isIndex ? sheet.change : sheet.columns[kind];
  const { columns, monthColumns, monthDates } = layout;
  const notes = [
    sheet.note(source.from),
    source.columns.some(({ unit }) => isRate(unit)) ? sheet.percentNote : "",
    columns.includes("tail") ? sheet.tailNote : "",
  ].filter(Boolean);
  const head = at.HEAD_ROWS - 1;
  return [
    textCell(0, 0, source.name, "title"),
    textCell(1, 0, notes.join(gap), "note"),
    ...latest(source, sheet),
    textCell(2, monthDates, sheet.months, "strong"),
    textCell(3, monthDates, sheet.today, "label"),
    {
      row: 3,
      column: monthDates + 1,
      content: { formula: "=TODAY()" },
      format: DATE,
      style: "right",
    },
    textCell(head, 0, sheet.date, "columnHead"),
    ...columns.map((kind, i) => textCell(head, i + 1, sheet.columns[kind], "columnHead")),
    textCell(head, monthDates, sheet.date, "columnHead"),
    ...monthColumns.map((kind, i) =>
      textCell(head, monthDates + 1 + i, monthHead(kind), "columnHead"),
    ),
  ];
}

/** The latest date and, below the name of each column, its figure then. */
function latest(source: Source, words: ImportWords["sheet"]): PlanCell[] {
  const label = (column: number, text: string): PlanCell => ({
    row: at.LATEST_ROW - 1,
    column,
    content: { text },
    style: "columnHead",
  });
  const figure = (column: number, formula: string, format: string): PlanCell => ({
    row: at.LATEST_ROW,
    column,
    content: { formula },
    format,
    style: "right",
  });
  const shown = source.columns.filter(({ kind }) => kind !== "tail" && kind !== "cusip");
  return [
    label(0, words.latest),
    figure(0, LATEST_DATE, DATE),
    ...shown.flatMap(({ kind, unit }, i) => {
      return [label(i + 1, words.columns[kind]), figure(i + 1, latestFigure(kind), formatOf(unit))];
    }),
  ];
}

/** The last observation of each of the months before today's, oldest first. */
function months(source: Source, layout: at.SeriesLayout): PlanCell[] {
  const { monthDates, monthColumns, columns } = layout;
  const today = toFixedAddress(oneCell(3, monthDates + 1));
  const dateCell = (row: number) => `$${columnLetters(monthDates)}${row + 1}`;
  return Array.from({ length: at.MONTHS }, (_, i) => at.HEAD_ROWS + i).flatMap((row, i) => {
    const back = at.MONTHS - i;
    const last = lastUntil(`EOMONTH(${today},-${back})`);
    const date = `=IFERROR(IF(${last}>EOMONTH(${today},-${back + 1}),${last},0),0)`;
    const figures = monthColumns.map((kind, n): PlanCell => {
      const { unit } = source.columns[columns.indexOf(kind)]!;
      const before = i < 12 ? undefined : dateCell(row - 12);
      const formula = monthFigure(kind, unit, dateCell(row), before);
      const format = unit === "index" ? RATE : formatOf(unit);
      return { row, column: monthDates + 1 + n, content: { formula }, format, style: "right" };
    });
    const first: PlanCell = {
      row,
      column: monthDates,
      content: { formula: date },
      format: DATE_OR_NOTHING,
      style: "right",
    };
    return [first, ...figures];
  });
}

/** A month's figure, or of an index its change on the date `before`; "" where there is none. */
function monthFigure(
  kind: ColumnKind,
  unit: KnownUnit,
  date: string,
  before: string | undefined,
): string {
  const on = (day: string) => figureOn(kind, day);
  if (unit !== "index") {
    return `=IF(${date}=0,"",IF(ISNUMBER(${on(date)}),${on(date)},""))`;
  }
  if (before === undefined) return `=""`;
  return `=IF(OR(${date}=0,${before}=0),"",IFERROR(${on(date)}/${on(before)}-1,""))`;
}

/** A name that a sheet can have: 31 characters, without the characters that formulas are made of. */
export function sheetNameOf(source: string, untitled: string): string {
  const plain = source
    .replace(/[[\]:*?/\\\p{Cc}"{};<>=&|!]/gu, " ")
    // A straight quote ends the quoted name in every formula: Bob's is Bob’s.
    .replaceAll("'", "’")
    .replace(/^[’\s]+|[’\s]+$/g, "");
  // "History" is a sheet that Excel keeps for itself.
  const name = /^history$/i.test(plain) ? `${plain} 1` : plain;
  // No character is cut in two: an emoji takes two of the 31.
  const kept = [...name].reduce(
    (text, character) => (text.length + character.length > 31 ? text : text + character),
    "",
  );
  return kept.replace(/[’\s]+$/, "") || untitled;
}
