import DecimalOf20 from "decimal.js";
import fc from "fast-check";
import { exact, Exact } from "../../../src/numbers/arithmetic";
import { accruedInterest, bondPrice, priceRatio, type Bond } from "../../../src/domain/bond/price";
import { bondConvexity, modifiedDuration } from "../../../src/domain/bond/risk";
import { bondYield } from "../../../src/domain/bond/yield";
import { power } from "../../../src/numbers/power";

const Decimal = DecimalOf20.clone({ precision: 60 });

const bond = (years: number, coupon: number, freq = 2): Bond<Exact> => ({
  years: exact(years),
  coupon: exact(coupon),
  freq: exact(freq),
});
const price = (yld: number, years: number, coupon: number, freq?: number) =>
  bondPrice(exact(yld), bond(years, coupon, freq));
const clean = (yld: number, years: number, coupon: number, freq = 2) =>
  price(yld, years, coupon, freq)
    .minus(accruedInterest({ years: exact(years), coupon: exact(coupon), freq: exact(freq) }))
    .toNumber();

describe("published examples:", () => {
  test("Excel's documentation of PRICE: 5.75% at 6.5%, half a period into it, is 94.63436", () => {
    // 15 February 2008 to 15 November 2017 with basis 0: 19 periods and 90 of 180 days.
    expect(clean(0.065, 9.75, 0.0575)).toBeCloseTo(94.63436162, 8);
  });

  test("Excel's documentation of YIELD: the same bond a year shorter at 95.04287 yields 6.5%", () => {
    const accrued = accruedInterest({ years: exact(8.75), coupon: exact(0.0575), freq: exact(2) });
    const full = exact(95.04287).plus(accrued);
    expect(bondYield(full, bond(8.75, 0.0575)).toNumber()).toBeCloseTo(0.065, 6);
  });

  test("Excel's documentation of MDURATION: 8% at 9% for eight years is 5.73567 years", () => {
    expect(modifiedDuration(exact(0.09), bond(8, 0.08)).toNumber()).toBeCloseTo(5.73567, 5);
  });

  test("31 CFR 356, appendix B: the 8 3/4% bond of May 2020 at 8.84% is 99.057893", () => {
    expect(price(0.0884, 30, 0.0875).toNumber()).toBeCloseTo(99.057893, 6);
  });
});

describe("the price of", () => {
  test.each([1, 2, 4, 12])("a par bond is 100 on a coupon date, paid %d times a year", (freq) => {
    for (const years of [1, 2, 20, 30, 100]) {
      expect(price(0.0482, years, 0.0482, freq).toNumber()).toBe(100);
    }
  });

  test("a par bond that pays every month is 100 on each coupon date, though its years end in noise", () => {
    const dates = Array.from({ length: 360 }, (_, month) => (month + 1) / 12);
    const near = dates.map((years) => price(0.05, years, 0.05, 12).minus(100).abs().lt("1e-12"));
    expect(near).not.toContain(false);
    const accrued = accruedInterest({ years: exact(5 / 12), coupon: exact(0.05), freq: exact(12) });
    expect(accrued.toNumber()).toBe(0);
  });

  test("a bond a moment before maturity is its last payment", () => {
    expect(price(0.05, 1e-10, 0.05).toNumber()).toBeCloseTo(102.5, 7);
  });

  test("a bond without coupon is its discounted face", () => {
    const want = new Decimal(100).div(new Decimal(1.02).pow(20)).toNumber();
    expect(price(0.04, 10, 0).toNumber()).toBe(want);
  });

  test("a bond at a yield of 0 is the sum of its payments", () => {
    expect(price(0, 19.75, 0.05).toNumber()).toBe(100 + 40 * 2.5);
    expect(price(0, 0.25, 0.05).toNumber()).toBe(102.5);
  });

  test("a bond in its last coupon period is the one payment, compounded", () => {
    const want = new Decimal(102.5).div(new Decimal(1.03).pow(0.5)).toNumber();
    expect(price(0.06, 0.25, 0.05).toNumber()).toBe(want);
  });

  test("a bond falls as its yield rises", () => {
    const yields = fc.integer({ min: -4000, max: 4900 });
    fc.assert(
      fc.property(yields, fc.integer({ min: 1, max: 400 }), (y, quarters) => {
        const at = (bp: number) => price(bp / 10_000, quarters / 4 + 0.1, 0.04);
        return at(y + 1).lt(at(y));
      }),
    );
  });
});

test("the ratio of two prices is what the prices say", () => {
  const values = fc.tuple(
    fc.integer({ min: -400, max: 1500 }),
    fc.integer({ min: -400, max: 1500 }),
    fc.integer({ min: 1, max: 40_000 }),
  );
  fc.assert(
    fc.property(values, ([from, to, thousandths]) => {
      const one = bond(thousandths / 1000, 0.0375);
      const [y0, y1] = [exact(from / 10_000), exact(to / 10_000)];
      const want = bondPrice(y1, one).div(bondPrice(y0, one));
      return priceRatio(y0, y1, one).minus(want).abs().lt("1e-36");
    }),
  );
});

describe("duration and convexity are the derivatives of the price,", () => {
  const step = new Exact("1e-9");
  const bonds = fc.tuple(
    fc.integer({ min: -300, max: 1500 }),
    fc.integer({ min: 20, max: 40_000 }),
    fc.integer({ min: 0, max: 1200 }),
    fc.constantFrom(1, 2, 4, 12),
  );

  test("against differences of prices in 40 digits", () => {
    fc.assert(
      fc.property(bonds, ([y, thousandths, coupon, freq]) => {
        const one = bond(thousandths / 1000, coupon / 10_000, freq);
        const yld = exact(y / 10_000);
        const [down, at, up] = [yld.minus(step), yld, yld.plus(step)].map((n) => bondPrice(n, one));
        const slope = up!.minus(down!).div(step.times(2)).div(at!).neg();
        const bend = up!.plus(down!).minus(at!.times(2)).div(step.times(step)).div(at!);
        const near = (a: Exact, b: Exact) => a.minus(b).abs().lte(b.abs().times("1e-12"));
        return near(modifiedDuration(yld, one), slope) && near(bondConvexity(yld, one), bend);
      }),
    );
  });

  test("and of a bond without coupon they are known: T/(1+y/f) and T(T+1/f)/(1+y/f)²", () => {
    const one = bond(7.25, 0);
    const duration = new Decimal(7.25).div(1.025).toNumber();
    expect(modifiedDuration(exact(0.05), one).toNumber()).toBe(duration);
    const want = new Decimal(7.25).times(7.75).div(new Decimal(1.025).pow(2));
    expect(bondConvexity(exact(0.05), one).toNumber()).toBe(want.toNumber());
  });
});

describe("the yield", () => {
  const near = (a: Exact, b: number) => a.minus(exact(b)).abs().lt("1e-14");

  test("is found again from any price, to 1e-12 and better", () => {
    const bonds = fc.tuple(
      fc.integer({ min: -4999, max: 4999 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 4999 }),
      fc.constantFrom(1, 2, 4, 12),
    );
    fc.assert(
      fc.property(bonds, ([y, thousandths, coupon, freq]) => {
        const one = bond(thousandths / 1000, coupon / 10_000, freq);
        return near(bondYield(bondPrice(exact(y / 10_000), one), one), y / 10_000);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["a deep discount", 0.49, 100, 0],
    ["a deep premium", -0.49, 100, 0.4999],
    ["a yield of 0", 0, 30, 0.05],
    ["a day before maturity", 0.05, 0.0027, 0.05],
  ])("of %s is found", (_, yld, years, coupon) => {
    expect(near(bondYield(price(yld, years, coupon), bond(years, coupon)), yld)).toBe(true);
  });

  test.each([
    ["more than any yield above -50% asks for", 1e9],
    ["less than any yield below 50% leaves", 1e-9],
    ["beyond all measure", 1e300],
  ])("of a price %s is refused", (_, full) => {
    expect(() => bondYield(exact(full), bond(20, 0.05))).toThrow(
      expect.objectContaining({ code: "NA", reason: "noYield" }),
    );
  });
});

test("a fractional period's power is good to 37 digits", () => {
  const bases = fc.double({ min: 1e-6, max: 2.5, noNaN: true });
  const exponents = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(bases, exponents, (base, exponent) => {
      const want = new Decimal(base.toPrecision(15)).pow(exponent.toPrecision(15));
      const got = power(exact(base), exact(exponent));
      return want.minus(got.toString()).div(want).abs().lt("1e-37");
    }),
  );
});
