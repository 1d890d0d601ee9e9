import type { Format } from "../block";
import { portable } from "../formula/dialect";

/** A column of figures beside the positions, a formula a line. */
export interface Column {
  readonly key: string;
  readonly formula: string;
  readonly format: Format;
}

/** Only of a line that is held today. */
const IS_HELD = "AND(ISNUMBER({held.facenow@}),N({held.facenow@})<>0)";
export const isHeld = (then: string): string => `IF(${IS_HELD},${then},"")`;

/** Blank is not 0: what is missing is handed on as missing, and named. */
export function workingColumns(): Column[] {
  const maturity = "{held.maturity@}";
  const period = (fn: string) => `${fn}({as_of_used},${maturity},2,1)`;
  const price = [
    portable.call("BONDPRICE", "{held.yieldnow@}", "{held.yearsnow@}", "{held.couponuse@}", 2),
    portable.call("ACCRUED", "{held.yearsnow@}", "{held.couponuse@}", 2),
  ].join("-");
  const byTyped = [
    portable.call("BONDPRICE", "{held.typed@}", "{held.yearsnow@}", "{held.couponuse@}", 2),
    portable.call("ACCRUED", "{held.yearsnow@}", "{held.couponuse@}", 2),
  ].join("-");
  const isStated = 'AND({as_of_used}={statement_used},{moved_used}=0,{held.typed@}="")';
  const given = `IF(AND({held.live@}<>"",{held.typed@}=""),{held.live@},IF(${isStated},{held.stated@},${price}))`;
  return [
    {
      key: "stated",
      // Of a position with a yield instead of a price, only today's value needs a price.
      formula: `IF({held.price@}<>"",{held.price@},IF({held.live@}<>"",{held.live@},IF(ISNUMBER({held.typed@}),${byTyped},NA())))`,
      format: "price",
    },
    { key: "due", formula: `IF(${maturity}="",NA(),${maturity}+{behind.epoch})`, format: "count" },
    { key: "couponuse", formula: 'IF({held.coupon@}="",NA(),{held.coupon@})', format: "rate" },
    {
      key: "facenow",
      formula: `IF({held.face@}="","",IF(IFERROR(AND(ISNUMBER(${maturity}),${maturity}<={as_of_used},${maturity}>{statement_used}),FALSE),0,{held.face@}))`,
      format: "money",
    },
    {
      key: "yearsnow",
      formula: isHeld(`(${period("COUPNUM")}-1+${period("COUPDAYSNC")}/${period("COUPDAYS")})/2`),
      format: "plain",
    },
    { key: "pricenow", formula: isHeld(given), format: "price" },
    {
      key: "stopuse",
      formula: isHeld('IF({held.own@}="",{stopyld_used},IF(ISNUMBER({held.own@}),{held.own@},""))'),
      format: "percent",
    },
    { key: "weight", formula: isHeld(weight("{held.yearsnow@}")), format: "plain" },
    { key: "uncounted", formula: '""', format: "years" },
  ];
}

/** The chosen shape at so many years: linear between its points, flat beyond them. */
function weight(years: string): string {
  const [at, by] = ["{directions.years}", "{directions.chosen}"];
  const row = `MATCH(${years},${at},1)`;
  const of = (column: string, next = 0) =>
    next === 0 ? `INDEX(${column},${row})` : `INDEX(${column},${row}+1)`;
  const between = `${of(by)}+(${years}-${of(at)})*(${of(by, 1)}-${of(by)})/(${of(at, 1)}-${of(at)})`;
  const [first, last] = [`INDEX(${by},1)`, `INDEX(${by},ROWS(${by}))`];
  const isWhole = `COUNT(${at},${by})=2*ROWS(${at})`;
  return `IF(${isWhole},IF(${years}<=INDEX(${at},1),${first},IF(${years}>=INDEX(${at},ROWS(${at})),${last},${between})),NA())`;
}
