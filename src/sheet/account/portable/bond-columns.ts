import { LONG_ZERO_YEARS, MAINTENANCE_SCHEDULES, OF_PRINCIPAL } from "../../../domain";
import { quoted } from "../../block";
import { portable } from "../../formula/dialect";

/** From 4% six steps reach the last digit of a double, as `blocks/revaluation` says. */
export const YIELD_STEPS = 6;
const START = "0.04";

const HELD = "{steps.face@}=0";
const isHeld = (then: string, otherwise = "0") => `IF(${HELD},${otherwise},${then})`;

/** The full price per 100 at today's yield plus so much. */
export const priced = (more: string): string =>
  isHeld(
    portable.call(
      "BONDPRICE",
      `({held.yieldnow@}+${more})`,
      "{held.yearsnow@}",
      "{held.couponuse@}",
      2,
    ),
  );

/** A line of the steps: each of its columns by name. `p` is a bond's price of the date it was quoted on. */
export function bondColumns(): { readonly key: string; readonly formula: string }[] {
  const today = ["{held.yieldnow@}", "{held.yearsnow@}", "{held.couponuse@}", 2] as const;
  const then = ["{steps.then@}", "{held.couponuse@}", 2] as const;
  const at = (yld: string, fn: string) => portable.call(fn, yld, ...then);
  const next = (from: string) =>
    `${from}+LN(${at(from, "BONDPRICE")}/{steps.target@})/${at(from, "MODDURATION")}`;
  return [
    {
      key: "face",
      // Of a line that was deleted there is nothing held, and nothing unknown.
      formula:
        "IF(ISERROR(ROWS({held.line@})),0,IF(ISERROR({held.yearsnow@}),NA(),IF(AND(ISNUMBER({held.facenow@}),ISNUMBER({held.yearsnow@})),{held.facenow@},0)))",
    },
    {
      key: "stated",
      formula: "IF(AND(ISNUMBER({held.face@}),ISNUMBER({held.maturity@})),{held.face@},0)",
    },
    { key: "coupon", formula: "IF(ISNUMBER({held.coupon@}),{held.coupon@},0)" },
    { key: "maturity", formula: "IF(ISNUMBER({held.maturity@}),{held.maturity@},0)" },
    {
      key: "quote",
      formula: isHeld(
        `IF({held.live@}="",IF(ISNUMBER({held.stated@}),{held.stated@},${dashed("{held.stated@}")}),IF(ISNUMBER({held.live@}),{held.live@},${dashed("{held.live@}")}))`,
        '""',
      ),
    },
    { key: "p", formula: isHeld(inNumbers("{steps.quote@}")) },
    {
      key: "then",
      formula: isHeld(yearsFrom('IF({held.live@}="",{statement_used},{as_of_used})')),
    },
    { key: "target", formula: isHeld(`{steps.p@}+${portable.call("ACCRUED", ...then)}`) },
    ...Array.from({ length: YIELD_STEPS + 1 }, (_, k) => ({
      key: `y${k}`,
      formula: isHeld(k === 0 ? START : next(`{steps.y${k - 1}@}`)),
    })),
    {
      key: "accrued",
      formula: isHeld(portable.call("ACCRUED", "{held.yearsnow@}", "{held.couponuse@}", 2)),
    },
    {
      key: "clean",
      formula: isHeld(
        "IF(ISERROR({held.pricenow@}),NA(),IF(ISNUMBER({held.pricenow@}),{held.pricenow@},{steps.p@}))",
      ),
    },
    { key: "rate", formula: isHeld(rate()) },
    { key: "least", formula: isHeld(`IF(${IS_LONG_ZERO},${OF_PRINCIPAL},0)`) },
    // A distance that no stop has, for a position without one.
    {
      key: "gap",
      formula: isHeld(
        "IF(ISERROR({held.stopuse@}),NA(),IF(ISNUMBER({held.stopuse@}),({held.stopuse@}-{held.yieldnow@})*10000,1E+99))",
        "1E+99",
      ),
    },
    { key: "push", formula: isHeld("{held.weight@}") },
    { key: "now", formula: isHeld("{held.yieldnow@}") },
    { key: "duration", formula: isHeld(portable.call("MODDURATION", ...today)) },
    { key: "convexity", formula: isHeld(portable.call("CONVEXITY", ...today)) },
  ];
}

const yearsFrom = (day: string): string => {
  const call = (fn: string) => `${fn}(${day},{held.maturity@},2,1)`;
  return `(${call("COUPNUM")}-1+${call("COUPDAYSNC")}/${call("COUPDAYS")})/2`;
};

/** A quote with one kind of mark between its parts: 97-21+, 97'21+ and 97:21+ are one. */
const dashed = (quote: string): string => `SUBSTITUTE(SUBSTITUTE(TRIM(${quote}),"'","-"),":","-")`;

/** A price as a number: itself, or handle, thirty-seconds and what follows them. */
function inNumbers(quote: string): string {
  const dash = `FIND("-",${quote})`;
  const rest = `TRIM(MID(${quote},${dash}+3,9))`;
  const halves = ["¼", "½", "¾"].reduceRight(
    (other, fraction, i) => `IF(${rest}=${quoted(fraction)},${(i + 1) / 4},${other})`,
    `IF(MID(${rest},2,1)="/",VALUE(LEFT(${rest},1))/VALUE(RIGHT(${rest},1)),VALUE(${rest})/8)`,
  );
  const part = `IF(${rest}="",0,IF(${rest}="+",0.5,${halves}))`;
  const handle = `VALUE(LEFT(${quote},${dash}-1))`;
  const ticks = `VALUE(MID(${quote},${dash}+1,2))`;
  return `IF(ISNUMBER(${quote}),${quote},IF(ISERROR(${dash}),VALUE(${quote}),${handle}+(${ticks}+${part})/32))`;
}

const IS_LONG_ZERO = `AND({held.couponuse@}<=0,ROUND({held.yearsnow@},12)>=${LONG_ZERO_YEARS})`;

/** The schedule's rate for the years left; 0 for a zero that is charged on its principal alone. */
function rate(): string {
  const byName = Object.keys(MAINTENANCE_SCHEDULES).reduceRight((other, name) => {
    const found = portable.call("MAINTENANCE", "{held.yearsnow@}", quoted(name));
    const isPrincipal = MAINTENANCE_SCHEDULES[name]!.zeros === "principal";
    const asked = isPrincipal ? `IF(${IS_LONG_ZERO},0,${found})` : found;
    return `IF({schedule_used}=${quoted(name)},${asked},${other})`;
  }, "NA()");
  return byName;
}
