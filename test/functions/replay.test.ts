import { replay } from "../../src/functions/replay";
import { column, inCell } from "../support/in-cell";
import { byHeading } from "../support/statement";

const REPLAY = inCell(replay);

/** 5 November 2021 and a year later: the coupon dates of a bond of 2041. */
const DAYS = column(44505, 44870);
/** The second day: 39 coupons to come, half a year on after the one that was just paid. */
const price = (yld: number, coupon: number, n: number) =>
  Array.from(
    { length: n },
    (_, i) => ((100 * coupon) / 2 + (i + 1 === n ? 100 : 0)) / (1 + yld / 2) ** (i + 1),
  ).reduce((a, b) => a + b);

test("the first day is a par bond at the leverage, the end is told", () => {
  const rows = byHeading(REPLAY(column(44505, 44865), column(0.0188, 0.044), 3, 20, 0.0108, 0.09));
  expect(rows[0]).toMatchObject({
    date: 44505,
    price: 100,
    equity: 1,
    leverage: 3,
    status: "OPEN",
  });
  expect(rows[1]!.status).toBe("MARGIN CALL");
});

test("a year on, the bond is a year older, the debt has grown and two coupons have paid of it", () => {
  const [, row] = byHeading(REPLAY(DAYS, column(0.02, 0.025), 2, 20, 0.01, 0.09, null, 0.005));
  const later = price(0.025, 0.02, 38);
  expect(row!.price).toBeCloseTo(later, 10);
  // Both coupons come off on the first close on or after their days: the second one is that of day 365.
  const debt = 1 + (0.01 * 365) / 360 + 2 * 0.005 - 2 * 0.02;
  expect(row!.equity).toBeCloseTo((2 * later) / 100 - debt, 10);
  expect(row!.wealth).toBeCloseTo(row!.equity as number, 12);
});

test("days without a yield are skipped, and dates ascend", () => {
  expect(
    REPLAY(column(44505, 44506, 44507), column(0.02, null, 0.02), 2, 20, 0.01, 0.09),
  ).toHaveLength(3);
  expect(REPLAY(column(44506, 44505), column(0.02, 0.02), 2, 20, 0.01, 0.09)).toMatch(
    /^#VALUE! dates must ascend/,
  );
});

test("no yields at all, and a stop that may be a blank cell", () => {
  expect(REPLAY(DAYS, column(null, ""), 2, 20, 0.01, 0.09)).toMatch(
    /^#VALUE! yields holds no numbers/,
  );
  expect(REPLAY(DAYS, column(0.02, 0.02), 2, 20, 0.01, 0.09, 0)).toMatch(/^#VALUE! stop is 0/);
});

test("by a schedule's name the margin follows the years that are left", () => {
  const [first, second] = byHeading(
    REPLAY(column(44505, 44870), column(0.02, 0.02), 2, 20, 0.01, "IBKR"),
  );
  expect(first!.buffer).toBeCloseTo(0.5 - 0.09, 12);
  expect((second!.buffer as number) + 0.07).toBeCloseTo(1 / (second!.leverage as number), 12);
});
