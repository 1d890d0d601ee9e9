/**
 * `npm run bench:exact [-- rows]`: every result of a large grid against the same cell computed alone,
 * which is decimal arithmetic. A million rows of random decimals by default; exits with 1 on any
 * difference.
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

const column = (next) => Array.from({ length: rows }, () => [next()]);
const bp = column(() => decimal(-300, 300, 1));
const dur = column(() => decimal(0.1, 30, 2));
const lev = column(() => decimal(1, 10, 2));
const convexity = column(() => (random() < 0.5 ? 0 : decimal(0, 900, 1)));
const haircut = column(() => (random() < 0.5 ? 0 : decimal(0, 0.1, 3)));

const grid = functions.SHOCKLOSS(bp, dur, lev, convexity, haircut);
let differing = 0;
for (let i = 0; i < rows; i++) {
  const alone = cell(() =>
    functions.SHOCKLOSS(bp[i][0], dur[i][0], lev[i][0], convexity[i][0], haircut[i][0]),
  );
  if (!Object.is(alone, described(grid[i][0]))) differing++;
}
console.log(
  `${rows - differing} the same, ${differing} different, of ${rows} results of SHOCKLOSS`,
);
process.exitCode = differing > 0 ? 1 : 0;

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
