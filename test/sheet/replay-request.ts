import { exact } from "../../src/numbers/arithmetic";
import { replay } from "../../src/domain/history/replay";
import { stopLevel } from "../../src/domain/history/rolling-starts";
import type { ReplayRequest } from "../../src/sheet/replay";
import type { ReplayInputs } from "../../src/sheet/replay-terms";

/** 3 November 2025 and the closes that follow, 25 bp higher each day. */
const START = 45_964;
const CLOSES = Array.from({ length: 8 }, (_, i) => ({
  date: START + i,
  yld: exact(0.04 + 0.0025 * i),
  fund: exact(0.0414),
}));
export const INPUTS: ReplayInputs = {
  start: START,
  lev: 3,
  years: 20,
  fund: 0.0414,
  margin: 0.09,
  stop: { kind: "level", yld: 0.0525 },
  friction: 0.005,
  maxlev: undefined,
};

export const requestOf = (more: Partial<ReplayRequest> = {}): ReplayRequest => {
  const inputs = more.inputs ?? INPUTS;
  return {
    inputs,
    series: { name: "DGS20", dates: "Series!$A$2:$A$9", values: "Series!$B$2:$B$9" },
    funding: undefined,
    room: 8,
    path: replay(CLOSES, exact(inputs.years), {
      lev: exact(inputs.lev),
      margin: () => exact(inputs.margin === "IBKR" ? 0.09 : inputs.margin),
      stop: inputs.stop && stopLevel(inputs.stop, CLOSES[0]!.yld),
      friction: exact(inputs.friction),
    }),
    since: 0,
    dialect: "portable",
    language: "en",
    namespace: "CVS",
    version: "1.2.3",
    stampedAt: "2026-01-05 12:00",
    ...more,
  };
};
