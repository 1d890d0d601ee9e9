import { MISSION } from "../domain";
import { sheetTextsIn } from "../locales/sheet";
import type { Area } from "./area";
import type { Block, BlockCell } from "./block";
import { entry, figure, heading, text } from "./block";
import { placedContents, type Contents } from "./contents";
import { live, portable, type Writer } from "./formula/dialect";
import type { SheetOptions } from "./context";
import { References } from "./references";
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
}

export type BookPlan = Pick<Contents, "cells" | "conditionalFormats" | "validations"> & {
  readonly area: Area;
};

const HEADS = 8;
/** Nothing counts while a position lacks a figure, which the formulas would take for 0. */
const unlessMissing = (formula: string) => `IF({book.missing}>0,NA(),${formula})`;
const EQUITY = unlessMissing("{book.equity}");
/** Title, figures with their heads, a gap and the table's own head. */
const FIRST_ROW = 5;

interface BookContext {
  readonly ranges: BookRanges;
  readonly inputs: BookInputs;
  readonly shocks: readonly number[];
  readonly write: Writer;
  readonly t: ReturnType<typeof sheetTextsIn>["book"];
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
    t: sheetTextsIn(options.language).book,
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
    area: { ...corner, rows: block.rows.length, columns: HEADS },
  };
}

function bookBlock(context: BookContext): Block {
  const { t, inputs, shocks } = context;
  const over = ["book.status", "book.status"] as const;
  const missing = ["book.missing", "book.missing"] as const;
  return {
    key: "book",
    columns: HEADS,
    rows: [
      heading(HEADS, t.title),
      t.figures.map((head, at) => text(at, head, "columnHead")),
      [
        entry(0, "equity", inputs.equity, "money"),
        entry(1, "fund", inputs.fund, "percent"),
        entry(2, "friction", inputs.friction, "percent"),
        figure(3, "call", callFormula(context), "bp1", "strong"),
        figure(4, "carry", carryFormula(context), "signedPercent", "strong"),
        figure(5, "missing", missingFormula(context), "count", "right"),
      ],
      [],
      t.heads.map((head, at) => text(at, head, "columnHead")),
      ...shocks.map((shock, i) => [entry(0, `shock${i}`, shock, "shock"), ...rowCells(context, i)]),
    ],
    regions: {
      shocks: { row: FIRST_ROW, column: 0, rows: shocks.length, columns: 1 },
      status: { row: FIRST_ROW, column: HEADS - 1, rows: shocks.length, columns: 1 },
    },
    conditional: [
      { over, formula: '{book.status@}="OK"', style: "good" },
      {
        over,
        formula: 'OR({book.status@}="MARGIN CALL",{book.status@}="WIPED OUT")',
        style: "bad",
      },
      { over: missing, formula: "{book.missing}>0", style: "bad" },
    ],
  };
}

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
  const { write, ranges, shocks } = context;
  if (write.dialect === "live") {
    if (i > 0) return [];
    const { values, durs, margins, convexities } = ranges;
    const table = write.call(
      "BOOKTABLE",
      values,
      durs,
      margins,
      EQUITY,
      "{book.shocks}",
      ...(convexities ? [convexities] : []),
    );
    return Array.from({ length: HEADS - 1 }, (_, c) => ({
      at: c + 1,
      formula: `=INDEX(${table},SEQUENCE(ROWS({book.shocks}))+1,${c + 2})`,
      ...LOOKS[c]!,
      spills: { rows: shocks.length, columns: 1 },
    }));
  }
  return portableRow(context, i);
}

function portableRow({ ranges }: BookContext, i: number): BlockCell[] {
  const { values, durs, margins, convexities } = ranges;
  const shift = `({book.shock${i}}/10000)`;
  const second = convexities ? `-${convexities}*${shift}^2/2` : "";
  const loss = `(${durs}*${shift}${second})`;
  // Capped at the whole price without IF, which SUMPRODUCT would not spread over the rows.
  const left = `(1-${loss}+(${loss}>1)*(${loss}-1))`;
  const cell = (part: string) => `{book.${part}${i}}`;
  const profit = `SUMPRODUCT(${values},${left})-SUM(${values})`;
  // Past the turn of a position's parabola it would gain again: no price does.
  const turned = `SUMPRODUCT(--(ROUND(${convexities}*${shift},12)>ROUND(${durs},12)))>0`;
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
      `IF(ROUND(${cell("left")},12)<=0,"WIPED OUT",IF(ROUND(${cell("excess")},12)<0,"MARGIN CALL","OK"))`,
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
  if (yields === undefined) return `"${t.noYields}"`;
  if (write.dialect === "live") {
    return write.call("BOOKCARRY", values, yields, EQUITY, "{book.fund}", "{book.friction}");
  }
  return `(SUMPRODUCT(${values},${yields}-{book.friction})-MAX(0,SUM(${values})-{book.equity})*{book.fund})/${EQUITY}`;
}

/** How many figures of positions are no numbers. A row without a value is none of the book's. */
function missingFormula({ ranges }: BookContext): string {
  const { values } = ranges;
  const missing = Object.values(ranges)
    .filter((range) => range !== undefined)
    // Any number is below any text, and neither a text nor an empty cell is below "": spread over a
    // range by every engine, which ISNUMBER is not.
    .map((range) => `(1-(${range}<""))`);
  return `SUMPRODUCT((${values}<>"")*(${values}<>0)*(${missing.join("+")}))`;
}
