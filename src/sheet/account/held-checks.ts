import { quoted } from "../block";
import type { AccountContext } from "./context";
import { isBySymbol } from "./followed";
import { hasNoFixedCoupon } from "./no-fixed-coupon";

/** What is wrong with a position's line, the first thing first; empty where nothing is. */
export function heldCheck({ t, write, inputs: { follows } }: AccountContext): string {
  const of = t.held.checks;
  const isKept = write.dialect === "portable" && follows !== undefined && isBySymbol(follows);
  const cell = (key: string) => `{held.${key}@}`;
  const [face, coupon, maturity] = [cell("face"), cell("coupon"), cell("maturity")];
  const price = cell("stated");
  const is = (condition: string) => `IF(ISERROR(${condition}),FALSE,${condition})`;
  const isTime = `AND(${price}<42,ABS(1440*${price}-ROUND(1440*${price},0))<0.000001,${price}>=1,MOD(ROUND(1440*${price},0),60)<32,MOD(256*${price},1)<>0)`;
  const cases: readonly (readonly [string, string])[] = [
    [hasNoFixedCoupon(cell("symbol")), of.notFixed],
    [`NOT(ISNUMBER(${face}))`, of.faceText],
    [`${face}<0`, of.short],
    [`${face}=0`, of.noFace],
    [`ISERROR(${price})`, of.noPrice],
    [`IF(ISNUMBER(${price}),${price}>1000,FALSE)`, of.priceDate],
    [`IF(ISNUMBER(${price}),${isTime},FALSE)`, of.priceTime],
    ...(isKept ? [[`ISERROR(${coupon})`, of.notKept] as const] : []),
    [`NOT(ISNUMBER(${coupon}))`, of.noCoupon],
    [`NOT(ISNUMBER(${maturity}))`, of.noMaturity],
    [is(`${maturity}<={statement_used}`), of.maturedBefore],
    [is(`${maturity}<={as_of_used}`), of.matured],
    [is(`AND(${coupon}=0,${cell("yearsnow")}>1,${cell("yieldnow")}<0.0025)`), of.couponZero],
    [is(`OR(${cell("yieldnow")}<-0.01,${cell("yieldnow")}>0.15)`), of.yieldOdd],
    // What an input leaves unknown is said beside that input.
    [`AND({inputs.problems}=0,NOT(ISNUMBER(${cell("value")})))`, of.cannot],
  ];
  const says = cases.reduceRight(
    (rest, [condition, word]) => `IF(${condition},${quoted(word)},${rest})`,
    '""',
  );
  const isEmpty = `AND(${cell("symbol")}="",${cell("price")}="")`;
  const typed = `IF(${face}="",IF(${isEmpty},"",${quoted(of.noFace)}),${says})`;
  return `IF(LEN(${cell("uncounted")})>0,${cell("uncounted")},${typed})`;
}
