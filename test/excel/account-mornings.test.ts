import { builtAccount, SEVEN } from "../support/account";
import { bookForEach } from "../support/books";
import { BONDS, CASH, interestOfDay, ownYield, priced, requirementOf, SETTLEMENT } from "../support/second-account"; // prettier-ignore

jest.setTimeout(900_000);

/*
 * Ten mornings of one sheet, each typed as its owner types it: the day, and how far yields have moved
 * since the statement. A coupon arrives, a bond falls under 20 years, interest is posted at the first
 * of the month, a bill is paid back. Every figure against a second calculation, a day at a time.
 */

const book = bookForEach();

const DAY = 86_400_000;
const dateOf = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial));
const serialOf = (text: string) => Date.parse(text) / DAY + 25_569;
/** A day in so many months, where every month has it. */
function monthsAfter(serial: number, months: number): number {
  const date = dateOf(serial);
  const there = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
  return there / DAY + 25_569;
}

type Bond = (typeof BONDS)[number];
const YIELDS = BONDS.map(ownYield);
const pays = ({ maturity }: Bond, day: number) =>
  [...Array(80).keys()].some((k) => monthsAfter(maturity, -6 * k) === day);

/** The loan a day at a time, from a balance of one day to another. */
function loanOn(on: number, from = SETTLEMENT, balance = CASH) {
  let [cash, owed, coupons, redemptions, interest] = [balance, 0, 0, 0, 0];
  for (let day = from + 1; day <= on; day++) {
    const charged = interestOfDay(cash);
    [owed, interest] = [owed + charged, interest + charged];
    for (const bond of BONDS.filter((one) => one.maturity >= day && pays(one, day))) {
      coupons += (bond.face * bond.coupon) / 2;
      cash += (bond.face * bond.coupon) / 2;
      if (bond.maturity === day) redemptions += bond.face;
      if (bond.maturity === day) cash += bond.face;
    }
    if (dateOf(day).getUTCDate() === 1) [cash, owed] = [cash - owed, 0];
  }
  return { cash, owed, coupons, redemptions, interest };
}

/** The account on a day, each bond at its own yield and so much more, with so much cash. */
function accountOn(on: number, bp: number, cash: number) {
  const live = BONDS.flatMap((bond, i) => {
    if (bond.maturity <= on) return [];
    const yld = YIELDS[i]! + bp / 1e4;
    const { full, accrued, years } = priced(bond, on, yld);
    const value = (bond.face * (full - accrued)) / 100;
    return [
      {
        ...{ yld, value, years, accrued: (bond.face * accrued) / 100 },
        asked: requirementOf(bond, years, value),
      },
    ];
  });
  const sum = (of: "value" | "accrued" | "asked") => live.reduce((all, one) => all + one[of], 0);
  const [value, accrued, asked] = [sum("value"), sum("accrued"), sum("asked")];
  const equity = value + cash;
  const income = live.reduce((all, one) => all + (one.value + one.accrued) * one.yld, 0);
  return { live, value, accrued, asked, equity, excess: equity - asked, income };
}

/** The rise at which nothing is left, by halving. */
function callOn(on: number, moved: number, cash: number): number {
  let [low, high] = [0, 1000];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (accountOn(on, moved + middle, cash).excess > 0) low = middle;
    else high = middle;
  }
  return low;
}

/** The rules in their order: leverage 3, every bond's own yield at 5.25%. */
function wordOf(on: number, moved: number, cash: number): string {
  const { live, value, equity, excess } = accountOn(on, moved, cash);
  const toStop = Math.min(...live.map(({ yld }) => (0.0525 - yld) * 1e4));
  if (equity <= 0) return "WIPED OUT";
  if (excess < 0) return "MARGIN CALL";
  if (toStop <= 0) return "STOP";
  if (value / equity > 3) return "REDUCE";
  return callOn(on, moved, cash) <= toStop ? "UNGUARDED" : "OK";
}

/** The morning, and the basis points that yields have moved since the statement. */
const MORNINGS = [
  ["2026-12-01", 0],
  ["2026-12-02", 4],
  ["2027-01-04", 12],
  ["2027-02-12", -9],
  // T 3 02/15/47 pays, and on the next day has less than 20 years.
  ["2027-02-15", -14],
  ["2027-02-16", -31],
  ["2027-02-26", -26],
  // Interest is posted; a day later the bill is paid back.
  ["2027-03-01", 18],
  ["2027-03-02", 35],
  ["2027-03-03", 130],
] as const;

test("is right on ten mornings, figure by figure", async () => {
  const { value, type } = await builtAccount(book, SEVEN);
  const wrong: unknown[] = [];
  const words: unknown[] = [];
  let compared = 0;
  for (const [morning, moved] of MORNINGS) {
    const on = serialOf(morning);
    await type("inputs.as_of", on);
    await type("inputs.moved", moved);
    const { cash, owed, coupons, interest } = loanOn(on);
    const balance = cash - owed;
    const now = accountOn(on, moved, balance);
    const same = (what: string, is: unknown, expected: number, part = 1e-9) => {
      compared++;
      const isNear =
        typeof is === "number" && Math.abs(is - expected) <= part * Math.max(1, Math.abs(expected));
      if (!isNear) wrong.push({ morning, what, is, expected });
    };
    const cost = interestOfDay(balance) * 365;
    const carry = now.income - cost - 0.005 * (now.value + now.accrued);
    const held = BONDS.filter(({ maturity }) => maturity > on);
    const figures: Record<string, number> = {
      "money.nav": now.equity + now.accrued,
      "money.equity": now.equity,
      "money.value": now.value,
      "money.accrued": now.accrued,
      "money.cash": balance,
      "money.loan": -balance,
      "money.owed": owed,
      "money.paid": interest,
      "money.coupons": coupons,
      "money.day": interestOfDay(balance),
      "money.carry": carry,
      "money.onEquity": carry / now.equity,
      "money.cashCarry": held.reduce((all, { face, coupon }) => all + face * coupon, 0) - cost,
      "verdict.excess": now.excess,
      "verdict.cushion": now.excess / now.equity,
      "verdict.leverage": now.value / now.equity,
      "verdict.stop": Math.min(...now.live.map(({ yld }) => (0.0525 - yld) * 1e4)),
      "behind.requirement": now.asked,
      "directions.call_parallel": callOn(on, moved, balance),
    };
    for (const [key, expected] of Object.entries(figures)) same(key, value(key), expected, 1e-8);
    for (let k = 0; k < 16; k++) {
      const bp = value(`shocks.shock${k}`) as number;
      const then = accountOn(on, moved + bp, balance);
      [then.value - now.value, then.equity, then.value].forEach((one, c) =>
        same(`shock ${bp}, ${c}`, value(`shocks.shock${k}`, 0, 1 + c), one, 1e-8),
      );
      same(`shock ${bp}, excess`, value(`shocks.shock${k}`, 0, 6), then.excess, 1e-8);
    }
    [0, 1, 3, 6, 12, 24].forEach((months, r) => {
      const there = monthsAfter(on, months);
      const later = loanOn(there, on, balance);
      [0, 50, 100, 150, 200, 250, 300].forEach((bp, c) =>
        same(
          `${months} months, ${bp}`,
          value("survival.grid", r, c),
          accountOn(there, moved + bp, later.cash - later.owed).excess,
          1e-8,
        ),
      );
    });
    words.push([morning, value("verdict.word"), wordOf(on, moved, balance)]);
  }
  expect(wrong).toEqual([]);
  expect(compared).toBe(10 * (19 + 64 + 42));
  expect(words).toEqual(
    words.map((one) => [...(one as string[]).slice(0, 2), (one as string[])[1]]),
  );
  expect(new Set(words.map((one) => (one as string[])[1]))).toEqual(
    new Set(["REDUCE", "STOP", "OK"]),
  );
});
