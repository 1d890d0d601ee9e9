import { couponOrPar, type Bond } from "../../../src/domain/bond/price";
import { callReprice, repriceLoss } from "../../../src/domain/bond/reprice";
import { exact, type Exact } from "../../../src/numbers/arithmetic";

const n = exact;
const bond = (years: number, coupon: number, freq = 2): Bond<Exact> => ({
  years: n(years),
  coupon: n(coupon),
  freq: n(freq),
});

describe("a loss by full revaluation", () => {
  test("of a bill of a year is that of one payment", () => {
    // 100/1.05 becomes 100/1.06: a loss of 1/106, three times levered.
    const loss = repriceLoss(n(100), n(0.05), n(3), bond(1, 0, 1));
    expect(loss.toNumber()).toBeCloseTo(3 / 106, 15);
  });

  test("ends where a coupon period would grow by nothing", () => {
    const refused = expect.objectContaining({ code: "VALUE", reason: "compounding" });
    expect(() => repriceLoss(n(-10_000), n(0), n(3), bond(1, 0, 1))).toThrow(refused);
    const gain = repriceLoss(n(-9000), n(0), n(1), bond(1, 0, 1));
    expect(gain.toNumber()).toBeCloseTo(-9, 12);
  });
});

describe("the call by full revaluation", () => {
  test("of a bill of a year is worked out by hand", () => {
    // It may lose (1/4 − 10%)/90% = 1/6: to 1.05·6/5 = 1.26.
    const call = callReprice(n(0.05), n(4), n(0.1), bond(1, 0, 1));
    expect(call.toNumber()).toBeCloseTo(2100, 9);
    // Below maintenance already, the price would have to rise.
    const below = callReprice(n(0.05), n(4), n(0.4), bond(1, 0, 1));
    expect(below.toNumber()).toBeCloseTo(-2100, 9);
  });

  test.each<[string, number, number, number]>([
    ["rises by all of the reach", 0, 2, 0],
    ["falls far", 0.4, 1.4, 0.9],
  ])("is found where the yield %s", (_, yld, lev, margin) => {
    const call = callReprice(n(yld), n(lev), n(margin), bond(1, 0, 1)).toNumber();
    // 1 + yld over what is left of the price, less what was.
    const left = 1 - (1 / lev - margin) / (1 - margin);
    expect(call).toBeCloseTo(((1 + yld) / left - 1 - yld) * 10_000, 7);
  });

  test("of half a year's bill is searched down to where a period grows by a hundredth", () => {
    // Half a year at 5% grows by 1.025; over a price of 1/(1 − (1/1.4 − 80%)/20%) = 10/7 by 0.7175.
    const call = callReprice(n(0.05), n(1.4), n(0.8), bond(0.5, 0));
    expect(call.toNumber()).toBeCloseTo(-6150, 7);
  });

  test("further down than 10,000 bp is out of reach", () => {
    // It would have to grow by 1.4/28.57, a yield of −95%.
    expect(() => callReprice(n(0.4), n(1.4), n(0.99), bond(1, 0, 1))).toThrow(
      expect.objectContaining({ code: "NA", reason: "riseOutOfReach" }),
    );
  });

  test("is refused where no move within reach is enough, and without a loan", () => {
    const outOfReach = expect.objectContaining({ code: "NA", reason: "riseOutOfReach" });
    expect(() => callReprice(n(0.05), n(1.5), n(0), bond(0.25, 0))).toThrow(outOfReach);
    const noLoan = expect.objectContaining({ code: "NA", reason: "noLoan" });
    expect(() => callReprice(n(0.05), n(1), n(0), bond(20, 0.05))).toThrow(noLoan);
  });
});

test("an omitted coupon is the yield, but never below 0", () => {
  expect(couponOrPar(n(0.03), n(0.05)).toNumber()).toBe(0.03);
  expect(couponOrPar(n(0), n(0.05)).toNumber()).toBe(0);
  expect(couponOrPar(undefined, n(0.05)).toNumber()).toBe(0.05);
  expect(couponOrPar(undefined, n(-0.01)).isZero()).toBe(true);
});
