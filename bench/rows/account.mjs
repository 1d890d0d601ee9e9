import { generator } from "../positions.mjs";
import { race, secondsOf } from "../race.mjs";

const SETTLEMENT = 46_357;
const SHOCKS = [-100, -75, -50, -25, 0, 10, 25, 50, 75, 100, 125, 150, 175, 200, 250, 300];
const NINE = [-100, -50, 0, 25, 50, 100, 150, 200, 300];
const MONTHS = Array.from({ length: 13 }, (_, month) => month);
const LEVERAGES = [2, 3, 3.5, 4, 5, 6];
const BENCHMARK = 0.0364;
/** Observations of which 4,759 starts have a year ahead, as the 30-year yield had in 2026. */
const CLOSES = 4_759 + 252;
const ROUNDS = 20;

/** An account of notes and bonds: tables against the closed form of a bond in doubles, and what has none. */
export async function account({ functions: f }) {
  const held = statement(30);
  const cash = -10_000_000;
  const cells = [held.faces, held.prices, held.coupons, held.maturities, SETTLEMENT];
  const few = statement(7);
  const market = closes(CLOSES);
  const rows = [
    {
      work: `HOLDINGS, 30 positions × ${ROUNDS}`,
      ...(await race(
        () => rounds(() => f.HOLDINGS(...cells)),
        () => rounds(() => bondsOf(held).map(figures)),
        { first: 3 },
      )),
    },
    {
      work: `ACCOUNTTABLE, 30 positions × 16 shocks × ${ROUNDS}`,
      ...(await race(
        () => rounds(() => f.ACCOUNTTABLE(...cells, cash, [SHOCKS])),
        () => rounds(() => table(bondsOf(held), cash)),
        { first: 3 },
      )),
    },
  ].map((row) => ({ ...row, against: "closed form in doubles", atMost: 10 }));
  const survival = () => f.SURVIVAL(...cells, cash, [MONTHS], [NINE], BENCHMARK);
  const history = () =>
    f.ACCOUNTHIST(
      ...[few.faces, few.prices, few.coupons, few.maturities, SETTLEMENT, -2_000_000],
      ...[market.dates, market.yields, [[10, 20, 30]], 252, [LEVERAGES], undefined, BENCHMARK],
    );
  return [
    ...rows,
    {
      work: "SURVIVAL, 30 positions × 13 months × 9 shocks",
      ours: (await secondsOf(survival)) * 1000,
      atMost: 150,
    },
    {
      work: "ACCOUNTHIST, 4,759 starts × 6 leverages × 7 positions",
      ours: await secondsOf(history),
      unit: "s",
      atMost: 2,
    },
  ];
}

function rounds(run) {
  for (let i = 0; i < ROUNDS; i++) run();
}

function statement(count) {
  const random = generator(5);
  const column = (next) => Array.from({ length: count }, () => [next()]);
  return {
    faces: column(() => Math.round(100 + 900 * random()) * 1000),
    prices: column(() => 80 + Math.round(30 * 256 * random()) / 256),
    coupons: column(() => Math.round(8 * (1 + 4 * random())) / 800),
    maturities: column(() => Math.floor(SETTLEMENT + 400 + 9_000 * random())),
  };
}

/** Random walks of three yields in whole basis points between 1% and 6%, on weekdays. */
function closes(count) {
  const random = generator(1);
  const yields = [350, 400, 410];
  const rows = Array.from({ length: count }, () =>
    yields.map((bp, i) => {
      yields[i] = Math.min(600, Math.max(100, bp + Math.round((random() - 0.5) * 16)));
      return yields[i] / 1e4;
    }),
  );
  const dates = rows.map((_, i) => [38_355 + Math.floor(i / 5) * 7 + (i % 5)]);
  return { dates, yields: rows };
}

/** In doubles: years by coupon dates, the yield by Newton's method on the closed form. */
function bondsOf({ faces, prices, coupons, maturities }) {
  return faces.map(([face], i) => {
    const [coupon] = coupons[i];
    const { count, first } = couponsOf(maturities[i][0]);
    const accrued = (coupon / 2) * 100 * (1 - first);
    const bond = {
      face,
      price: prices[i][0],
      coupon,
      count,
      first,
      accrued,
      years: (count - 1 + first) / 2,
    };
    return { ...bond, yld: yieldOf(bond) };
  });
}

/** How many coupons are left, and the part of a period until the first of them. */
function couponsOf(maturity) {
  const [end, now] = [dateOf(maturity), dateOf(SETTLEMENT)];
  const years = end.getUTCFullYear() - now.getUTCFullYear();
  const months = 12 * years + end.getUTCMonth() - now.getUTCMonth() - 1;
  let count = Math.max(1, Math.ceil(months / 6));
  while (monthsBefore(end, 6 * count) > SETTLEMENT) count++;
  const [from, to] = [count, count - 1].map((k) => monthsBefore(end, 6 * k));
  return { count, first: (to - SETTLEMENT) / (to - from) };
}

const dateOf = (serial) => new Date((serial - 25_569) * 86_400_000);

function monthsBefore(end, months) {
  const [year, month] = [end.getUTCFullYear(), end.getUTCMonth() - months];
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(end.getUTCDate(), days)) / 86_400_000 + 25_569;
}

function priceAt({ coupon, count, first }, yld) {
  const v = 1 / (1 + yld / 2);
  const last = v ** (count - 1);
  const sum = (1 - last * v) / (1 - v);
  return 100 * v ** first * ((coupon / 2) * sum + last);
}

function yieldOf(bond) {
  let yld = bond.coupon;
  for (let step = 0; step < 50; step++) {
    const now = priceAt(bond, yld);
    const slope = (priceAt(bond, yld + 1e-6) - now) / 1e-6;
    const change = (bond.price + bond.accrued - now) / slope;
    yld += change;
    if (Math.abs(change) < 1e-14) break;
  }
  return yld;
}

/** Value, accrued, full value, duration, convexity, money a bp and the requirement. */
function figures(bond) {
  const { face, price, accrued, yld } = bond;
  const full = priceAt(bond, yld);
  const [up, down] = [priceAt(bond, yld + 1e-4), priceAt(bond, yld - 1e-4)];
  const duration = (down - up) / 2e-4 / full;
  const convexity = (up + down - 2 * full) / 1e-8 / full;
  const value = (face * price) / 100;
  const perBp = ((face * full) / 100) * duration * 1e-4;
  return [value, (face * accrued) / 100, yld, duration, convexity, perBp, value * rateOf(bond)];
}

const rateOf = ({ years }) => (years > 20 ? 0.09 : years > 10 ? 0.06 : 0.04);

function table(bonds, cash) {
  return SHOCKS.map((bp) => {
    let [value, required] = [0, 0];
    for (const bond of bonds) {
      const now = (bond.face * (priceAt(bond, bond.yld + bp / 1e4) - bond.accrued)) / 100;
      value += now;
      required += now * rateOf(bond);
    }
    const equity = value + cash;
    return [value, equity, value / equity, required, equity - required];
  });
}
