import type { ReplayInputs } from "../../src/sheet/replay-terms";

/** Bought at 4%; fourteen days without a coupon, the yield rising by 25 bp a day. */
export const RISING = [
  "observation_date,DGS20",
  ...["03", "04", "05", "06", "07", "10", "11", "12", "13", "14", "17", "18", "19", "20"].map(
    (day, i) => `2025-11-${day},${(4 + i / 4).toFixed(2)}`,
  ),
].join("\n");
/** 3 November 2025. */
export const START = 45964;
export const INPUTS: ReplayInputs = {
  start: START,
  lev: 3,
  years: 20,
  fund: 0.0414,
  margin: 0.09,
  stop: { kind: "level", yld: 0.0525 },
  friction: 0,
  maxlev: undefined,
};
