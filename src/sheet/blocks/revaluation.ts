import type { Block, BlockCell, BlockContext } from "../block";
import { figure, heading, text } from "../block";
import type { Writer } from "../formula/dialect";

/**
 * The yield at which a par bond's price has fallen to the call, found by Newton's method on the
 * logarithm of the price, which is nearly a straight line: from the first guess four steps reach the
 * last digit of a double, six leave a margin. The slope is taken over two basis points: its own error
 * only slows the steps. Excel has no function for a yield of fractional years
 * that compounds inside the last period, so the portable dialect has these steps in cells of its own.
 */
const STEPS = 6;

/** A margin call measured in full: which maintenance and maturity it is for. */
export interface FullCall {
  readonly key: string;
  readonly years: string;
  readonly margin: string;
}

/** bp to the call by full revaluation: a function call, or the last of the steps in the workings. */
export function fullCall(write: Writer, key: string, years: string, margin: string): string {
  return write.dialect === "live"
    ? write.call("CALLREPRICE", "{yld}", years, "{lev}", margin, "MAX({yld},0)", 2)
    : `{workings.${key}}`;
}

/** The steps, a row for each full call on the sheet. Outside the printed pages. */
export function workings({ t, write }: BlockContext, calls: readonly FullCall[]): Block {
  const titles = [t.workings.call, t.workings.years, t.workings.lossToCall, t.workings.price];
  const steps = Array.from({ length: STEPS + 1 }, (_, k) => `${t.workings.yield} ${k}`);
  return {
    key: "workings",
    columns: titles.length + steps.length + 1,
    rows: [
      heading(titles.length + steps.length + 1, t.workings.title),
      [text(0, t.workings.note, "note")],
      [...titles, ...steps, t.workings.bp].map((title, at) => text(at, title, "columnHead")),
      ...calls.map((call) => row(write, call)),
    ],
  };
}

function row(write: Writer, { key, years, margin }: FullCall): BlockCell[] {
  const cell = (part: string) => `{workings.${key}_${part}}`;
  const coupon = "MAX({yld},0)";
  const priceAt = (yld: string) => write.call("BONDPRICE", yld, cell("years"), coupon, 2);
  const start = `{yld}-LN(1-${cell("x")})/${write.call("MODDURATION", "{yld}", cell("years"), coupon, 2)}`;
  const next = (from: string) =>
    `${from}+LN(${priceAt(from)}/${cell("price")})*0.0002/LN(${priceAt(`${from}-0.0001`)}/${priceAt(`${from}+0.0001`)})`;
  return [
    text(0, key, "note"),
    figure(1, `${key}_years`, years, "years"),
    figure(2, `${key}_x`, `(1/{lev}-${margin})/(1-${margin})`, "percent"),
    figure(3, `${key}_price`, `${priceAt("{yld}")}*(1-${cell("x")})`, "plain"),
    ...Array.from({ length: STEPS + 1 }, (_, k) =>
      figure(4 + k, `${key}_y${k}`, k === 0 ? start : next(cell(`y${k - 1}`)), "rate"),
    ),
    figure(5 + STEPS, key, `IF({lev}=1,NA(),(${cell(`y${STEPS}`)}-{yld})*10000)`, "plain"),
  ];
}
