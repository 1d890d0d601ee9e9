import { callReprice } from "../../../src/domain/bond/reprice";
import { bondPrice, couponOrPar, type Bond } from "../../../src/domain/bond/price";
import { modifiedDuration } from "../../../src/domain/bond/risk";
import { bondYield } from "../../../src/domain/bond/yield";
import { callLoss } from "../../../src/domain/margin";
import { Exact, exact, nearestDouble } from "../../../src/numbers/arithmetic";
import { orRefusal, Refusal } from "../../../src/numbers/refusal";
import { Random } from "../../trust/fuzz/random";

/** Newton's method from any yield in decimals alone, taken as far as forty digits go. */
function yieldByNewton(price: Exact, bond: Bond<Exact>, start: Exact): Exact {
  let yld = start;
  for (let step = 0; step < 60; step++) {
    const now = bondPrice(yld, bond);
    // On ln P, which is nearly a straight line, so that it can't overshoot.
    const by = now.div(price).ln().div(modifiedDuration(yld, bond));
    yld = yld.plus(by);
    if (by.abs().lt("1e-37")) return yld;
  }
  throw new Error("Newton's method did not settle");
}

const random = new Random(20_260_105);
const decimal = (low: number, high: number, places: number) =>
  exact(Number(random.between(low, high).toFixed(places)));

const CASES = Array.from({ length: 600 }, () => {
  const yld = decimal(0.001, 0.15, 4);
  const bond = {
    years: decimal(0.01, 40, random.pick([0, 2])).plus(0.5),
    coupon: random.chance(0.5) ? couponOrPar(undefined, yld) : decimal(0, 0.12, 4),
    freq: exact(random.pick([1, 2, 4, 12])),
  };
  return { yld, bond, lev: decimal(1.01, 10, 2), margin: decimal(0, 0.3, 3) };
});

test("a call's yield is, to the last bit, what Newton's method in decimals finds", () => {
  let found = 0;
  for (const { yld, bond, lev, margin } of CASES) {
    const got = orRefusal(() => callReprice(yld, lev, margin, bond));
    if (got instanceof Refusal) continue;
    found++;
    const price = bondPrice(yld, bond).times(callLoss(lev, margin).neg().plus(1));
    const want = yieldByNewton(price, bond, yld).minus(yld).times(10_000);
    expect(got.minus(want).abs().lte("1e-31")).toBe(true);
    expect(nearestDouble(got)).toBe(nearestDouble(want));
  }
  expect(found).toBeGreaterThan(500);
});

test("so is the yield of a price", () => {
  for (const { yld, bond } of CASES) {
    const price = bondPrice(yld, bond).times("0.97");
    const got = orRefusal(() => bondYield(price, bond));
    if (got instanceof Refusal) continue;
    const want = yieldByNewton(price, bond, yld);
    expect(got.minus(want).abs().lte("1e-35")).toBe(true);
    expect(nearestDouble(got)).toBe(nearestDouble(want));
  }
});
