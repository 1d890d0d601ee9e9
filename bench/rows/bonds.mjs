import { positions } from "../positions.mjs";
import { race } from "../race.mjs";

const BONDS = 10_000;
/** The closed form takes too little of the processor's time to be read off once. */
const REPEATS = 10;

/** Ten thousand different bonds with fractional years against the closed form in doubles. */
export async function bonds({ functions: f }) {
  const { bp, yld, years, lev, coupon } = positions(BONDS);
  const racers = {
    REPRICELOSS: [
      () => f.REPRICELOSS(bp, yld, years, lev, coupon),
      (i) => {
        const before = price(yld[i][0], years[i][0], coupon[i][0]);
        const after = price(yld[i][0] + bp[i][0] / 1e4, years[i][0], coupon[i][0]);
        return lev[i][0] * (1 - after / before);
      },
    ],
    MODDURATION: [
      () => f.MODDURATION(yld, years, coupon),
      (i) => duration(yld[i][0], years[i][0], coupon[i][0]),
    ],
    CONVEXITY: [
      () => f.CONVEXITY(yld, years, coupon),
      (i) => convexity(yld[i][0], years[i][0], coupon[i][0]),
    ],
  };
  const rows = [];
  for (const [id, [ours, formula]] of Object.entries(racers)) {
    const loop = () => {
      const results = new Array(BONDS);
      for (let i = 0; i < BONDS; i++) results[i] = [formula(i)];
      return results;
    };
    requireAgreement(id, ours(), loop());
    const result = await race(repeated(ours), repeated(loop));
    rows.push({
      work: `${id}, 10,000 bonds ×${REPEATS}`,
      against: "closed form",
      ...result,
      atMost: 10,
    });
  }
  return rows;
}

/** A race between two that compute different things would mean nothing. */
function requireAgreement(id, ours, theirs) {
  const apart = ours.findIndex(
    ([a], i) => !(Math.abs(a - theirs[i][0]) <= 1e-9 * (1 + Math.abs(a))),
  );
  if (apart >= 0)
    throw new Error(`${id} differs in row ${apart}: ${ours[apart]}, ${theirs[apart]}`);
}

const repeated = (run) => () => {
  for (let i = 0; i < REPEATS; i++) run();
};

/** n coupons of c/2 a period, the first after w periods: two powers and an annuity. */
function price(y, years, coupon) {
  const periods = 2 * years;
  const n = Math.ceil(periods);
  const v = 1 / (1 + y / 2);
  const discount = v ** (n - 1);
  const annuity = (1 - discount * v) / (1 - v);
  return v ** (periods - n + 1) * (50 * coupon * annuity + 100 * discount);
}

/** Σ v^i, Σ i·v^i and Σ i²·v^i over i = 0 … n−1, each from the one before by (1 − v)·Σ. */
function annuities(v, n) {
  const discount = v ** (n - 1);
  const end = discount * v;
  const zeroth = (1 - end) / (1 - v);
  const first = (zeroth - 1 - (n - 1) * end) / (1 - v);
  const second = (2 * first - (zeroth - 1) - (n - 1) ** 2 * end) / (1 - v);
  return { discount, zeroth, first, second };
}

function duration(y, years, coupon) {
  const periods = 2 * years;
  const n = Math.ceil(periods);
  const v = 1 / (1 + y / 2);
  const { discount, zeroth, first } = annuities(v, n);
  const c = 50 * coupon;
  const value = c * zeroth + 100 * discount;
  const timed = c * first + 100 * (n - 1) * discount;
  return ((timed / value + periods - n + 1) * v) / 2;
}

function convexity(y, years, coupon) {
  const periods = 2 * years;
  const n = Math.ceil(periods);
  const w = periods - n + 1;
  const v = 1 / (1 + y / 2);
  const { discount, zeroth, first, second } = annuities(v, n);
  const c = 50 * coupon;
  const value = c * zeroth + 100 * discount;
  const timed = c * first + 100 * (n - 1) * discount;
  const squared = c * second + 100 * (n - 1) ** 2 * discount;
  const mean = (squared + (2 * w + 1) * timed) / value + w * (w + 1);
  return (mean * v * v) / 4;
}
