import { load } from "../typescript.mjs";
import { positions } from "../positions.mjs";
import { race } from "../race.mjs";

const { exact, nearestDouble } = load("src/numbers/arithmetic");
const { carry } = load("src/domain/carry");
const { buffer, callShock } = load("src/domain/margin");
const { sellDown } = load("src/domain/leverage");
const { bondPrice } = load("src/domain/bond/price");
const { modifiedDuration, bondConvexity } = load("src/domain/bond/risk");
const { bondYield } = load("src/domain/bond/yield");
const { callReprice } = load("src/domain/bond/reprice");
const { bondBetween, cleanYield } = load("src/domain/account/held-bond");

const ROWS = 1_000;
const SETTLEMENT = 46_357;
const MATURITY = 52_916;

/**
 * A formula a row, each a call of its own, against plain decimals of 40 digits: the same formula, its
 * arguments made decimals once, without reading, checking or delivering a cell.
 */
export async function alone({ functions: f }) {
  const p = positions(ROWS);
  const price = p.years.map((_, i) => [90 + (i % 200) / 10]);
  const two = exact(2);
  const bond = (years, coupon) => ({ years, coupon, freq: two });
  const racers = {
    CARRY: [[p.lev, p.yld, p.fund, p.friction], carry, 1],
    BUFFER: [[p.bp, p.dur, p.lev, p.margin, p.convexity, p.haircut], buffer, 1],
    CALLSHOCK: [[p.dur, p.lev, p.margin, p.convexity, p.haircut], callShock, 1],
    SELLDOWN: [[p.bp, p.dur, p.lev, p.margin, p.buffer, p.convexity, p.haircut], sellDown, 1],
    MODDURATION: [[p.yld, p.years, p.coupon], (y, n, c) => modifiedDuration(y, bond(n, c)), 0.1],
    CONVEXITY: [[p.yld, p.years, p.coupon], (y, n, c) => bondConvexity(y, bond(n, c)), 0.1],
    BONDPRICE: [[p.yld, p.years, p.coupon], (y, n, c) => bondPrice(y, bond(n, c)), 0.1],
    CALLREPRICE: [
      [p.yld, p.years, p.lev, p.margin, p.coupon],
      (y, n, lev, margin, c) => callReprice(y, lev, margin, bond(n, c)),
      0.1,
    ],
    BONDYIELD: [[price, p.years, p.coupon], (q, n, c) => bondYield(q, bond(n, c)), 0.1],
    TBONDYIELD: [
      [price, price.map(() => [SETTLEMENT]), price.map(() => [MATURITY]), p.coupon],
      (q, from, to, c) =>
        cleanYield(q, bondBetween(from.toNumber(), to.toNumber(), c, q.times(0).plus(2))),
      0.1,
    ],
  };
  const rows = [];
  for (const [id, [columns, formula, atMost]] of Object.entries(racers)) {
    const numbers = Array.from({ length: ROWS }, (_, i) => columns.map((column) => column[i][0]));
    const repeats = atMost === 1 ? 10 : 1;
    const ours = each(numbers, repeats, (row) => f[id](...row));
    const theirs = each(numbers, repeats, (row) => nearestDouble(formula(...row.map(exact))));
    const result = await race(ours, theirs, { first: 3 });
    rows.push({
      work: `${id}, ${ROWS * repeats} cells alone`,
      against: "decimals",
      ...result,
      atMost,
    });
  }
  return rows;
}

/** Runs over all rows; what has no value is thrown by both, and costs both its throwing. */
const each = (rows, repeats, run) => () => {
  for (let i = 0; i < repeats; i++) {
    for (const row of rows) {
      try {
        run(row);
      } catch (reason) {
        if (reason instanceof TypeError) throw reason;
      }
    }
  }
};
