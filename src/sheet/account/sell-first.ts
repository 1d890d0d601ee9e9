import { figure, heading, quoted, text, words, type Block, type BlockCell } from "../block";
import { portable } from "../formula/dialect";
import { FORMATS } from "../style";
import { accountCalls, rowsOf } from "./calls";
import type { AccountContext } from "./context";
import { lineNumber, NUMBERS, WIDTH } from "./grid";
import { held } from "./inputs";
import { purposeOfKept } from "./portable/stale";
import { stamped, stampedRow } from "./portable/stamps";
import { entered } from "./spills";
import { inTicks } from "./ticks";

/** The broker's lots, in face. */
const LOT = 1000;
const ABOVE = 5;
const HEAD_ROWS = ABOVE + 2;

const COLUMNS = [
  ["rank", FORMATS.count],
  ["gained", FORMATS.money],
  ["lost", FORMATS.money],
  ["ratio", FORMATS.signedPercent],
  ["part", FORMATS.percent1],
  ["sold", FORMATS.money],
  ["money", FORMATS.money],
] as const;
const LOTS = COLUMNS.length + 1;

/** What to sell first to stand a shock, in whole lots, and the price at which to leave each position. */
export function sellFirst(context: AccountContext): Block {
  const { t, write, lines } = context;
  const isLive = write.dialect === "live";
  const formats = COLUMNS.map(([, format]) => format);
  const sale = () =>
    rowsOf(
      accountCalls(write).sale(
        entered("{sell.shock}"),
        entered("{sell.buffer}"),
        entered("{sell.cost}"),
      ),
      "{sell.line}",
      COLUMNS.map((_, i) => i + 1),
    );
  // Lines of positions may have been deleted since: these rows have none any more.
  const shown = () => `IF(SEQUENCE(ROWS({sell.line}))>ROWS({held.line}),"",${sale()})`;
  const says = words(0, "sentence", sentence(t), "strong");
  const spill: BlockCell = {
    at: 1,
    key: "sale",
    ...(isLive && { formula: `=${shown()}` }),
    format: formats[0],
    style: "right",
    spills: { rows: lines, columns: COLUMNS.length, formats },
  };
  const column = (at: number) => ({ row: HEAD_ROWS, column: at, rows: lines, columns: 1 });
  const asked = (label: string, cell: BlockCell) => [text(0, label), { ...cell, at: 3 }];
  return {
    key: "sell",
    columns: WIDTH,
    heights: { [HEAD_ROWS - 1]: 26 },
    rows: [
      heading(WIDTH, t.sell.title),
      [purposeOfKept(context, t.sell.purpose)],
      asked(t.sell.shock, held(3, "shock", { formula: "=MAX(0,MIN(200,{behind.linear}))" }, "bp1")),
      asked(t.sell.buffer, held(3, "buffer", 0, "percent")),
      asked(t.sell.cost, held(3, "cost", 0, "percent")),
      [isLive ? says : stamped(says)],
      t.sell.heads.map((head, i) => text(i, head, i === 0 ? "rowHead" : "columnHead")),
      ...Array.from({ length: lines }, (_, i) => {
        const cell = cellsOf(isLive, i);
        return [
          words(0, `symbol${i}`, symbolOf(cell)),
          ...(!isLive ? stampedRow(spill, i) : i === 0 ? [spill] : []),
          ...after(i, cell),
        ];
      }),
    ],
    regions: {
      ...Object.fromEntries(COLUMNS.map(([key], i) => [key, column(i + 1)])),
      line: column(NUMBERS),
      lots: column(LOTS),
      cap: column(LOTS + 1),
      price: column(LOTS + 2),
    },
  };
}

/**
 * A position's cells, beside what is to be sold of it: on the live sheet those of the line with this one's
 * number, as the result beside them counts; else those of the position that was here then.
 */
const cellsOf = (isLive: boolean, i: number) => (key: string) =>
  isLive
    ? `IF(${lineNumber("sell")}>ROWS({held.line}),"",INDEX({held.${key}},${lineNumber("sell")}))`
    : `IFERROR({held.${key}#${i}},"")`;

const symbolOf = (cell: (key: string) => string): string =>
  `IF(LEN(${cell("symbol")})=0,"",${cell("symbol")})`;

function after(i: number, cell: (key: string) => string): BlockCell[] {
  const isHeld = (then: string) => `IF(ISNUMBER(${cell("stopuse")}),${then},"")`;
  const lots = (face: string) => `CEILING(ROUND(${face},6),${LOT})`;
  const args = [cell("yearsnow"), cell("couponuse"), 2] as const;
  const price = `${portable.call("BONDPRICE", cell("stopuse"), ...args)}-${portable.call("ACCRUED", ...args)}`;
  const face = cell("facenow");
  // Of the whole column: it is filled by one formula.
  const sold = `INDEX({sell.sold},${lineNumber("sell")})`;
  return [
    figure(
      LOTS,
      undefined,
      `IF(AND(NOT(ISERROR({sell.sale})),COUNT({sell.rank})>0,ISNUMBER(${sold})),${lots(sold)},"")`,
      "money",
      "right",
    ),
    figure(
      LOTS + 1,
      undefined,
      `IF(AND(ISNUMBER(${face}),N(${face})<>0),${lots(`{behind.theta}*${face}`)},"")`,
      "money",
      "right",
    ),
    figure(LOTS + 2, undefined, isHeld(price), "price", "right"),
    words(
      LOTS + 3,
      `ticks${i}`,
      `IF(ISNUMBER({sell.price@}),${inTicks("{sell.price@}")},"")`,
      "right",
    ),
  ];
}

function sentence({ sell }: AccountContext["t"]): string {
  const total = "SUM({sell.lots})";
  const [before = "", after = ""] = sell.enough;
  const says = `${quoted(before)}&FIXED(${total},0)&${quoted(after)}`;
  const none = `IF(ISNUMBER({behind.excess}),${quoted(sell.notEnough)},"")`;
  const asked = "COUNT({sell.shock},{sell.buffer},{sell.cost})=3";
  return `IF(${asked},IF(AND(ISERROR({sell.sale}),COUNT({sell.gained})=0),${none},IF(SUM({sell.part})=0,${quoted(sell.nothing)},${says})),"")`;
}
