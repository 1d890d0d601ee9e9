import { loadFunctions, type CustomFunction } from "../support/functions";
import {
  SETTLEMENT,
  CASH,
  BENCHMARK,
  BONDS,
  STATEMENT,
  priced,
  ownYield,
  requirementOf,
  interestOfDay,
} from "../support/second-account";

/* What to sell first, by the definition of what a sale gains and by halving how much is needed. */

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

/** Money to a ten-thousandth, of millions. */
const near = (got: unknown, want: number) => expect(got).toBeCloseTo(want, 4);

describe("what to sell first", () => {
  const HELD = BONDS.map((bond) => {
    const yld = ownYield(bond);
    const { full, accrued } = priced(bond, SETTLEMENT, yld);
    return { bond, yld, full: (bond.face * full) / 100, accrued: (bond.face * accrued) / 100 };
  });

  interface Wish {
    readonly bp: number;
    readonly buffer: number;
    readonly friction: number;
    readonly cost: number;
    readonly counted: 0 | 1;
  }

  /** What is above the buffer after these parts are sold and the shock has come, by the account's definition. */
  function aboveBuffer(parts: readonly number[], { bp, buffer, cost, counted }: Wish): number {
    let [left, value] = [CASH, 0];
    HELD.forEach(({ bond, yld, full, accrued }, i) => {
      const kept = 1 - parts[i]!;
      left += parts[i]! * (full - cost * (full - accrued));
      const then = priced(bond, SETTLEMENT, yld + bp / 1e4);
      const clean = (kept * bond.face * (then.full - then.accrued)) / 100;
      const face = { ...bond, face: kept * bond.face };
      value += clean;
      left += clean - requirementOf(face, then.years, clean) + counted * kept * accrued;
    });
    return left - buffer * value;
  }

  const NOTHING = HELD.map(() => 0);
  const sellingPart = (parts: readonly number[], i: number, part: number) =>
    parts.map((one, k) => (k === i ? part : one));

  /** What the last dollar of the loan costs a year. */
  const LAST_DOLLAR = (interestOfDay(CASH) - interestOfDay(CASH + 1)) * 365;

  function secondSale(wish: Wish) {
    const before = aboveBuffer(NOTHING, wish);
    const offers = HELD.map(({ yld, full }, i) => {
      const gained = aboveBuffer(sellingPart(NOTHING, i, 1), wish) - before;
      const lost = full * (yld - wish.friction - LAST_DOLLAR);
      return { i, gained, lost, ratio: lost / gained };
    });
    const order = offers.filter(({ gained }) => gained > 0).sort((a, b) => a.ratio - b.ratio);
    let parts: number[] = NOTHING;
    for (const { i } of order) {
      if (aboveBuffer(parts, wish) >= 0) break;
      let [low, high] = [0, 1];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (aboveBuffer(sellingPart(parts, i, middle), wish) < 0) low = middle;
        else high = middle;
      }
      parts = sellingPart(parts, i, high);
    }
    return offers.map(({ i, gained, lost, ratio }) => {
      const { bond, full, accrued } = HELD[i]!;
      const part = parts[i]!;
      const money = part * (full - wish.cost * (full - accrued));
      return [order.findIndex((one) => one.i === i) + 1, gained, lost, ratio, part, part * bond.face, money]; // prettier-ignore
    });
  }

  const sale = ({ bp, buffer, friction, cost, counted }: Wish) =>
    functions.ACCOUNTSALE!(
      ...STATEMENT,
      ...[CASH, bp, buffer, BENCHMARK, null, null, null, friction, cost, counted],
    ) as number[][];

  test.each<Wish>([
    { bp: 300, buffer: 0, friction: 0, cost: 0, counted: 0 },
    { bp: 300, buffer: 0.02, friction: 0.005, cost: 0.001, counted: 0 },
    { bp: 250, buffer: 0.05, friction: 0.005, cost: 0.002, counted: 1 },
    { bp: 100, buffer: 0, friction: 0.005, cost: 0, counted: 0 },
  ])("for %j", (wish) => {
    const [, ...rows] = sale(wish);
    const second = secondSale(wish);
    expect(rows.map(([rank]) => rank)).toEqual(second.map(([rank]) => rank));
    rows.forEach((row, i) => {
      const [, gained, lost, ratio, part, face, money] = second[i]!;
      [gained, lost].forEach((figure, c) => near(row[c + 1], figure!));
      expect(row[3]).toBeCloseTo(ratio!, 9);
      expect(row[4]).toBeCloseTo(part!, 9);
      expect(row[5]).toBeCloseTo(face!, 3);
      expect(row[6]).toBeCloseTo(money!, 3);
    });
    const sold = rows.map((row) => row[4]!);
    const left = aboveBuffer(sold, wish);
    // Just what is needed is sold; where nothing is, nothing was needed.
    if (sold.some((part) => part > 0)) near(left, 0);
    else expect(left).toBeGreaterThan(0);
  });

  test("and says so where all of it is not enough", () => {
    const wish = { bp: 300, buffer: 0, friction: 0, cost: 0.4, counted: 0 } as const;
    expect(
      aboveBuffer(
        HELD.map(() => 1),
        wish,
      ),
    ).toBeLessThan(0);
    expect(() => sale(wish)).toThrow(expect.objectContaining({ code: "#N/A" }));
  });
});
