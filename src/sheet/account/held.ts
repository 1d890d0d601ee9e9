import {
  figure,
  gainsAndLosses,
  heading,
  text,
  words,
  type Block,
  type BlockCell,
  type Format,
} from "../block";
import { FORMATS } from "../style";
import { accountCalls, rowsOf } from "./calls";
import type { HeldPosition } from "./account";
import type { AccountContext } from "./context";
import { ofHoldings } from "./spills";
import { followedLine, isBySymbol } from "./followed";
import { HEAD_ROWS, lineNumber, NUMBERS, WIDTH, WORKINGS } from "./grid";
import { heldCheck } from "./held-checks";
import { isHeld, workingColumns, type Column } from "./held-workings";
import { held } from "./inputs";
import { YIELD_STEPS } from "./portable/bond-columns";
import { lineOf } from "./portable/line-of";
import { namedColumns, NAMED } from "./named";
import { holdingsLine } from "./portable/closed-forms";

/** The sheet's name for all that is entered of positions, a line each. */
export const POSITIONS_NAME = "positions";

/** What is entered a position, in the order of columns. */
export const ENTRIES = [
  ["symbol", "years"],
  ["face", "money"],
  ["price", "price"],
  ["coupon", "rate"],
  ["maturity", "date"],
  ["live", "price"],
  ["typed", "rate"],
  ["own", "percent"],
] as const satisfies readonly (readonly [string, Format])[];

/** Of HOLDINGS: which of its columns, counted from 1, and how they show. */
const HOLDINGS = [
  ["value", 1, "money"],
  ["accrued", 2, "money"],
  ["yield", 4, "rate"],
  ["years", 5, "plain"],
  ["duration", 6, "plain"],
  ["convexity", 7, "plain"],
  ["perbp", 8, "money"],
  ["maintenance", 9, "percent"],
  ["requirement", 10, "money"],
] as const satisfies readonly (readonly [string, number, Format])[];

const TO_STOP = ENTRIES.length + HOLDINGS.length;

/** The positions: what is entered on the left, what follows of it on the right, what it stands on aside. */
export function heldPositions(context: AccountContext): Block {
  const { t, lines } = context;
  const workings = workingColumns();
  const region = (column: number) => ({ row: HEAD_ROWS, column, rows: lines, columns: 1 });
  const keys: readonly (readonly [string, number])[] = [
    ...ENTRIES.map(([key], i) => [key, i] as const),
    ...HOLDINGS.map(([key], i) => [key, ENTRIES.length + i] as const),
    ["tostop", TO_STOP],
    ["carry", TO_STOP + 1],
    ["check", TO_STOP + 2],
    ...workings.map(({ key }, i) => [key, WORKINGS + i] as const),
    ["line", NUMBERS],
    ["yieldnow", WORKINGS + workings.length],
    ...NAMED.map((key, i) => [key, WORKINGS + workings.length + 1 + i] as const),
  ];
  return {
    key: "held",
    columns: WORKINGS + workings.length + 1 + NAMED.length,
    heights: { 2: 26 },
    rows: [
      heading(WIDTH, t.held.title),
      [text(0, context.inputs.follows ? t.held.follows : t.held.purpose, "note")],
      [
        ...t.held.heads.map((head, i) => text(i, head, i === 0 ? "rowHead" : "columnHead")),
        ...[
          ...t.held.workings,
          t.held.heads[10]!,
          ...(readsSymbols(context) ? t.held.named : []),
        ].map((head, i) => text(WORKINGS + i, head, "columnHead")),
      ],
      ...Array.from({ length: lines }, (_, i) => line(context, workings, i)),
      totals(context),
    ],
    regions: {
      ...Object.fromEntries(keys.map(([key, column]) => [key, region(column)])),
      entries: { row: HEAD_ROWS, column: 0, rows: lines, columns: ENTRIES.length },
    },
    names: { [POSITIONS_NAME]: "held.entries" },
    conditional: [
      {
        over: ["held.check", "held.check"],
        formula: `LEN({held.check@})>0`,
        style: "bad",
      },
      ...gainsAndLosses(["held.carry", "held.carry"], "{held.carry@}"),
    ],
  };
}

function line(context: AccountContext, workings: readonly Column[], i: number): BlockCell[] {
  return [
    ...entries(context, i),
    ...spilled(context, i),
    figure(TO_STOP, undefined, spilledAt(TO_ITS_STOP), "bp1", "right"),
    figure(TO_STOP + 1, undefined, spilledAt(CARRY), "money", "right"),
    words(TO_STOP + 2, `check${i}`, spilledAt(heldCheck(context)), "note"),
    ...workings.map(({ formula, format, key }, n) =>
      figure(
        WORKINGS + n,
        undefined,
        spilledAt(key === "uncounted" ? uncounted(context) : formula),
        format,
        "unit",
      ),
    ),
    ...(readsSymbols(context) ? namedColumns(context, i, WORKINGS + workings.length + 1) : []),
  ];
}

const readsSymbols = ({ inputs: { follows } }: AccountContext): boolean =>
  follows !== undefined && isBySymbol(follows);

/** What is entered on the line, or what it reads of the range that the account follows. */
function entries({ inputs, t }: AccountContext, i: number): BlockCell[] {
  const { symbol, face, price, coupon, maturity, typed } = inputs.positions[i] ?? NOTHING_HELD;
  const given = { symbol, face, price, coupon, maturity, live: undefined, typed, own: undefined };
  const read = inputs.follows && followedLine(inputs.follows, t.held.checks).entries;
  return ENTRIES.map(([key, format], at): BlockCell => {
    const cell = held(at, `${key}${i}`, given[key], format);
    const look =
      key === "symbol" ? { ...cell, format: undefined, style: "inputText" as const } : cell;
    if (!read) return look;
    const formula = read[key];
    const plain = { ...look, style: key === "symbol" ? ("label" as const) : ("right" as const) };
    if (formula === undefined) return plain;
    return { ...plain, text: undefined, formula: `=${formula}`, input: undefined };
  });
}

const NOTHING_HELD: Partial<HeldPosition> = {};

const SPILLED: readonly string[] = [...HOLDINGS.map(([key]) => key), "yieldnow"];

/**
 * A line's own cells of a spilled column, asked of the whole column: an engine that knows a spill by
 * its first cell alone would else reckon with what stood there before.
 */
const spilledAt = (formula: string): string =>
  formula.replace(/\{held\.(\w+)@\}/g, (own, key: string) =>
    SPILLED.includes(key) ? `INDEX({held.${key}},${lineNumber("held")})` : own,
  );

/** The columns that one formula fills, in its first line; in the portable form a formula a cell. */
function spilled({ write, lines }: AccountContext, i: number): BlockCell[] {
  if (write.dialect === "portable") return closedLine(i);
  if (i > 0) return [];
  const holdings = rowsOf(
    accountCalls(write).holdings(),
    "{held.line}",
    HOLDINGS.map(([, column]) => column),
  );
  const yieldThere = write.call(
    "TBONDYIELD",
    `IF({held.live}="",{held.stated},{held.live})`,
    `IF({held.live}="",{behind.from},{behind.on})`,
    "{held.due}",
    "{held.couponuse}",
  );
  const now = `IF(({held.face}="")+({held.facenow}=0)>0,"",IF(ISNUMBER({held.typed}),{held.typed},${yieldThere}+IF({held.live}="",{moved_used}/10000,0)))`;
  const formats = HOLDINGS.map(([, , format]) => FORMATS[format]);
  return [
    {
      at: ENTRIES.length,
      key: "holdings",
      formula: `=${holdings}`,
      format: formats[0],
      style: "right",
      spills: { rows: lines, columns: HOLDINGS.length, formats },
    },
    {
      at: WORKINGS + workingColumns().length,
      key: "yields",
      formula: `=${now}`,
      format: FORMATS.rate,
      style: "unit",
      spills: { rows: lines, columns: 1 },
    },
  ];
}

function closedLine(i: number): BlockCell[] {
  const moved = `{steps.y${YIELD_STEPS}@}+IF({held.live@}="",{moved_used}/10000,0)`;
  return [
    ...HOLDINGS.map(([key, , format], c) => {
      const at = ENTRIES.length + c;
      const cell = figure(
        at,
        undefined,
        lineOf("steps", i, isHeld(holdingsLine[key])),
        format,
        "right",
      );
      return i === 0 && c === 0 ? { ...cell, key: "holdings" } : cell;
    }),
    figure(
      WORKINGS + workingColumns().length,
      i === 0 ? "yields" : undefined,
      lineOf(
        "steps",
        i,
        `IF(({held.face@}="")+({held.facenow@}=0)>0,"",IF(ISNUMBER({held.typed@}),{held.typed@},${moved}))`,
      ),
      "rate",
      "unit",
    ),
  ];
}

/** Why a row of the range that the account follows is none of its positions. */
const uncounted = ({ inputs, t }: AccountContext): string =>
  inputs.follows ? followedLine(inputs.follows, t.held.checks).uncounted : '""';

/** Along the chosen shape; a bond that the shape does not push up never reaches its stop. */
const TO_ITS_STOP = ofHoldings(
  'IF(ISERROR({held.stopuse@})+ISERROR({held.yield@})>0,NA(),IF(AND(ISNUMBER({held.stopuse@}),ISNUMBER({held.yield@})),IF({held.weight@}>0,({held.stopuse@}-{held.yield@})/{held.weight@}*10000,""),""))',
);

const CARRY = ofHoldings(
  'IF(ISERROR({held.yield@}),NA(),IF(ISNUMBER({held.yield@}),({held.value@}+{held.accrued@})*({held.yield@}-{friction_used}-{money.marginal}),""))',
);

function totals({ t }: AccountContext): BlockCell[] {
  const sums = ["face", "value", "accrued", "perbp", "requirement", "carry"];
  const at = (key: string) =>
    key === "face"
      ? 1
      : key === "carry"
        ? TO_STOP + 1
        : ENTRIES.length + HOLDINGS.findIndex(([one]) => one === key);
  return [
    text(0, t.held.total, "totalLabel"),
    ...Array.from({ length: TO_STOP + 1 }, (_, i) => i + 1).map((column): BlockCell => {
      const key = sums.find((one) => at(one) === column);
      if (key === undefined) return text(column, "", "total");
      const of = key === "face" ? "facenow" : key;
      const sum = `SUM({held.${of}})`;
      return figure(
        column,
        `sum_${key}`,
        of === "facenow" ? sum : ofHoldings(sum),
        "money",
        "total",
      );
    }),
  ];
}
