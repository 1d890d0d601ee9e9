import { MISSION, type ArgumentKind } from "../domain";
import { sheetTextsIn } from "../locales/sheet";
import type { Area } from "./area";
import type { SheetTexts } from "../locales/sheet.en";
import type { Block, BlockCell } from "./block";
import { entry, figure, gainsAndLosses, heading, quoted, text } from "./block";
import { outsides } from "./blocks/input-checks";
import { placedContents, type Contents } from "./contents";
import { live, portable, type Writer } from "./formula/dialect";
import type { SheetOptions } from "./context";
import { References } from "./references";
import { shownStatus, status, statusColours } from "./status";
import { FORMATS } from "./style";

/** The positions' columns as addresses of one shape; yields and convexities where there are any. */
export interface BookRanges {
  readonly values: string;
  readonly durs: string;
  readonly margins: string;
  readonly yields?: string;
  readonly convexities?: string;
}

export interface BookInputs {
  readonly equity: number;
  readonly fund: number;
  readonly friction: number;
  /** The leverage cap: position value ÷ equity. */
  readonly maxlev: number;
  /** The yield at which a position is left, where the book has yields. */
  readonly stop: number;
}

export type BookPlan = Pick<Contents, "cells" | "conditionalFormats" | "validations"> & {
  readonly area: Area;
  /** Rows that need more than a line, counted from the book's first, in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
};

const HEADS = 8;
/** The status runs on into a column of its own, which nothing else fills. */
const COLUMNS = HEADS + 1;
/** Nothing counts while a position lacks a figure, which the formulas would take for 0. */
const unlessMissing = (formula: string) => `IF({book.missing}>0,NA(),${formula})`;
const EQUITY = unlessMissing("{book.equity}");
/** Title, figures with their heads, a gap and the table's own head. */
const FIRST_ROW = 5;
/** The height of heads of two lines, in points. */
const TWO_LINES = 26;

interface BookContext {
  readonly ranges: BookRanges;
  readonly inputs: BookInputs;
  readonly shocks: readonly number[];
  readonly write: Writer;
  readonly t: SheetTexts;
}

/** Describes the book of existing positions: it follows them, and stands beside them. */
export function describeBook(
  ranges: BookRanges,
  inputs: BookInputs,
  options: SheetOptions,
  corner: { readonly row: number; readonly column: number },
): BookPlan {
  const context: BookContext = {
    ranges,
    inputs,
    shocks: options.shocks ?? MISSION.shocks,
    write: options.dialect === "live" ? live(options.namespace) : portable,
    t: sheetTextsIn(options.language),
  };
  const block = bookBlock(context);
  const placed = [{ block, ...corner }];
  const layout = {
    placed,
    pageStarts: [],
    printedRows: block.rows.length,
    rows: block.rows.length,
  };
  const { cells, conditionalFormats, validations } = placedContents(
    layout,
    new References(placed, false),
    options.gains,
  );
  return {
    cells,
    conditionalFormats,
    validations,
    rowHeights: { [FIRST_ROW - 1]: TWO_LINES },
    area: { ...corner, rows: block.rows.length, columns: COLUMNS },
  };
}

function bookBlock(context: BookContext): Block {
  const { t, inputs, shocks } = context;
  const words = t.book;
  const missing = ["book.missing", "book.missing"] as const;
  return {
    key: "book",
    columns: COLUMNS,
    rows: [
      heading(COLUMNS, words.title),
      words.figures.map((head, at) => text(at, head, "columnHead")),
      [
        entry(0, "equity", inputs.equity, "money"),
        entry(1, "fund", inputs.fund, "percent"),
        entry(2, "friction", inputs.friction, "percent"),
        entry(3, "maxlev", inputs.maxlev, "leverage"),
        figure(4, "call", callFormula(context), "bp1", "strong"),
        figure(5, "carry", carryFormula(context), "signedPercent", "strong"),
        figure(6, "missing", missingFormula(context), "count", "right"),
        context.ranges.yields === undefined
          ? text(7, words.noYields, "right")
          : entry(7, "stop", inputs.stop, "percent"),
      ],
      [],
      [
        ...words.heads.map((head, at) =>
          text(at, head, at === HEADS - 1 ? "statusHead" : "columnHead"),
        ),
        text(HEADS, "", "statusHead"),
      ],
      ...shocks.map((shock, i) => [entry(0, `shock${i}`, shock, "shock"), ...rowCells(context, i)]),
    ],
    regions: {
      shocks: { row: FIRST_ROW, column: 0, rows: shocks.length, columns: 1 },
      ...Object.fromEntries(
        MONEY.map(([key, column]) => [
          key,
          { row: FIRST_ROW, column, rows: shocks.length, columns: 1 },
        ]),
      ),
      status: { row: FIRST_ROW, column: HEADS - 1, rows: shocks.length, columns: 1 },
      room: { row: FIRST_ROW, column: HEADS, rows: shocks.length, columns: 1 },
    },
    conditional: [
      ...statusColours(t, "row", ["book.status", "book.room"], "{book.status@}"),
      ...gainsAndLosses(["book.profits", "book.profits"], "{book.profits@}"),
      ...gainsAndLosses(["book.carry", "book.carry"], "{book.carry}"),
      // What is left of equity, and of it over the requirement, is lost where it is negative.
      ...["equities", "excesses"].map((key) => ({
        over: [`book.${key}`, `book.${key}`] as const,
        formula: `IF(ISNUMBER({book.${key}@}),ROUND({book.${key}@},12)<0,FALSE)`,
        style: "loss" as const,
      })),
      { over: missing, formula: "{book.missing}>0", style: "bad" },
    ],
  };
}

/** The stop; one that is not entered is unknown, not none. */
const STOP = "IF(ISNUMBER({book.stop}),{book.stop},NA())";

/** Columns of money that gains and losses show in. */
const MONEY = [
  ["profits", 1],
  ["equities", 2],
  ["excesses", 6],
] as const;

/** Of the columns beside the shocks. */
const LOOKS: readonly Pick<BlockCell, "format" | "style">[] = [
  { format: FORMATS.money, style: "right" },
  { format: FORMATS.money, style: "right" },
  { format: FORMATS.money, style: "right" },
  { format: FORMATS.percent1, style: "right" },
  { format: FORMATS.money, style: "right" },
  { format: FORMATS.money, style: "right" },
  { style: "status" },
];

/** In the live dialect the table of BOOKTABLE without its head and shocks, else a formula a cell. */
function rowCells(context: BookContext, i: number): BlockCell[] {
  const { write, ranges, shocks, t } = context;
  if (write.dialect === "live") {
    if (i > 0) return [];
    const { values, durs, margins, convexities, yields } = ranges;
    const table = write.call(
      "BOOKTABLE",
      values,
      durs,
      margins,
      EQUITY,
      "{book.shocks}",
      convexities ?? "",
      "{book.maxlev}",
      ...(yields === undefined ? [] : [yields, STOP]),
    );
    return LOOKS.map((look, c) => {
      const column = `INDEX(${table},SEQUENCE(ROWS({book.shocks}))+1,${c + 2})`;
      const shown = c === LOOKS.length - 1 ? shownStatus(t, column) : column;
      const spills = { rows: shocks.length, columns: 1 };
      return { at: c + 1, formula: `=${shown}`, ...look, spills };
    });
  }
  return portableRow(context, i);
}

function portableRow({ ranges, t }: BookContext, i: number): BlockCell[] {
  const { values, durs, margins, convexities, yields } = ranges;
  const shift = `({book.shock${i}}/10000)`;
  const second = convexities ? `-${convexities}*${shift}^2/2` : "";
  const loss = `(${durs}*${shift}${second})`;
  // Capped at the whole price without IF, which SUMPRODUCT would not spread over the rows.
  const left = `(1-${loss}+(${loss}>1)*(${loss}-1))`;
  const cell = (part: string) => `{book.${part}${i}}`;
  const profit = `SUMPRODUCT(${values},${left})-SUM(${values})`;
  // Past the turn of a position's parabola it would gain again: no price does.
  const turned = `SUMPRODUCT(--(ROUND(${convexities}*${shift},12)>ROUND(${durs},12)))>0`;
  const over = `ROUND(${cell("value")}-{book.maxlev}*${cell("left")},12)>0`;
  const under = `IF(${over},${status(t, "REDUCE")},${status(t, "OK")})`;
  // Inside ROUND: not every engine multiplies what ROUND makes of a range.
  const held = `(${values}>0)*(${values}<"")`;
  const touched = `SUMPRODUCT(--(ROUND((${yields}+${shift})*${held},12)>=ROUND({book.stop},12)))>0`;
  const heldTo =
    yields === undefined
      ? under
      : `IF(ISNUMBER({book.stop}),IF(${touched},${status(t, "STOP")},${under}),NA())`;
  const formulas: [string, string][] = [
    ["pnl", unlessMissing(convexities ? `IF(${turned},VALUE("past the turn"),${profit})` : profit)],
    ["left", `{book.equity}+${cell("pnl")}`],
    ["value", `${cell("pnl")}+SUM(${values})`],
    [
      "ratio",
      `IF(OR(ROUND(${cell("left")},12)<=0,ROUND(${cell("value")},12)<=0),NA(),${cell("left")}/${cell("value")})`,
    ],
    ["need", `IF(ISERROR(${cell("pnl")}),${cell("pnl")},SUMPRODUCT(${margins}*${values},${left}))`],
    ["excess", `${cell("left")}-${cell("need")}`],
    [
      "word",
      `IF(ROUND(${cell("left")},12)<=0,${status(t, "WIPED OUT")},IF(ROUND(${cell("excess")},12)<0,${status(t, "MARGIN CALL")},${heldTo}))`,
    ],
  ];
  return formulas.map(([key, formula], c) => ({
    at: c + 1,
    key: `${key}${i}`,
    formula: `=${formula}`,
    ...LOOKS[c]!,
  }));
}

function callFormula({ write, ranges }: BookContext): string {
  const { values, durs, margins } = ranges;
  if (write.dialect === "live") return write.call("BOOKCALL", values, durs, margins, EQUITY);
  const divisor = `SUMPRODUCT(${values},${durs},1-${margins})`;
  return `IF(OR(SUM(${values})<=${EQUITY},${divisor}=0),NA(),({book.equity}-SUMPRODUCT(${margins},${values}))/${divisor}*10000)`;
}

function carryFormula({ write, ranges, t }: BookContext): string {
  const { values, yields } = ranges;
  if (yields === undefined) return quoted(t.book.noYields);
  if (write.dialect === "live") {
    return write.call("BOOKCARRY", values, yields, EQUITY, "{book.fund}", "{book.friction}");
  }
  return `(SUMPRODUCT(${values},${yields}-{book.friction})-MAX(0,SUM(${values})-{book.equity})*{book.fund})/${EQUITY}`;
}

/** What each figure of a position may be. */
export const FIGURE_KINDS: Readonly<Record<keyof BookRanges, ArgumentKind>> = {
  values: "amount",
  durs: "holdingDuration",
  margins: "margin",
  yields: "rate",
  convexities: "convexity",
};

/**
 * How many figures of positions are no numbers, or none that they may be: a margin of 9 is 900%. A row
 * without a value is none of the book's.
 */
function missingFormula({ ranges }: BookContext): string {
  const { values } = ranges;
  const wrong = Object.entries(ranges).flatMap(([key, range]: [string, string | undefined]) => {
    if (range === undefined) return [];
    // Any number is below any text, and neither a text nor an empty cell is below "": spread over a
    // range by every engine, which ISNUMBER is not.
    const isNumber = `(${range}<"")`;
    const outside = outsides(range, FIGURE_KINDS[key as keyof BookRanges]).map((one) => `(${one})`);
    return [`(1-${isNumber})`, `${isNumber}*(${outside.join("+")})`];
  });
  return `SUMPRODUCT((${values}<>"")*(${values}<>0)*(${wrong.join("+")}))`;
}
