import type { StatusCode } from "../../locales/sheet.en";
import type { Area } from "../area";
import type { Block, BlockCell, BlockContext } from "../block";
import { entry, gainsAndLosses, heading, text } from "../block";
import { status as statusWord, statusColours } from "../status";
import { FORMATS } from "../style";
import { overGutter } from "../tracks";
import { ofWhole, wholeRequired, wholeValue } from "./whole";

/** The name of the shocks on the sheet. */
export const SHOCKS_NAME = "shocks";

const HEAD_ROWS = 2;

/** A computed column: in the live dialect one formula that spills, else one a row. */
interface Column {
  readonly key: string;
  readonly formula: string;
  readonly format?: string;
}

/** Where the n-th column stands; over two tracks of the sheet it steps over the gutter. */
type Place = (n: number) => number;

/**
 * Carry against shock: what is left of the position after each move of its yield.
 * @param place where its columns stand, from the block's left edge
 */
export function shockTable(context: BlockContext, place: Place = overGutter): Block {
  const { t, shocks } = context;
  const columns = computed(context);
  const body = shocks.map((shock, i): BlockCell[] => [
    entry(0, `shock${i}`, shock, "shock"),
    ...columns.flatMap((column, c) => cellOf(context, column, place(c + 1), i)),
  ]);
  const regions: Record<string, Area> = Object.fromEntries(
    ["shock", ...columns.map(({ key }) => key)].map((key, n) => [
      key,
      { row: HEAD_ROWS, column: place(n), rows: shocks.length, columns: 1 },
    ]),
  );
  // The status runs on into a column of its own, which nothing else fills.
  const width = place(columns.length) + 2;
  regions.room = { ...regions.status!, column: width - 1 };
  return {
    key: "table",
    columns: width,
    heights: { 1: 26 },
    rows: [
      heading(width, t.table.title),
      [
        ...Array.from({ length: width }, (_, at) => text(at, "", "columnHead")),
        ...t.table.heads.map((head, n) =>
          text(place(n), head, n === columns.length ? "statusHead" : "columnHead"),
        ),
      ],
      ...body,
    ],
    regions,
    grows: { from: HEAD_ROWS, rows: shocks.length },
    names: { [SHOCKS_NAME]: "table.shock" },
    conditional: [
      ...statusColours(t, "row", ["table.status", "table.room"], "{table.status@}"),
      ...["price", "profit", "return"].flatMap((key) =>
        gainsAndLosses([`table.${key}`, `table.${key}`], `{table.${key}@}`),
      ),
    ],
  };
}

function computed(context: BlockContext): Column[] {
  const { t, write } = context;
  const loss = (lev: string) =>
    write.call("SHOCKLOSS", "{table.shock@}", "{dur}", lev, "{convexity}", "{haircut_used}");
  const left = "{table.left@}";
  const value = "({lev_used}*(1+{table.price@}))";
  // In money, before the haircut.
  const worth = "(whole_value*(1+{table.price@}+{haircut_used}))";
  const unlessGone = (formula: string) => `IF(ROUND(${left},12)<=0,NA(),${formula})`;
  const lost = "ROUND({table.profit@},12)";
  const is = (code: "OK" | "REDUCE") => `({table.status@}=${statusWord(t, code)})`;
  const held = `${is("OK")}+${is("REDUCE")}`;
  const status = [
    [`ROUND(${left},12)<=0`, "WIPED OUT"],
    ["ROUND({table.buffer@},12)<0", "MARGIN CALL"],
    [stopped(context), "STOP"],
    ["ROUND({table.leverage@},12)>ROUND({maxlev_used},12)", "REDUCE"],
  ].reduceRight(
    (rest, [condition, code]) => `IF(${condition},${statusWord(t, code as StatusCode)},${rest})`,
    statusWord(t, "OK"),
  );
  return [
    {
      key: "yield",
      formula: "{yld_used}+{table.shock@}/10000",
      format: FORMATS.percent,
    },
    {
      key: "price",
      formula: ofWhole(
        context,
        () => `${wholeValue(context, "{table.shock@}")}/whole_value-1-{haircut_used}`,
        `-${loss("1")}`,
      ),
      format: FORMATS.signedPercent,
    },
    {
      key: "profit",
      formula: ofWhole(context, () => "{lev_used}*{table.price@}", `-${loss("{lev_used}")}`),
      format: FORMATS.signedPercent,
    },
    { key: "left", formula: "1+{table.profit@}", format: FORMATS.percent },
    { key: "leverage", formula: unlessGone(`${value}/${left}`), format: FORMATS.leverage },
    { key: "ratio", formula: unlessGone(`${left}/${value}`), format: FORMATS.percent },
    {
      key: "buffer",
      formula: unlessGone(
        ofWhole(
          context,
          () => `{table.ratio@}-${wholeRequired(context, "{table.shock@}", worth)}/${worth}`,
          write.call(
            "BUFFER",
            "{table.shock@}",
            "{dur}",
            "{lev_used}",
            "{margin}",
            "{convexity}",
            "{haircut_used}",
          ),
        ),
      ),
      format: FORMATS.percent,
    },
    {
      key: "return",
      // Nothing is earned after the end.
      formula: `IF(${held}>0,{carry.net}+{table.profit@},{table.profit@})`,
      format: FORMATS.signedPercent,
    },
    {
      key: "months",
      formula: `IF(${lost}>=0,0,IF(${lost}<=-1,NA(),IF(ROUND({carry.net},12)<=0,NA(),-{table.profit@}/({carry.net}/12))))`,
      format: FORMATS.months,
    },
    { key: "status", formula: status },
  ];
}

/** The stop is touched by the bond, or by the first of an account's positions. */
function stopped({ ofAccount }: BlockContext): string {
  const average = "ROUND({table.yield@},12)>=ROUND({stopyld_used},12)";
  if (!ofAccount) return average;
  return `IF(ISNUMBER({whole.stop}),ROUND({table.shock@}-{whole.stop},9)>=0,${average})`;
}

function cellOf(
  { write, shocks }: BlockContext,
  column: Column,
  at: number,
  i: number,
): BlockCell[] {
  const spilled = write.dialect === "live";
  const style = column.key === "status" ? "status" : "right";
  const cell = { at, format: column.format, style } as const;
  if (!spilled) return [{ ...cell, formula: `=${column.formula}` }];
  if (i > 0) return [];
  return [
    {
      ...cell,
      formula: `=${column.formula}`,
      spills: { rows: shocks.length, columns: 1, along: ["{table.shock@}"] },
    },
  ];
}
