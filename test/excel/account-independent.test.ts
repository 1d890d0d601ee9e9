import { builtAccount, SEVEN } from "../support/account";
import { registerAddinFunctions } from "../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/*
 * Every figure of the seven-bond account on the sheet, reckoned here another way: payments one by one
 * in plain doubles, yields by halving, durations as slopes, the loan a day at a time.
 */

interface Bond {
  readonly face: number;
  readonly price: number;
  readonly coupon: number;
  readonly maturity: Date;
}

const day = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial));
const DAY = 86_400_000;
const PRICES = [97 + 21.5 / 32, 76 + 4 / 32, 49 + 14 / 32, 97 + 24 / 32, 100 + 12.25 / 32, 37 + 27 / 32, 99.0725]; // prettier-ignore
const BONDS: Bond[] = SEVEN.positions.map(({ face, coupon, maturity }, i) => ({
  face: face as number,
  price: PRICES[i]!,
  coupon: coupon as number,
  maturity: day(maturity as number),
}));
const START = day(SEVEN.statement as number);
const CASH = -2_600_000;
const BENCHMARK = 0.0364;

/** The coupon dates after a day, back from maturity by half years. */
function payments({ maturity }: Bond, from: Date): Date[] {
  const found: Date[] = [];
  for (let k = 0; ; k++) {
    const month = new Date(Date.UTC(maturity.getUTCFullYear(), maturity.getUTCMonth() - 6 * k, 1));
    const last = new Date(
      Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0),
    ).getUTCDate();
    month.setUTCDate(Math.min(maturity.getUTCDate(), last));
    if (month <= from) return found.reverse();
    found.push(month);
  }
}

/** The part of the period that runs which is still to come. */
function toCome(bond: Bond, from: Date): number {
  const [next] = payments(bond, from);
  const before = new Date(
    Date.UTC(next!.getUTCFullYear(), next!.getUTCMonth() - 6, next!.getUTCDate()),
  );
  return (next!.getTime() - from.getTime()) / (next!.getTime() - before.getTime());
}

const yearsLeft = (bond: Bond, from: Date) =>
  (payments(bond, from).length - 1 + toCome(bond, from)) / 2;
const accrued = (bond: Bond, from: Date) => (100 * bond.coupon * (1 - toCome(bond, from))) / 2;

function full(bond: Bond, from: Date, yld: number): number {
  const first = toCome(bond, from);
  return payments(bond, from).reduce((sum, _, k, all) => {
    const pays = (100 * bond.coupon) / 2 + (k === all.length - 1 ? 100 : 0);
    return sum + pays / (1 + yld / 2) ** (k + first);
  }, 0);
}

/** Where a falling function is 0. */
function root(f: (x: number) => number, low: number, high: number): number {
  for (let i = 0; i < 70; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

const YIELDS = BONDS.map((bond) =>
  root((y) => full(bond, START, y) - bond.price - accrued(bond, START), -0.01, 0.2),
);

function rate(years: number): number {
  const table = [[0.5, 0.01], [1, 0.02], [3, 0.03], [5, 0.04], [10, 0.05], [20, 0.07]] as const; // prettier-ignore
  return table.find(([below]) => years < below)?.[1] ?? 0.09;
}

const requirementOf = (bond: Bond, clean: number, years: number) =>
  bond.coupon === 0 && years >= 5 ? 0.03 * bond.face : (rate(years) * bond.face * clean) / 100;

/** A blended rate: 1.5% over the benchmark to 100,000, 1% to a million, 0.75% to fifty. */
const interestADay = (loan: number) =>
  (Math.min(loan, 1e5) * (BENCHMARK + 0.015) +
    Math.max(0, Math.min(loan, 1e6) - 1e5) * (BENCHMARK + 0.01) +
    Math.max(0, loan - 1e6) * (BENCHMARK + 0.0075)) / 360; // prettier-ignore

const reckoned = new Map<number, number>();

/** Cash less what is owed on a later day, a day at a time; each day is reckoned once. */
function cashOn(on: Date): number {
  const known = reckoned.get(on.getTime()) ?? reckon(on);
  reckoned.set(on.getTime(), known);
  return known;
}

function reckon(on: Date): number {
  let [cash, owed] = [CASH, 0];
  for (let now = START.getTime() + DAY; now <= on.getTime(); now += DAY) {
    const today = new Date(now);
    owed += interestADay(Math.max(0, -cash));
    for (const bond of BONDS) {
      if (bond.maturity < today) continue;
      const pays = payments(bond, new Date(now - DAY))[0]!.getTime() === now;
      if (pays) cash += (bond.face * bond.coupon) / 2;
      if (bond.maturity.getTime() === now) cash += bond.face;
    }
    if (today.getUTCDate() === 1) [cash, owed] = [cash - owed, 0];
  }
  return cash - owed;
}

type Shape = (years: number) => number;
const parallel: Shape = () => 1;
const curve =
  (weights: readonly number[]): Shape =>
  (years) => {
    const at = [2, 5, 10, 20, 30];
    if (years <= at[0]!) return weights[0]!;
    const i = at.findIndex((one) => years < one);
    if (i < 0) return weights.at(-1)!;
    const part = (years - at[i - 1]!) / (at[i]! - at[i - 1]!);
    return weights[i - 1]! + part * (weights[i]! - weights[i - 1]!);
  };

/** Value, wealth and what the broker requires after a shock on a day. */
function after(bp: number, shape: Shape = parallel, on = START) {
  let [value, requirement, interest] = [0, 0, 0];
  BONDS.forEach((bond, i) => {
    if (bond.maturity <= on) return;
    const years = yearsLeft(bond, on);
    const clean = full(bond, on, YIELDS[i]! + (bp * shape(years)) / 10_000) - accrued(bond, on);
    value += (bond.face * clean) / 100;
    interest += (bond.face * accrued(bond, on)) / 100;
    requirement += requirementOf(bond, clean, years);
  });
  const equity = value + cashOn(on);
  return { value, requirement, equity, excess: equity - requirement, wealth: equity + interest };
}

const call = (shape: Shape, on = START) => root((bp) => after(bp, shape, on).excess, 0, 1000);

function monthsOn(months: number): Date {
  return new Date(
    Date.UTC(START.getUTCFullYear(), START.getUTCMonth() + months, START.getUTCDate()),
  );
}

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

test("shows on the sheet what payments one by one come to", async () => {
  await registerAddinFunctions(book.model);
  const { value } = await builtAccount(book, SEVEN);
  const wrong: unknown[] = [];
  const same = (what: string, is: unknown, expected: number, part = 1e-9) => {
    const near =
      typeof is === "number" && Math.abs(is - expected) <= part * Math.max(1, Math.abs(expected));
    if (!near) wrong.push({ what, is, expected });
  };
  const now = after(0);

  BONDS.forEach((bond, i) => {
    const years = yearsLeft(bond, START);
    const price = bond.price + accrued(bond, START);
    const [up, down] = [1e-4, -1e-4].map((step) => full(bond, START, YIELDS[i]! + step));
    const expected = [
      (bond.face * bond.price) / 100,
      (bond.face * accrued(bond, START)) / 100,
      YIELDS[i]!,
      years,
      (down! - up!) / 2e-4 / price,
      (up! + down! - 2 * price) / 1e-8 / price,
      (bond.face * (down! - up!)) / 2 / 100,
      requirementOf(bond, bond.price, years) / ((bond.face * bond.price) / 100),
      requirementOf(bond, bond.price, years),
    ];
    expected.forEach((figure, c) =>
      // Slopes over a finite step are exact to the square of it.
      same(
        `position ${i}, ${c}`,
        value(`held.symbol${i}`, 0, 8 + c),
        figure,
        [4, 5, 6].includes(c) ? 2e-5 : 1e-9,
      ),
    );
    same(`stop ${i}`, value(`held.symbol${i}`, 0, 17), (0.0525 - YIELDS[i]!) * 10_000, 1e-7);
  });

  const interest = now.wealth - now.equity;
  const earned = BONDS.reduce(
    (sum, bond, i) => sum + (bond.face * (bond.price + accrued(bond, START)) * YIELDS[i]!) / 100,
    0,
  );
  const coupons = BONDS.reduce((sum, { face, coupon }) => sum + face * coupon, 0);
  const cost = interestADay(-CASH) * 365;
  const slope = BONDS.reduce(
    (sum, bond, i) =>
      sum +
      (bond.face * (full(bond, START, YIELDS[i]! - 1e-4) - full(bond, START, YIELDS[i]! + 1e-4))) /
        2e-4 /
        100,
    0,
  );
  const carry = earned - cost - 0.005 * (now.value + interest);
  const money: Record<string, number> = {
    "money.nav": now.wealth,
    "money.equity": now.equity,
    "money.value": now.value,
    "money.accrued": interest,
    "money.loan": -CASH,
    "money.rate": (interestADay(-CASH) * 360) / -CASH,
    "money.day": interestADay(-CASH),
    "money.carry": carry,
    "money.carryMonth": carry / 12,
    "money.onEquity": carry / now.equity,
    "money.cashCarry": coupons - cost,
    "money.cashMonth": (coupons - cost) / 12,
    "money.marginal": ((BENCHMARK + 0.0075) * 365) / 360,
    "verdict.excess": now.excess,
    "verdict.cushion": now.excess / now.equity,
    "verdict.leverage": now.value / now.equity,
    "behind.requirement": now.requirement,
    "behind.theta": (now.value - 3 * now.equity) / (now.value + 3 * interest),
  };
  for (const [key, expected] of Object.entries(money)) same(key, value(key), expected);
  same("money.even", value("money.even"), (carry / slope) * 10_000, 2e-5);

  for (let row = 0; row < 16; row++) {
    const bp = value(`shocks.shock${row}`) as number;
    const then = after(bp);
    const columns = [
      then.wealth - now.wealth,
      then.equity,
      then.value,
      then.value / then.equity,
      then.requirement,
      then.excess,
      then.excess / then.equity,
    ];
    columns.forEach((figure, c) =>
      same(`shock ${bp}, ${c}`, value(`shocks.shock${row}`, 0, c + 1), figure),
    );
  }

  const shapes = [parallel, curve([0, 0.25, 0.6, 0.9, 1]), curve([-0.4, 0, 0.5, 0.9, 1]), parallel];
  shapes.forEach((shape, k) => {
    same(`call ${k}`, value("directions.call_parallel", 0, k), call(shape), 1e-8);
    same(
      `loss ${k}`,
      value("directions.loss_parallel", 0, k),
      after(100, shape).wealth - now.wealth,
    );
  });

  [0, 1, 3, 6, 12, 24].forEach((months, row) => {
    const on = monthsOn(months);
    [0, 50, 100, 150, 200, 250, 300].forEach((bp, c) =>
      same(
        `${months} months, ${bp}`,
        value("survival.grid", row, c),
        after(bp, parallel, on).excess,
      ),
    );
    same(`call in ${months} months`, value("survival.grid", row, 7), call(parallel, on), 1e-8);
  });
  expect(value("shocks.shock15")).toBe(300);
  expect(wrong).toEqual([]);
});
