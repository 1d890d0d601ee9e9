import { loadFunctions, type CustomFunction } from "../support/functions";
import { Rational } from "../support/rational";

/** What a call may cost: it is bounded by its work, and a table is not read anew for every cell. */
let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const column = <T>(count: number, cell: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => [cell(i)]);
/** Far more than it takes on a machine that is busy, far less than a search of all rows for all cells. */
const HANG = 20_000;

describe("a large table", () => {
  test(
    "of maintenance rates gives each of ten thousand bonds the rate of its row",
    () => {
      const bound = (row: number) => Number(`${row}e-1`);
      const rows = Array.from({ length: 1000 }, (_, i) => [bound(i), Number(`${i}e-5`)]);
      const hundredths = Array.from({ length: 10_000 }, (_, i) => ((i * 7919) % 10_000) + 1);
      const got = functions.MAINTENANCE!(
        hundredths.map((n) => [Number(`${n}e-2`)]),
        rows,
      );
      const want = hundredths.map((n) => [Number(`${Math.min(999, Math.floor(n / 10))}e-5`)]);
      expect(got).toEqual(want);
    },
    HANG,
  );

  test(
    "of a loan's tiers gives each of two thousand loans its blended rate, to the last digit",
    () => {
      // Slices of 1,000.37, each of a spread of its own: what lies below has more than 15 digits.
      const from = (i: number) => Rational.of("1000.37").times(i);
      const spread = (i: number) => Rational.of(100_000 + 37 * i).over(10_000_000);
      const tiers = Array.from({ length: 1000 }, (_, i) => [
        from(i).toDouble(),
        spread(i).toDouble(),
      ]);
      const loans = Array.from({ length: 2000 }, (_, i) => ((i * 7919) % 2000) * 503 + 1);
      const got = functions.FUNDINGRATE!(
        loans.map((loan) => [loan]),
        0.0364,
        tiers,
      ) as number[][];
      for (let i = 0; i < loans.length; i += 40) {
        const loan = Rational.of(loans[i]!);
        let cost = Rational.of(0);
        for (let t = 0; t < 1000; t++) {
          const within = t === 999 || loan.isLess(from(t + 1)) ? loan : from(t + 1);
          if (within.isLess(from(t))) break;
          cost = cost.plus(within.minus(from(t)).times(spread(t)));
        }
        expect(got[i]![0]).toBe(cost.over(loan).plus(Rational.of("0.0364")).toDouble());
      }
    },
    HANG,
  );

  test("still says what is wrong with a cell, in that cell alone", () => {
    const got = functions.MAINTENANCE!(
      [[0.4], [1], ["x"], [null], [101]],
      [
        [0.5, 0.02],
        [2, 0.03],
      ],
    ) as unknown[][];
    const codes = got.map(([cell]) =>
      typeof cell === "number" ? cell : (cell as { code: string }).code,
    );
    expect(codes).toEqual(["#N/A", 0.02, "#VALUE!", "#VALUE!", "#VALUE!"]);
    const loans = functions.FUNDINGRATE!(
      [[0], [-1], ["x"], [100_000]],
      [[0.01, -0.01]],
    ) as unknown[][];
    expect(loans[0]).toEqual([0.025, 0.015]);
    expect(loans[1]![0]).toMatchObject({ code: "#VALUE!" });
    expect(loans[3]).toEqual([0.025, 0.015]);
  });
});

test(
  "EXPECTED adds up a million outcomes exactly",
  () => {
    const million = 1_000_000;
    const returns = column(million, (i) => Number(`${(i % 1000) - 400}e-3`));
    // Every thousand of them adds up to 99.5: their mean is 0.0995.
    expect(
      functions.EXPECTED!(
        column(million, () => 1e-6),
        returns,
      ),
    ).toBe(0.0995);
  },
  HANG,
);

describe("a call of more than some ten seconds is refused by its limit:", () => {
  const refused = (most: number) =>
    expect.objectContaining({
      code: "#VALUE!",
      message: expect.stringContaining(`one call computes ${most} at most`),
    });
  const grid = (rows: number, columns: number) =>
    [
      column(rows, (i) => 1 + i / rows),
      [Array.from({ length: columns }, (_, i) => 0.01 + i * 1e-6)],
    ] as const;

  test("a formula in a cell", () => {
    const [lev, yields] = grid(2500, 2001);
    expect(() => functions.CARRY!(lev, yields, 0.04)).toThrow(refused(5_000_000));
  });

  test("the price of a bond", () => {
    const [years, yields] = grid(2000, 1001);
    expect(() => functions.BONDPRICE!(yields, years)).toThrow(refused(2_000_000));
    expect(() => functions.REPRICELOSS!(10, yields, years, 3)).toThrow(refused(2_000_000));
  });

  test("a yield that is searched for", () => {
    const [years, yields] = grid(250, 201);
    expect(() => functions.CALLREPRICE!(yields, years, 3, 0.09)).toThrow(refused(50_000));
    expect(() => functions.BONDYIELD!(98, years, yields)).toThrow(refused(50_000));
  });

  test("a row of the shock table", () => {
    const shocks = column(200_001, (i) => i / 100);
    expect(() => functions.SHOCKTABLE!(3, 0.0482, 0.0414, 13, 0.09, shocks)).toThrow(
      refused(200_000),
    );
  });
});
