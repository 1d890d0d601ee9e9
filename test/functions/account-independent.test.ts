import { exampleAccount, FORWARD } from "../domain/account/example";
import { loadFunctions, type CustomFunction } from "../support/functions";

/*
 * A second calculation where no reference case is handed: payments discounted one by one, days of the
 * loan gone through one by one, windows of a series one by one, all in plain doubles.
 */

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const account = exampleAccount();
const SETTLEMENT = account.settlement;
const CASH = account.cash.toNumber();
const BENCHMARK = 0.0364;
const BONDS = account.holdings.map(({ face, price, coupon, maturity }) => ({
  face: face.toNumber(),
  price: price.toNumber(),
  coupon: coupon.toNumber(),
  maturity,
}));
type Bond = (typeof BONDS)[number];
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const STATEMENT = [
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
function priced(bond: Bond, on: number, yld: number) {
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
function ownYield(bond: Bond): number {
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

function requirementOf(bond: Bond, years: number, value: number): number {
  if (bond.coupon === 0 && years >= 5) return 0.03 * bond.face;
  return RATES.find(([from]) => years >= from)![1] * value;
}

function interestOfDay(balance: number): number {
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

function cashOn(on: number) {
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

function accountAfter(on: number, bp: number, counted: boolean) {
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

/** Money to a ten-thousandth, of millions. */
const near = (got: unknown, want: number) => expect(got).toBeCloseTo(want, 4);

test.each(FORWARD.map((one) => [one.months, one] as const))("cash after %d months", (_, one) => {
  if (one.on === SETTLEMENT) return expect(cashOn(one.on).cash).toBe(CASH);
  const [, row] = functions.ACCOUNTCASH!(...STATEMENT, CASH, one.on, BENCHMARK) as number[][];
  const second = cashOn(one.on);
  // The walk agrees with the reference case, so that its other figures may be trusted.
  near(second.cash, one.cash);
  near(second.owed, one.interestOwed);
  const { cash, owed, coupons, redemptions, interest } = second;
  [cash, owed, coupons, redemptions, interest].forEach((want, i) => near(row![i], want));
});

describe.each([
  ["on the day of the statement", null, 0],
  ["half a year later", 46_539, 0],
  ["a day before coupons, accrued interest counted", 46_521, 1],
])("the table %s", (_, on, counted) => {
  const SHOCKS = [-100, 0, 20, 100, 200, 250, 300, 400];
  const CAP = 3.5;
  /** Some positions have a stop, the bill's is never reached. */
  const STOPS = [0.0525, null, 0.07, "", 0.055, 0.06, 0.2];

  test("in money and status", () => {
    const rows = functions.ACCOUNTTABLE!(
      ...STATEMENT,
      CASH,
      column(SHOCKS),
      null,
      null,
      on,
      BENCHMARK,
      null,
      counted,
      CAP,
      column(STOPS),
    ) as unknown[][];
    const before = accountAfter(SETTLEMENT, 0, false).wealth;
    const day = on ?? SETTLEMENT;
    const live = BONDS.flatMap(({ maturity }, i) => (maturity > day ? [STOPS[i]] : []));
    const statuses = SHOCKS.map((bp, i) => {
      const { value, requirement, equity, wealth, yields } = accountAfter(day, bp, counted === 1);
      const [shock, profit, ...money] = rows[i + 1]!;
      expect(shock).toBe(bp);
      near(profit, wealth - before);
      near(money[0], equity);
      near(money[1], value);
      near(money[3], requirement);
      near(money[4], equity - requirement);
      const ratios = [money[2], money[5]];
      if (equity <= 0) {
        ratios.forEach((ratio) => expect(ratio).toMatchObject({ code: "#N/A" }));
        return "WIPED OUT";
      }
      expect(ratios[0]).toBeCloseTo(value / equity, 6);
      expect(ratios[1]).toBeCloseTo((equity - requirement) / equity, 8);
      if (equity < requirement) return "MARGIN CALL";
      const isStopped = yields.some((yld, k) => typeof live[k] === "number" && yld >= live[k]);
      if (isStopped) return "STOP";
      return value > CAP * equity ? "REDUCE" : "OK";
    });
    expect(rows.slice(1).map((row) => row[8])).toEqual(statuses);
    expect(new Set(statuses).size).toBeGreaterThanOrEqual(3);
  });
});

describe("rises of a series", () => {
  const SERIES = Array.from({ length: 90 }, (_, i) =>
    Number((0.04 + 0.004 * Math.sin(i / 5) + 0.0003 * ((i * 7) % 11)).toFixed(4)),
  );
  const GAPS: unknown[] = SERIES.flatMap((yld, i) => (i % 9 === 4 ? [yld, null, "#N/A"] : [yld]));

  /** In whole bp, as the series has them. */
  const rises = (days: number, within: boolean) =>
    SERIES.slice(0, -days).map((from, start) => {
      const later = SERIES.slice(start + 1, start + days + 1);
      return Math.round(((within ? Math.max(...later) : later.at(-1)!) - from) * 1e4);
    });

  test.each([
    [1, 0],
    [7, 0],
    [7, 1],
    [40, 1],
    [89, 1],
  ])("over %d observations, within %d", (days, within) => {
    const all = rises(days, within === 1).sort((a, b) => a - b);
    for (const part of [0.1, 0.5, 0.95, 1]) {
      const place = part * (all.length - 1);
      const low = all[Math.floor(place)]!;
      const high = all[Math.ceil(place)]!;
      const want = low + (place - Math.floor(place)) * (high - low);
      expect(functions.RISESHOCK!(column(GAPS), days, part, within)).toBeCloseTo(want, 9);
    }
    for (const bp of [-20, 0, all[Math.floor(all.length / 2)]!, 30]) {
      const share = all.filter((rise) => rise >= bp).length / all.length;
      expect(functions.RISESHARE!(column(GAPS), days, bp, within)).toBeCloseTo(share, 15);
    }
  });

  test("the worst of all windows is the default, and a window longer than the series is none", () => {
    expect(functions.RISESHOCK!(column(SERIES), 7)).toBe(Math.max(...rises(7, false)));
    expect(() => functions.RISESHOCK!(column(SERIES), 90)).toThrow(
      expect.objectContaining({ code: "#N/A" }),
    );
  });
});

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
