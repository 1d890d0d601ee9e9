import { figure, heading, quoted, text, words, type Block, type BlockCell } from "../block";
import { portable } from "../formula/dialect";
import { FORMATS } from "../style";
import { accountCalls, rowsOf } from "./calls";
import type { AccountContext } from "./context";
import { WIDTH } from "./grid";
import { held } from "./inputs";
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
export function sellFirst({ t, write, lines }: AccountContext): Block {
  const isLive = write.dialect === "live";
  const formats = COLUMNS.map(([, format]) => format);
  const sale = () =>
    rowsOf(
      accountCalls(write).sale(
        entered("{sell.shock}"),
        entered("{sell.buffer}"),
        entered("{sell.cost}"),
      ),
      lines,
      COLUMNS.map((_, i) => i + 1),
    );
  const says = words(0, "sentence", sentence(t), "strong");
  const spill: BlockCell = {
    at: 1,
    key: "sale",
    ...(isLive && { formula: `=${sale()}` }),
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
      [text(0, t.sell.purpose, "note")],
      asked(t.sell.shock, held(3, "shock", { formula: "=MAX(0,MIN(200,{behind.linear}))" }, "bp1")),
      asked(t.sell.buffer, held(3, "buffer", 0, "percent")),
      asked(t.sell.cost, held(3, "cost", 0, "percent")),
      [isLive ? says : stamped(says)],
      t.sell.heads.map((head, i) => text(i, head, i === 0 ? "rowHead" : "columnHead")),
      ...Array.from({ length: lines }, (_, i) => [
        words(0, `symbol${i}`, ofPosition("symbol", i)),
        ...(!isLive ? stampedRow(spill, i) : i === 0 ? [spill] : []),
        ...after(i),
      ]),
    ],
    regions: {
      ...Object.fromEntries(COLUMNS.map(([key], i) => [key, column(i + 1)])),
      lots: column(LOTS),
      cap: column(LOTS + 1),
      price: column(LOTS + 2),
    },
  };
}

/** A cell of the same position in the table of positions. */
const ofPosition = (key: string, i: number): string =>
  `IF(INDEX({held.${key}},${i + 1})="","",INDEX({held.${key}},${i + 1}))`;

function after(i: number): BlockCell[] {
  const cell = (key: string) => `INDEX({held.${key}},${i + 1})`;
  const isHeld = (then: string) => `IF(ISNUMBER(${cell("stopuse")}),${then},"")`;
  const lots = (face: string) => `CEILING(ROUND(${face},6),${LOT})`;
  const args = [cell("yearsnow"), cell("couponuse"), 2] as const;
  const price = `${portable.call("BONDPRICE", cell("stopuse"), ...args)}-${portable.call("ACCRUED", ...args)}`;
  const face = cell("facenow");
  return [
    figure(
      LOTS,
      undefined,
      `IF(AND(NOT(ISERROR({sell.sale})),COUNT({sell.rank})>0,ISNUMBER({sell.sold@})),${lots("{sell.sold@}")},"")`,
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
