import { keyFigures } from "../../../src/domain";
import { moneyFigures, type FaceToSell } from "../../../src/domain/position/money";
import { pricedQuote, quoteOf } from "../../../src/domain/account/quote";
import { exact } from "../../../src/numbers/arithmetic";
import type { Figure } from "../../../src/numbers/figure";
import { Refusal } from "../../../src/numbers/refusal";
import { positionWith } from "../../support/position";

const said = (figure: Figure) => (figure instanceof Refusal ? figure.reason : figure.toNumber());
const sold = ({ part, face }: FaceToSell) => [said(part), said(face)];
type Changes = Parameters<typeof positionWith>[0];
const moneyOf = (changes: Changes = {}) => {
  const position = positionWith(changes);
  return moneyFigures(position, keyFigures(position));
};

/** Price per 100 on a coupon day, payment by payment. */
function priceOf(coupon: number, yld: number, years: number): number {
  const growth = 1 + yld / 2;
  let price = 100 / growth ** (2 * years);
  for (let k = 1; k <= 2 * years; k++) price += (100 * coupon) / 2 / growth ** k;
  return price;
}

describe("the mission's case in money", () => {
  // 43 bp at 13 years are 5.59% of the price, three times that of the equity.
  const { atStop, atCall, exit, entryLeverage, clock } = moneyOf();

  test("what is lost and left at the stop and at the call", () => {
    expect([said(atStop.loss), said(atStop.left)]).toEqual([167_700, 832_300]);
    // 3·(1 − 3·9%)/(3·91%) = 0.73/0.91
    expect(said(atCall.loss)).toBeCloseTo((1e6 * 0.73) / 0.91, 6);
    expect(said(atCall.left)).toBeCloseTo((1e6 * 0.18) / 0.91, 6);
  });

  test("the price of the bond at the stop, and the face that is sold", () => {
    expect(said(exit.price)).toBeCloseTo(priceOf(0.0482, 0.0525, 20), 10);
    expect(sold(exit.out)).toEqual([1, 3_000_000]);
    const part = 1 - 0.8323 / 0.9441;
    expect(said(exit.toCap.part)).toBeCloseTo(part, 14);
    expect(said(exit.toCap.face)).toBeCloseTo(3e6 * part, 6);
    // At the cap today: the buffer is today's where the leverage is.
    expect(sold(exit.toBuffer)).toEqual(sold(exit.toCap));
  });

  test("the entry leverage that is at the cap at the stop", () => {
    expect(said(entryLeverage)).toBeCloseTo(3 / (1 + 2 * 0.0559), 14);
    expect(Number(said(entryLeverage)).toFixed(2)).toBe("2.70");
  });

  test("the carry of some months, and the rise that it pays for", () => {
    expect(clock.map(({ months, money }) => [months, said(money)])).toEqual([
      [1, 3_900],
      [3, 11_700],
      [6, 23_400],
      [12, 46_800],
    ]);
    expect(clock.map(({ cushion }) => said(cushion))).toEqual([1, 3, 6, 12]);
  });
});

test("below the cap less is sold to be back there than to be back at today's buffer", () => {
  const { exit } = moneyOf({ lev: 2.9 });
  const x = 0.0559;
  const [equity, value] = [1 - 2.9 * x, 2.9 * (1 - x)];
  expect(said(exit.toCap.part)).toBeCloseTo(1 - (3 * equity) / value, 14);
  expect(said(exit.toBuffer.part)).toBeCloseTo(1 - (2.9 * equity) / value, 14);
});

test("a leverage that stays within the cap at the stop sells nothing for it", () => {
  expect(sold(moneyOf({ lev: 2.5 }).exit.toCap)).toEqual([0, 0]);
});

test("between coupons the price is clean", () => {
  // A quarter of a year before a coupon: 19.75 years, half a period accrued.
  const { exit } = moneyOf({ years: 19.75 });
  const growth = 1 + 0.0525 / 2;
  const full = (priceOf(0.0482, 0.0525, 19.5) + 2.41) / growth ** 0.5;
  expect(said(exit.price)).toBeCloseTo(full - 1.205, 10);
});

test("what stands on an input that is missing is unknown, and nothing else is", () => {
  const { atStop, exit, clock } = moneyOf({ years: undefined });
  expect(said(atStop.loss)).toBe(167_700);
  expect(said(exit.price)).toBe("inputMissing");
  expect(said(clock[3]!.cushion)).toBe(12);
  expect(said(moneyOf({ fund: undefined }).clock[0]!.money)).toBe("inputMissing");
});

test.each([
  [94.6875, "94-22"],
  [94.703125, "94-22+"],
  [94.69140625, "94-221"],
  [99.999, "100-00"],
  [100, "100-00"],
  [7.03125, "7-01"],
])("%d is written as %s", (price, quote) => expect(quoteOf(exact(price))).toBe(quote));

test("a quote that was written is read as the nearest price of its kind", () => {
  for (let price = 50; price < 51; price += 0.013) {
    const back = pricedQuote(quoteOf(exact(price)))!.toNumber();
    expect(Math.abs(back - price)).toBeLessThanOrEqual(1 / 512);
  }
});
