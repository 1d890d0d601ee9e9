/**
 * `npm run bench:exact [-- rows [id …]]`: every result against the same cell in decimals alone, of random
 * arguments: in a column, which large grids compute in lanes, and by itself, which a formula in a cell
 * does over pairs of doubles. A million rows by default, a tenth of that for what takes decimals long.
 * Exits with 1 on any difference (beyond the last two places that bonds are allowed in columns).
 */
import { generator } from "./positions.mjs";
import { inDecimals, sourceFunction } from "./source.mjs";

const rows = Number(process.argv[2] ?? 1_000_000);
const chosen = process.argv.slice(3);
const random = generator(43);

/** One in ten carries all 15 digits, as a computation leaves them; the rest are as people type them. */
function decimal(low, high, digits) {
  const value = low + (high - low) * random();
  return random() < 0.1 ? value : Number(value.toFixed(digits));
}

const oneOf = (...values) => values[Math.floor(random() * values.length)];
/** An optional argument is left out half of the time. */
const maybe = (next) => () => (random() < 0.5 ? null : next());
/** Now and then what thresholds and closed forms turn at. */
const orOneOf = (values, next) => () => (random() < 0.03 ? oneOf(...values) : next());

const bp = orOneOf([0, -10000, 10000, 1000], () => decimal(-300, 300, 1));
const dur = orOneOf([10, 0.01, 100], () => decimal(0.1, 30, 2));
const lev = orOneOf([1, 2, 10, 1000], () => decimal(1, 10, 2));
const convexity = maybe(orOneOf([0, 10000], () => decimal(0, 900, 1)));
const haircut = maybe(orOneOf([0, 0.99], () => decimal(0, 0.1, 3)));
const rate = orOneOf([0, 0.05, -0.01, 0.49, -0.49, 0.0505], () => decimal(0.001, 0.12, 4));
const friction = maybe(orOneOf([0], () => decimal(0, 0.02, 4)));
const horizon = maybe(() => decimal(0.1, 5, 2));
const margin = orOneOf([0, 0.5, 0.99], () => decimal(0.01, 0.3, 3));
const buffer = maybe(orOneOf([0, 0.5, 0.9], () => decimal(0, 0.1, 3)));
const years = orOneOf([1, 0.5, 30, 0.01, 100, 0.0833333333333333], () => decimal(0.1, 40, 3));
const coupon = orOneOf([0, 0.05, 0.49], () => decimal(0, 0.1, 5));
const freq = maybe(() => oneOf(1, 2, 4, 12));
const price = orOneOf([100, 1e-3, 1e6], () => decimal(20, 180, 3));
const quote = () => `${Math.floor(40 + 100 * random())}-${10 + Math.floor(22 * random())}`;
const settlement = () => Math.floor(40_000 + 6_000 * random());
const maturity = () => Math.floor(45_000 + 11_000 * random());
const money = orOneOf([0, 1, 1e6, 1e14], () => decimal(0, 5e6, 2));
const tenor = () => oneOf(10, 20, 30);
const observations = () => oneOf(1, 5, 21, 63, 126, 252);
const flag = maybe(() => oneOf(0, 1));
const percentile = maybe(orOneOf([1], () => decimal(0.01, 1, 3)));

const ARGUMENTS = {
  SHOCKLOSS: [bp, dur, lev, convexity, haircut],
  CARRY: [lev, rate, rate, friction],
  CARRYSPREAD: [rate, rate],
  BREAKEVEN: [lev, rate, rate, dur, horizon, friction],
  FUNDBREAKEVEN: [lev, rate, friction],
  PAYBACK: [lev, rate, rate, bp, dur, friction, convexity],
  ROLLDOWN: [lev, rate, rate, dur],
  SCENARIO: [lev, rate, rate, bp, dur, horizon, friction, convexity],
  BREAKEVENPROB: [price, price],
  BUFFER: [bp, dur, lev, margin, convexity, haircut],
  CALLSHOCK: [dur, lev, margin, convexity, haircut],
  FXCALL: [bp, dur, lev, margin, maybe(margin), convexity, haircut],
  LEVERAGEAFTER: [bp, dur, lev, convexity, haircut],
  MAXLEVERAGE: [bp, dur, margin, buffer, convexity, haircut],
  SELLDOWN: [bp, dur, lev, margin, buffer, convexity, haircut],
  DELEVER: [bp, dur, lev, lev, convexity, haircut],
  RULES: [lev, rate, maybe(lev), maybe(rate), maybe(margin)],
  STOPDISTANCE: [rate, maybe(rate)],
  PVBP: [money, dur],
  ACCRUED: [years, coupon, freq],
  BONDYEARS: [settlement, maturity, freq],
  TICKPRICE: [quote],
  MAINTENANCE: [years],
  FUNDINGRATE: [money, rate],
  REQUIREMENT: [money, quote, coupon, years],
};
/** A tenth of the rows, since decimals take some 100 µs for each. */
const LONG = {
  REPRICELOSS: [bp, rate, years, lev, maybe(coupon), freq],
  MODDURATION: [rate, years, maybe(coupon), freq],
  CONVEXITY: [rate, years, maybe(coupon), freq],
  BONDPRICE: [rate, years, maybe(coupon), freq],
  BONDYIELD: [price, years, coupon, freq],
  CALLREPRICE: [rate, years, lev, margin, maybe(coupon), freq],
  TBONDPRICE: [rate, settlement, maturity, coupon, freq],
  TBONDYIELD: [quote, settlement, maturity, coupon, freq],
  HISTSHARE: [tenor, observations, bp, flag],
  HISTSHOCK: [tenor, observations, percentile, flag],
};
const ULPS_OF_BONDS = 2;
/** What a search computes for each cell is more than one call takes. */
const CELLS_A_CALL = 10_000;

for (const [id, next] of Object.entries(ARGUMENTS)) report(id, next, rows, 0);
for (const [id, next] of Object.entries(LONG)) report(id, next, rows / 10, ULPS_OF_BONDS);

/** Computes all rows in one call, then each row in a call of its own, then each in decimals. */
function report(id, next, length, ulps) {
  if (chosen.length > 0 && !chosen.includes(id)) return;
  const compute = sourceFunction(id);
  const columns = next.map((one) => Array.from({ length }, () => [one()]));
  const together = inCalls(compute, columns, length);
  const count = { same: 0, within: 0, different: 0, differentAlone: 0 };
  for (let i = 0; i < length; i++) {
    const run = () => cell(() => compute(...columns.map((values) => values[i][0])));
    const wanted = inDecimals(run);
    const fast = described(together[i][0]);
    if (Object.is(fast, wanted)) count.same++;
    else if (apart(fast, wanted) <= ulps) count.within++;
    else count.different++;
    if (!Object.is(run(), wanted)) count.differentAlone++;
  }
  const near = ulps > 0 ? `, ${count.within} within ${ulps} ulp` : "";
  console.log(
    `${id}: in a column ${count.same} the same${near}, ${count.different} different; ` +
      `alone ${count.differentAlone} different; of ${length}`,
  );
  if (count.different + count.differentAlone > 0) process.exitCode = 1;
}

function inCalls(compute, columns, length) {
  const calls = Array.from(
    { length: Math.ceil(length / CELLS_A_CALL) },
    (_, i) => i * CELLS_A_CALL,
  );
  return calls.flatMap((from) =>
    compute(...columns.map((values) => values.slice(from, from + CELLS_A_CALL))),
  );
}

/** How many doubles lie between two results; endless where one is an error or the signs differ. */
function apart(a, b) {
  if (typeof a !== "number" || typeof b !== "number" || Math.sign(a) !== Math.sign(b))
    return Infinity;
  const [x, y] = new BigInt64Array(Float64Array.of(a, b).buffer);
  return Number(x > y ? x - y : y - x);
}

function cell(compute) {
  try {
    return described(compute());
  } catch (error) {
    return described(error);
  }
}

function described(result) {
  return typeof result === "number" ? result : `${result.code} ${result.message}`;
}
