import { AccountHistory } from "../../../src/domain/account/history";
import { exact, type Exact } from "../../../src/numbers/arithmetic";
import { accountOf, fundingAt, marginOf } from "./example";

/*
 * A second calculation, of another kind: payments of each bond discounted one by one, the loan's days
 * walked one by one, every window gone through in full.
 */

const DAYS = 12;
const TENORS = [10, 20, 30];
/** Settled in the middle of a coupon period; the second bond turns 20 years within the windows. */
const SETTLEMENT = 46_357;
const BONDS = [
  { face: 2_000_000, price: 97.5, coupon: 0.045, maturity: 52_916 },
  { face: 1_000_000, price: 80, coupon: 0.03, maturity: 53_662 },
];
const CASH = -1_900_000;

/** Two waves of rising yields, on weekdays. */
const market = {
  tenors: TENORS,
  dates: Array.from({ length: 70 }, (_, i) => 40_000 + i + 2 * Math.floor(i / 5)),
  yields: Array.from({ length: 70 }, (_, i) =>
    TENORS.map((tenor) => {
      const wave = i < 35 ? Math.max(0, i - 15) : Math.max(0, i - 50);
      return Number((0.03 + tenor / 10_000 + wave * 0.0012 + (i % 3) * 0.0002).toFixed(4));
    }),
  ),
};

const account = accountOf(
  [
    BONDS.map(({ face }) => [face]),
    BONDS.map(({ price }) => [price]),
    BONDS.map(({ coupon }) => [coupon]),
    BONDS.map(({ maturity }) => [maturity]),
    SETTLEMENT,
  ],
  CASH,
);

/** Serial of 1 January 1970. */
const dateOf = (serial: number) => new Date((serial - 25_569) * 86_400_000);
const couponDays = (maturity: number) =>
  Array.from({ length: 60 }, (_, k) => {
    const end = dateOf(maturity);
    return (
      Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 6 * k, end.getUTCDate()) / 86_400_000 +
      25_569
    );
  });

/** Clean price of 1, and the years left, on a day at a yield: payment by payment. */
function priced({ coupon, maturity }: (typeof BONDS)[0], on: number, yld: number) {
  const days = couponDays(maturity);
  const left = days.filter((day) => day > on);
  const [next, last] = [Math.min(...left), Math.max(...days.filter((day) => day <= on))];
  const first = (next - on) / (next - last);
  const full = left
    .sort((a, b) => a - b)
    .reduce((sum, day, i) => {
      const paid = coupon / 2 + (day === maturity ? 1 : 0);
      return sum + paid / (1 + yld / 2) ** (first + i);
    }, 0);
  return { clean: full - (coupon / 2) * (1 - first), years: (left.length - 1 + first) / 2 };
}

const rateOf = (loan: number) => {
  const slices = [0, 100_000, 1_000_000, 50_000_000, Infinity];
  const spreads = [0.015, 0.01, 0.0075, 0.005];
  const cost = spreads.reduce(
    (sum, spread, i) => sum + spread * Math.max(0, Math.min(loan, slices[i + 1]!) - slices[i]!),
    0,
  );
  return 0.0364 + cost / loan;
};

/** Excess on a day after the statement, faces times `scale`, cash as given, yields changed per bond. */
function excessOn(scale: number, cash: number, later: number, change: (years: number) => number) {
  let [balance, owed] = [cash, 0];
  for (let day = SETTLEMENT + 1; day <= SETTLEMENT + later; day++) {
    owed += balance < 0 ? (-balance * rateOf(-balance)) / 360 : 0;
    for (const bond of BONDS) {
      if (couponDays(bond.maturity).includes(day)) balance += (scale * bond.face * bond.coupon) / 2;
    }
    if (dateOf(day).getUTCDate() === 1) [balance, owed] = [balance - owed, 0];
  }
  return BONDS.reduce((sum, bond, i) => {
    const { years } = priced(bond, SETTLEMENT + later, 0.05);
    const yld = account.positions[i]!.yld.toNumber() + change(years);
    const value = scale * bond.face * priced(bond, SETTLEMENT + later, yld).clean;
    return sum + value * (1 - (years >= 20 ? 0.09 : 0.07));
  }, balance - owed);
}

function changeBetween(start: number, close: number, years: number): number {
  const moved = (t: number) => market.yields[close]![t]! - market.yields[start]![t]!;
  if (years >= 30) return moved(2);
  if (years >= 20) return moved(1) + ((years - 20) / 10) * (moved(2) - moved(1));
  return years >= 10 ? moved(0) + ((years - 10) / 10) * (moved(1) - moved(0)) : moved(0);
}

const value = BONDS.reduce((sum, { face, price }) => sum + (face * price) / 100, 0);
const equity = value + CASH;

function secondCount(leverage: number) {
  const scale = (leverage * equity) / value;
  const cash = equity - leverage * equity;
  let [called, episodes, free, worst] = [0, 0, 0, Infinity];
  for (let start = 0; start < market.dates.length - DAYS; start++) {
    const path = Array.from({ length: DAYS }, (_, i) => {
      const close = start + i + 1;
      const later = market.dates[close]! - market.dates[start]!;
      return excessOn(scale, cash, later, (years) => changeBetween(start, close, years));
    });
    worst = Math.min(worst, ...path);
    const call = path.findIndex((excess) => excess < 0);
    if (call < 0) continue;
    called++;
    if (start < free) continue;
    episodes++;
    free = start + call + 1;
  }
  return { called, episodes, worst: worst / equity };
}

function atOnce<R>(work: Generator<void, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe("an account under the past's changes of yields", () => {
  const history = new AccountHistory(account, market, {
    days: DAYS,
    margin: marginOf("IBKR"),
    funding: fundingAt(0.0364),
    counted: false,
  });
  beforeAll(() => {
    const pauses = [...history.revalue()];
    expect(pauses.length).toBeGreaterThan(market.dates.length - DAYS);
  });

  test.each([2, 5, 6, 8])("at leverage %d", (leverage) => {
    const { called, episodes, worst, starts } = history.at(exact(leverage));
    const second = secondCount(leverage);
    expect({ called, episodes, starts }).toEqual({
      called: second.called,
      episodes: second.episodes,
      starts: 58,
    });
    expect(worst).toBeCloseTo(second.worst, 9);
  });

  test("has calls and no calls among these leverages, and more than one episode", () => {
    expect(secondCount(2).called).toBe(0);
    expect(secondCount(8).episodes).toBeGreaterThan(1);
  });

  test("says the most leverage that no start called, to a thousandth downwards", () => {
    const most = (atOnce(history.most()) as Exact).toNumber();
    expect(secondCount(most).called).toBe(0);
    expect(secondCount(most + 0.001).called).toBeGreaterThan(0);
  });
});
