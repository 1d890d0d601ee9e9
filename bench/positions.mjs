/** A linear congruential generator: every run races over the same positions. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Columns as Excel hands them over (rows of one cell), holding decimals as people type them. */
export function positions(count, seed = 20251210) {
  const random = generator(seed);
  const decimal = (low, high, digits) => Number((low + (high - low) * random()).toFixed(digits));
  const column = (next) => Array.from({ length: count }, (_, row) => [next(row)]);
  const dur = column(() => decimal(1, 25, 2));
  return {
    lev: column(() => decimal(1.05, 5, 2)),
    yld: column(() => decimal(0.01, 0.09, 4)),
    fund: column(() => decimal(0.01, 0.09, 4)),
    friction: column(() => decimal(0, 0.01, 4)),
    dur,
    // About what a par bond of that duration has.
    convexity: column((row) => decimal(dur[row][0] ** 2, 1.4 * dur[row][0] ** 2, 1)),
    haircut: column(() => decimal(0, 0.05, 3)),
    margin: column(() => decimal(0.05, 0.15, 3)),
    buffer: column(() => decimal(0, 0.1, 3)),
    bp: column(() => decimal(-100, 300, 0)),
    value: column(() => decimal(10_000, 5_000_000, 0)),
    years: column(() => decimal(0.5, 30, 3)),
    coupon: column(() => decimal(0.01, 0.07, 5)),
  };
}

/** Twenty-one shocks in a row, as a person would type them above a table. */
export const SHOCKS = [Array.from({ length: 21 }, (_, i) => i * 15 - 50)];
