/**
 * The case the add-in starts with: a 20-year U.S. Treasury at par, three times levered at IBKR's
 * marginal rate for a loan of 50 to 250 million dollars (December 2025). Rates are fractions per
 * year, shocks are bp.
 */
export const MISSION = {
  equity: 1_000_000,
  lev: 3,
  yld: 0.0482,
  fund: 0.0414,
  friction: 0.005,
  years: 20,
  dur: 13,
  convexity: 0,
  haircut: 0,
  margin: 0.09,
  maxlev: 3,
  stop: 0.0525,
  horizon: 1,
  benchmark: 0.0364,
  shocks: [-100, -75, -50, -25, 0, 10, 25, 50, 75, 100, 125, 150, 175, 200, 250, 300],
} as const;
