import { loadFunctions, type CustomFunction } from "../support/functions";

/* The morning after, by the functions alone: figures of the specification, worked out beside it. */

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const [BOUGHT, TODAY, MATURITY] = [46341, 46371, 53646];
const FACE = 3_000_000;
const [COUPON, BENCHMARK, TIERS] = [0.0482, 0.0364, [[0, 0.005]]];

test("knows a position a month later, at a yield that has moved, against a loan that has grown", () => {
  const then = [[[FACE]], [[100]], [[COUPON]], [[MATURITY]], BOUGHT];
  const cash = functions.ACCOUNTCASH!(...then, -2_000_000, TODAY, BENCHMARK, TIERS) as number[][];
  const [balance, owed] = cash[1] as [number, number];
  expect(balance).toBeCloseTo(-2_003_680, 2);
  expect(owed).toBeCloseTo(3_225.92, 2);

  const price = functions.TBONDPRICE!(0.0505, TODAY, MATURITY, COUPON) as number;
  const now = [[[FACE]], [[price]], [[COUPON]], [[MATURITY]], TODAY];
  const [, held] = functions.HOLDINGS!(...now) as number[][];
  expect(held![0]).toBeCloseTo(2_913_843.33, 2);
  expect(held![1]).toBeCloseTo(11_983.43, 2);
  // Under 20 years now: 7%.
  expect(held![8]).toBeCloseTo(0.07, 12);
  expect(held![9]).toBeCloseTo(203_969.03, 2);

  const table = functions.ACCOUNTTABLE!(
    ...[...now, balance - owed, 0, null, null, null, null, null, null, 3],
  ) as (number | string)[][];
  const [, , equity, , leverage, , excess, , status] = table[1]!;
  expect(equity).toBeCloseTo(906_937.4, 2);
  expect((equity as number) + held![1]!).toBeCloseTo(918_920.83, 2);
  expect(leverage).toBeCloseTo(3.2128, 4);
  expect(excess).toBeCloseTo(702_968.37, 2);
  expect(status).toBe("REDUCE");
  expect(functions.ACCOUNTRULES!(...now, balance - owed)).toBe("REDUCE");
});
