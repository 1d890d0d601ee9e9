/**
 * `npm run bench:exact [-- rows]`: every result over long columns against the same cell computed alone,
 * which is decimal arithmetic. A million rows of random decimals by default, for bonds a tenth of that;
 * exits with 1 on any difference beyond the last two places that bonds are allowed.
 */
import { loadBuiltFunctions } from "./functions.mjs";
import { generator } from "./positions.mjs";

const rows = Number(process.argv[2] ?? 1_000_000);
const { functions } = loadBuiltFunctions();
const random = generator(43);

/** One in ten carries all 15 digits, as a computation leaves them; the rest are as people type them. */
function decimal(low, high, digits) {
  const value = low + (high - low) * random();
  return random() < 0.1 ? value : Number(value.toFixed(digits));
}

const column = (next, length = rows) => Array.from({ length }, () => [next()]);
const bp = column(() => decimal(-300, 300, 1));
const dur = column(() => decimal(0.1, 30, 2));
const lev = column(() => decimal(1, 10, 2));
const convexity = column(() => (random() < 0.5 ? 0 : decimal(0, 900, 1)));
const haircut = column(() => (random() < 0.5 ? 0 : decimal(0, 0.1, 3)));
const yld = column(() => decimal(0.001, 0.12, 4));
const fund = column(() => decimal(0, 0.1, 4));
const horizon = column(() => decimal(0.1, 5, 2));
const friction = column(() => (random() < 0.5 ? 0 : decimal(0, 0.02, 4)));
const margin = column(() => decimal(0.01, 0.3, 3));
const buffer = column(() => decimal(0, 0.1, 3));
const years = column(() => decimal(0.1, 40, 3), rows / 10);
const coupon = column(() => decimal(0, 0.1, 5), rows / 10);

const ULPS_OF_BONDS = 2;
report("SHOCKLOSS", [bp, dur, lev, convexity, haircut]);
report("CARRY", [lev, yld, fund, friction]);
report("BREAKEVEN", [lev, yld, fund, dur, horizon, friction]);
report("BUFFER", [bp, dur, lev, margin, convexity, haircut]);
report("CALLSHOCK", [dur, lev, margin, convexity, haircut]);
report("SELLDOWN", [bp, dur, lev, margin, buffer, convexity, haircut]);
report("REPRICELOSS", [bp, yld, years, lev, coupon], ULPS_OF_BONDS);
report("MODDURATION", [yld, years, coupon], ULPS_OF_BONDS);
report("CONVEXITY", [yld, years, coupon], ULPS_OF_BONDS);

/** Computes all rows in one call, then each row in a call of its own. */
function report(id, columns, ulps = 0) {
  const length = Math.min(...columns.map((values) => values.length));
  const together = functions[id](...columns.map((values) => values.slice(0, length)));
  const count = { same: 0, within: 0, different: 0 };
  for (let i = 0; i < length; i++) {
    const fast = described(together[i][0]);
    const alone = cell(() => functions[id](...columns.map((values) => values[i][0])));
    if (Object.is(fast, alone)) count.same++;
    else if (ulps > 0 && apart(fast, alone) <= ulps) count.within++;
    else count.different++;
  }
  const near = ulps > 0 ? `, ${count.within} within ${ulps} ulp` : "";
  console.log(`${id}: ${count.same} the same${near}, ${count.different} different, of ${length}`);
  if (count.different > 0) process.exitCode = 1;
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
