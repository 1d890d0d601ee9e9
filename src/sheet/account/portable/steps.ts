import { MISSION } from "../../../domain";
import { figure, heading, text, type Block, type BlockCell, type Format } from "../../block";
import type { AccountContext } from "../context";
import { SHAPE_KEYS } from "../directions";
import { cashEvents, EVENT_KEYS, EVENTS } from "./cash-events";
import { lineOf } from "./line-of";
import { bondColumns, priced, YIELD_STEPS } from "./bond-columns";
import { HEAD_ROWS } from "../grid";
import { entered } from "../spills";

const BONDS = bondColumns().length;
const SHOCKS = MISSION.shocks.length;
/** Prices at the first stop's distance, parallel and along the chosen shape. */
const AT_STOP = ["parallel", "shaped"] as const;
export const STEPS_COLUMNS = BONDS + SHOCKS + 2 * SHAPE_KEYS.length + AT_STOP.length;

/**
 * What the portable form computes in cells of its own, a line a position: the quote as a number, the
 * yield by Newton's steps on the logarithm of the price, full prices under each shock; and the loan from
 * the statement to today, a line an event. Outside the printed pages.
 */
export function steps({ t, lines }: AccountContext): Block {
  const columns = [
    ...bondColumns(),
    ...MISSION.shocks.map((_, k) => ({
      key: `shock${k}`,
      formula: priced(`${entered(`{shocks.shock${k}}`)}*{held.weight@}/10000`),
    })),
    ...SHAPE_KEYS.map((key) => ({
      key,
      formula: priced(`100*{steps.weight_${key}@}/10000`),
    })),
    { key: `${AT_STOP[0]}_stop`, formula: priced("{steps.first_parallel}/10000") },
    { key: `${AT_STOP[1]}_stop`, formula: priced("{steps.first_shaped}*{held.weight@}/10000") },
  ];
  const weights = SHAPE_KEYS.map((key) => ({ key: `weight_${key}`, formula: weightOf(key) }));
  const all = [...columns, ...weights];
  const column = (at: number, from = HEAD_ROWS, rows = lines) => ({
    row: from,
    column: at,
    rows,
    columns: 1,
  });
  const firstEvent = HEAD_ROWS + lines + 2;
  return {
    key: "steps",
    columns: all.length,
    rows: [
      heading(STEPS_COLUMNS, t.steps.title),
      [
        text(0, t.steps.note, "note"),
        cell(all.length - 3, "first_all", "MIN({steps.gap})"),
        cell(all.length - 2, "first_parallel", "MIN(9999,{steps.gap})"),
        cell(all.length - 1, "first_shaped", "MIN(9999,{held.tostop})"),
      ],
      all.map(({ key }, at) => text(at, key, "columnHead")),
      ...Array.from({ length: lines }, (_, i) =>
        all.map(({ key, formula }, at) =>
          figure(at, undefined, lineOf("held", i, formula), formatOf(key), "unit"),
        ),
      ),
      [text(0, t.steps.events, "note")],
      EVENT_KEYS.map((key, at) => text(at, key, "columnHead")),
      ...cashEvents(),
    ],
    regions: {
      ...Object.fromEntries(all.map(({ key }, at) => [key, column(at)])),
      ...Object.fromEntries(
        EVENT_KEYS.map((key, at) => [`all_${key}`, column(at, firstEvent, EVENTS + 1)]),
      ),
    },
  };
}

const cell = (at: number, key: string, formula: string): BlockCell =>
  figure(at, key, formula, "years", "unit");

const formatOf = (key: string): Format => (key === `y${YIELD_STEPS}` ? "rate" : "plain");

/** A shape's weight at the years left: linear between its points, flat beyond them. */
function weightOf(key: string): string {
  const [years, at, by] = ["{held.yearsnow@}", "{directions.years}", `{directions.${key}}`];
  const row = `MATCH(${years},${at},1)`;
  const of = (column: string, next = "") => `INDEX(${column},${row}${next})`;
  const between = `${of(by)}+(${years}-${of(at)})*(${of(by, "+1")}-${of(by)})/(${of(at, "+1")}-${of(at)})`;
  const last = `INDEX(${by},ROWS(${by}))`;
  const isWhole = `COUNT(${at},${by})=2*ROWS(${at})`;
  return `IF({steps.face@}=0,0,IF(${isWhole},IF(${years}<=INDEX(${at},1),INDEX(${by},1),IF(${years}>=INDEX(${at},ROWS(${at})),${last},${between})),NA()))`;
}
