import { exampleAccount } from "../domain/account/example";

/*
 * A second calculation of the specification's account: payments discounted one by one, yields by
 * halving, days of the loan gone through one by one, all in plain doubles.
 */

const account = exampleAccount();
export const SETTLEMENT = account.settlement;
export const CASH = account.cash.toNumber();
export const BENCHMARK = 0.0364;
export const BONDS = account.holdings.map(({ face, price, coupon, maturity }) => ({
  face: face.toNumber(),
  price: price.toNumber(),
  coupon: coupon.toNumber(),
  maturity,
}));
type Bond = (typeof BONDS)[number];
export const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
export const STATEMENT = [
  column(BONDS.map(({ face }) => face)),
  column(BONDS.map(({ price }) => price)),
  column(BONDS.map(({ coupon }) => coupon)),
  column(BONDS.map(({ maturity }) => maturity)),
  SETTLEMENT,
];

const DAY = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH = 25_569;
const dateOf = (serial: number) => new Date((serial - EPOCH) * DAY);

/** All coupon dates of a bond, back to before the statement; every one here lies in the middle of a month. */
function couponDays({ maturity }: Bond): number[] {
  const end = dateOf(maturity);
  return Array.from({ length: 80 }, (_, k) =>
    Math.round(
      Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 6 * k, end.getUTCDate()) / DAY + EPOCH,
    ),
  );
}

/** Of 100 of face on a day: full price at a yield, accrued interest, years left. */
export function priced(bond: Bond, on: number, yld: number) {
  const days = couponDays(bond);
  const left = days.filter((day) => day > on).sort((a, b) => a - b);
  const last = Math.max(...days.filter((day) => day <= on));
  const first = (left[0]! - on) / (left[0]! - last);
  const paid = (bond.coupon * 100) / 2;
  const full = left.reduce(
    (sum, day, i) =>
      sum + (paid + (day === bond.maturity ? 100 : 0)) / (1 + yld / 2) ** (first + i),
    0,
  );
  return { full, accrued: paid * (1 - first), years: (left.length - 1 + first) / 2 };
}

/** The yield of the statement's price, by halving. */
export function ownYield(bond: Bond): number {
  let [low, high] = [-0.05, 0.5];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    const { full, accrued } = priced(bond, SETTLEMENT, middle);
    if (full - accrued > bond.price) low = middle;
    else high = middle;
  }
  return low;
}

const RATES = [
  [20, 0.09],
  [10, 0.07],
  [5, 0.05],
  [3, 0.04],
  [1, 0.03],
  [0.5, 0.02],
  [0, 0.01],
] as const;

export function requirementOf(bond: Bond, years: number, value: number): number {
  if (bond.coupon === 0 && years >= 5) return 0.03 * bond.face;
  return RATES.find(([from]) => years >= from)![1] * value;
}

export function interestOfDay(balance: number): number {
  if (balance >= 0) return 0;
  const loan = -balance;
  const slices = [
    [0, 0.015],
    [1e5, 0.01],
    [1e6, 0.0075],
    [5e7, 0.005],
  ] as const;
  const spread = slices.reduce((sum, [from, rate], i) => {
    const to = slices[i + 1]?.[0] ?? Infinity;
    return sum + rate * Math.max(0, Math.min(loan, to) - from);
  }, 0);
  return (loan * BENCHMARK + spread) / 360;
}

export function cashOn(on: number) {
  let [cash, owed, coupons, redemptions, interest] = [CASH, 0, 0, 0, 0];
  for (let day = SETTLEMENT + 1; day <= on; day++) {
    const charged = interestOfDay(cash);
    [owed, interest] = [owed + charged, interest + charged];
    for (const bond of BONDS) {
      if (!couponDays(bond).includes(day)) continue;
      coupons += (bond.face * bond.coupon) / 2;
      cash += (bond.face * bond.coupon) / 2;
      if (bond.maturity !== day) continue;
      redemptions += bond.face;
      cash += bond.face;
    }
    if (dateOf(day).getUTCDate() === 1) [cash, owed] = [cash - owed, 0];
  }
  return { cash, owed, coupons, redemptions, interest };
}

export function accountAfter(on: number, bp: number, counted: boolean) {
  const live = BONDS.filter(({ maturity }) => maturity > on).map((bond) => {
    const yld = ownYield(bond) + bp / 1e4;
    const { full, accrued, years } = priced(bond, on, yld);
    const value = (bond.face * (full - accrued)) / 100;
    const asked = requirementOf(bond, years, value);
    return { yld, value, accrued: (bond.face * accrued) / 100, asked };
  });
  const sum = (of: (one: (typeof live)[number]) => number) =>
    live.reduce((total, one) => total + of(one), 0);
  const { cash, owed } = cashOn(on);
  const [value, accrued, requirement] = [
    sum((one) => one.value),
    sum((one) => one.accrued),
    sum((one) => one.asked),
  ];
  const equity = value + cash - owed + (counted ? accrued : 0);
  const yields = live.map(({ yld }) => yld);
  return { value, requirement, equity, wealth: value + accrued + cash - owed, yields };
}
