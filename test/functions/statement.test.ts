import { loadFunctions, type CustomFunction } from "../support/functions";

/* What the functions of an account refuse, and what stands on the edge of a rule. */

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const many = (count: number, cell: unknown) => Array.from({ length: count }, () => [cell]);

/** Settled on 2026-12-01. */
const SETTLEMENT = 46_357;
const BOND = { face: 1_500_000, price: "97-21+", coupon: 0.04625, maturity: 52_916 } as const;
const BILL = { face: 100_000, price: 99.0725, coupon: 0, maturity: 46_448 } as const;

interface Row {
  readonly face?: unknown;
  readonly price?: unknown;
  readonly coupon?: unknown;
  readonly maturity?: unknown;
}

const statement = (...rows: Row[]) => [
  column(...rows.map(({ face }) => face)),
  column(...rows.map(({ price }) => price)),
  column(...rows.map(({ coupon }) => coupon)),
  column(...rows.map(({ maturity }) => maturity)),
  SETTLEMENT,
];

/** A result, or the code and sentence of what was thrown. */
function outcome(id: string, ...args: unknown[]): unknown {
  try {
    return functions[id]!(...args);
  } catch (error) {
    const { code, message } = error as CustomFunctions.Error;
    return `${code} ${message}`;
  }
}
const holdings = (...rows: Row[]) => outcome("HOLDINGS", ...statement(...rows));
const table = (...more: unknown[]) => outcome("ACCOUNTTABLE", ...statement(BOND), -1e6, ...more);
const call = (...more: unknown[]) => outcome("ACCOUNTCALL", ...statement(BOND), -1e6, ...more);
const rules = (cash: number, ...more: unknown[]) =>
  outcome("ACCOUNTRULES", ...statement(BOND), cash, ...more);

describe("a coupon of 0", () => {
  const zero = (price: number, maturity: number) => ({ face: 1_000, price, coupon: 0, maturity });

  test("with more than a year left and next to no yield is a blank cell", () => {
    expect(holdings(BOND, BILL, zero(97.67, 52_916))).toMatch(
      /^#VALUE! row 3: a coupon of 0 at 97\.67\? a blank cell may arrive as 0/,
    );
    // 0.3% and 0.2% a year for two years.
    expect(holdings(zero(99.4, 47_088))).toHaveLength(2);
    expect(holdings(zero(99.6, 47_088))).toMatch(/^#VALUE! row 1: a coupon of 0/);
    // A bill of half a year may stand there.
    expect(holdings(zero(99.99, 46_539))).toHaveLength(2);
  });

  test("far in yield from the coupon bond that is nearest in years is one too", () => {
    // At 60 it yields 2.87%, the bond of the same day 4.82%; at 47 4.25%.
    expect(holdings(BOND, zero(60, 52_916))).toMatch(/^#VALUE! row 2: a coupon of 0 at 60\?/);
    expect(holdings(BOND, zero(47, 52_916))).toHaveLength(3);
    // Alone, or more than five years away, it is what it is.
    expect(holdings(zero(60, 52_916))).toHaveLength(2);
    expect(holdings({ ...BOND, maturity: 55_000 }, zero(60, 52_916))).toHaveLength(3);
    // The nearest decides: one at its own yield lies between.
    const near = { face: 1, price: 81, coupon: 0.015, maturity: 52_900 };
    expect(holdings({ ...BOND, maturity: 53_300 }, near, zero(60, 52_916))).toHaveLength(4);
  });
});

describe("a row of the statement", () => {
  test("without a face is skipped, whatever it holds, and stays blank", () => {
    const odd = { price: "x", coupon: 7, maturity: 1 };
    const rows = holdings({ ...odd, face: 0 }, BOND, { ...odd, face: null }, { ...odd, face: "" });
    expect((rows as unknown[][]).map((row) => row.every((cell) => cell === ""))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  test("is named where something of it is missing, no number or past", () => {
    expect(holdings(BOND, { ...BOND, price: null })).toMatch(/^#VALUE! row 2: prices is empty/);
    expect(holdings({ ...BOND, price: "par" })).toMatch(/^#VALUE! row 1: prices must be a number/);
    expect(holdings({ ...BOND, coupon: "" })).toMatch(/^#VALUE! row 1: coupons is empty/);
    expect(holdings(BOND, { ...BOND, maturity: null })).toMatch(/^#VALUE! row 2: maturities is em/);
    expect(holdings({ ...BOND, maturity: SETTLEMENT })).toMatch(/^#VALUE! row 1: maturity must be/);
    expect(holdings({ ...BOND, price: 36_465 })).toMatch(/^#VALUE! row 1: 99-11 typed in a cell/);
  });

  test("with a face below 0, a short, is refused", () => {
    expect(holdings(BOND, { ...BOND, face: -1 })).toMatch(/^#VALUE! row 2: faces must be at leas/);
  });

  test("is one of at most 500", () => {
    const args = (count: number) => [
      many(count, 1_000),
      many(count, 97),
      many(count, 0.04),
      many(count, 46_600),
      SETTLEMENT,
    ];
    expect(outcome("HOLDINGS", ...args(500))).toHaveLength(501);
    expect(outcome("HOLDINGS", ...args(501))).toMatch(/^#VALUE! 501 positions .* 500 /);
    const shocks = many(101, 10);
    expect(outcome("ACCOUNTTABLE", ...args(500), -1e5, shocks)).toMatch(
      /^#VALUE! .* 50500, and one call computes 50000/,
    );
    const months = many(51, 1);
    expect(outcome("SURVIVAL", ...args(100), -1e5, months, many(10, 10), 0.04)).toMatch(/51000/);
  });
});

describe("arguments beside the statement", () => {
  test("cash of 0 may be a blank cell", () => {
    expect(outcome("ACCOUNTTABLE", ...statement(BOND), 0)).toMatch(/^#VALUE! cash is 0: a blank/);
  });

  test("the day of the shock", () => {
    const shocks = column(0, 100);
    expect(table(shocks, null, null, SETTLEMENT - 1)).toMatch(/^#VALUE! on lies before settlement/);
    expect(table(shocks, null, null, SETTLEMENT)).toEqual(table(shocks));
    expect(table(shocks, null, null, SETTLEMENT + 1)).toMatch(/^#VALUE! .*benchmark/);
    expect(table(shocks, null, null, SETTLEMENT + 1, 0)).toMatch(/^#VALUE! benchmark is 0/);
    expect(call(null, null, SETTLEMENT + 1)).toMatch(/^#VALUE! .*benchmark/);
    expect(call(null, null, SETTLEMENT)).toBe(call());
  });

  test("flags are 0 or 1", () => {
    for (const flag of [2, 0.5, -1]) {
      expect(call(null, null, null, null, null, flag)).toMatch(
        /^#VALUE! counted must be one of 0, 1;/,
      );
      expect(outcome("RISESHOCK", column(1, 2, 3), 1, 1, flag)).toMatch(/^#VALUE! within must be/);
      expect(outcome("HISTSHOCK", 20, 252, 1, flag)).toMatch(
        /^#VALUE! within must be one of 0, 1;/,
      );
    }
  });

  test("weights of a shape lie within 5", () => {
    const flat = (weight: number) => [[10, weight]];
    expect(table(column(10), flat(5.001))).toMatch(/^#VALUE! shape /);
    expect(table(column(10), flat(-5.001))).toMatch(/^#VALUE! shape /);
    // A shock of 10 along a weight of 5 is one of 50.
    const lastOf = (rows: unknown) => (rows as unknown[][]).at(-1)!;
    const [ten, fifty] = [lastOf(table(column(10), flat(5))), lastOf(table(column(50)))];
    expect(ten.slice(1)).toEqual(fifty.slice(1));
  });

  test("stops: blank and 0 are none, but not all of them", () => {
    const two = statement(BOND, { ...BOND, price: 90 });
    const verdict = (stops: unknown) => outcome("ACCOUNTRULES", ...two, -1e6, 4, stops);
    expect(rules(-1e6, 4, 0)).toMatch(/^#VALUE! stop is 0/);
    expect(verdict(column(null, ""))).toMatch(/^#VALUE! stops holds no stop/);
    expect(verdict(column(0, 0))).toMatch(/^#VALUE! stops holds no stop/);
    expect(verdict(column(0.05))).toBe("STOP");
    expect(verdict(column(0.05, null))).toBe("OK");
    expect(verdict(column("", 0.0525))).toBe("STOP");
    expect(verdict(column(0.05, 0.05, 0.05))).toMatch(/^#VALUE! faces, stops must be ranges/);
  });
});

describe("the edge of a rule", () => {
  const par = { face: 3_000_000, price: 100, coupon: 0.0482, maturity: 53_646 };
  const verdict = (row: Row, cash: number, ...more: unknown[]) =>
    outcome("ACCOUNTRULES", ...statement(row), cash, ...more);

  test("is kept at the very figure", () => {
    // Three times the equity to the last digit, whatever the price.
    for (const price of [100, 97.5, "97-21+", 33.34, 88.8125, 101.1]) {
      const clean = price === "97-21+" ? 97.671875 : (price as number);
      const cash = -20_000 * clean;
      expect([price, verdict({ ...par, price }, cash, 3, 0.9 / 2)]).toEqual([price, "UNGUARDED"]);
    }
    // 7% of 3,000,000 are 210,000: the excess is 0, and no call yet.
    expect(verdict(par, -2_790_000, 100, 0.0483)).toBe("UNGUARDED");
    expect(verdict(par, -2_790_000.01, 100)).toBe("MARGIN CALL");
    expect(verdict(par, -3_000_000, 100)).toBe("WIPED OUT");
    expect(outcome("ACCOUNTCALL", ...statement(par), -2_790_000)).toBe(0);
  });

  test("a stop beyond the call guards nothing, and without one along the shape none does", () => {
    expect(rules(-1e6, 4)).toBe("OK");
    expect(rules(-1e6, 4, 0.09)).toBe("UNGUARDED");
    // Yields fall along this shape, so that the stop is never reached.
    expect(rules(-1e6, 4, 0.0525, [[10, -1]])).toBe("OK");
    expect(rules(1_000, 4)).toBe("NO LOAN");
  });

  test("yields after a shock may be anything above -100% a period", () => {
    const down = [[10, 5]];
    expect(table(column(-3_900), down)).toHaveLength(2);
    expect(table(column(-4_200), down)).toMatch(/^#VALUE! .*compounding|^#VALUE! /);
    // Rising along a falling shape the account gains, until no yield is left to fall.
    expect(call([[10, -5]])).toMatch(/^#N\/A no move of up to 10,000 bp/);
  });

  test("a loan that is repaid on the way leaves no call, and its grid computes", () => {
    // The bill, due on 2027-03-02, is worth less than the loan, and pays more than it.
    const two = statement({ ...BOND, face: 30_000 }, { ...BILL, face: 1_000_000 });
    const onDay = (on: number) =>
      outcome("ACCOUNTCALL", ...two, -985_000, null, null, on, 0.0364) as unknown;
    expect(onDay(46_447)).toBeGreaterThan(0);
    expect(onDay(46_448)).toMatch(/^#N\/A nothing is borrowed/);
    expect(outcome("ACCOUNTCALL", ...two, 1_000)).toMatch(/^#N\/A nothing is borrowed/);
    const rows = outcome(
      "SURVIVAL",
      ...two,
      -985_000,
      column(0, 6),
      column(0, 300),
      0.0364,
    ) as unknown[][];
    const kinds = rows.slice(1).map((row) => row.map((cell) => typeof cell));
    expect(kinds).toEqual([
      ["number", "number", "number", "number"],
      ["number", "number", "number", "object"],
    ]);
    expect(rows[2]![3]).toMatchObject({ code: "#N/A" });
  });
});

describe("what to sell", () => {
  const sale = (rows: Row[], cash: number, bp: number, ...more: unknown[]) =>
    outcome("ACCOUNTSALE", ...statement(...rows), cash, bp, null, 0.0364, ...more) as unknown[][];

  test("of two alike the first is first", () => {
    const [, first, second] = sale([BOND, BOND], -2_200_000, 300);
    expect([first![0], second![0]]).toEqual([1, 2]);
    expect(first![4]).toBeGreaterThan(second![4] as number);
  });

  test("where nothing is needed nothing is sold, and the order stands", () => {
    const rows = sale([BOND, BILL], -500_000, 100).slice(1);
    expect(rows.map(([rank]) => rank)).toEqual([2, 1]);
    expect(rows.map((row) => row.slice(4))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test("a position whose sale brings no excess is kept", () => {
    // Half of its value is lost on a sale, and a bill loses nothing in a shock.
    const [, bond, bill] = sale([BOND, BILL], -1_200_000, 300, null, null, null, 0, 0.2);
    expect(bond![4]).toBeGreaterThan(0);
    expect(bill![0]).toMatchObject({ code: "#N/A" });
    expect(bill![3]).toMatchObject({ code: "#N/A" });
    expect(bill!.slice(4)).toEqual([0, 0, 0]);
  });

  test("a skipped row stays blank, and all of it may not be enough", () => {
    expect(sale([{ face: 0 }, BOND], -1_200_000, 300)[1]).toEqual(Array(7).fill(""));
    expect(sale([BOND], -1_500_000, 300)).toMatch(/^#N\/A selling all of it is not enough/);
  });

  test("a benchmark is needed", () => {
    expect(outcome("ACCOUNTSALE", ...statement(BOND), -1e6, 300)).toMatch(/^#VALUE! benchmark is/);
  });
});

test("a quote that became a date or a time is told from a price", () => {
  expect(outcome("TICKPRICE", 36_465)).toMatch(/^#VALUE! 99-11 typed in a cell may have become/);
  expect(outcome("TICKPRICE", 1_000.5)).toMatch(/^#VALUE! 99-11 typed/);
  expect(outcome("TICKPRICE", 1_000)).toBe(1_000);
  // 97:21 as Excel keeps it; 4.0625 has as many minutes, and is a price in 256ths.
  expect(outcome("TICKPRICE", 4.05625)).toMatch(/^#VALUE! 97:21 became a time/);
  expect(outcome("TICKPRICE", 4 + 1 / 16)).toBe(4.0625);
  expect(outcome("TICKPRICE", 4.0564)).toBe(4.0564);
});
