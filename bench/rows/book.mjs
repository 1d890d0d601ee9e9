import { positions } from "../positions.mjs";
import { race } from "../race.mjs";

const HOLDINGS = 100_000;
const SHOCKS = [-100, -75, -50, -25, 0, 10, 25, 50, 75, 100, 125, 150, 175, 200, 250, 300];
const EQUITY = 1e11;

/** A book of 100,000 positions under 16 shocks against a loop that adds up doubles. */
export async function book({ functions }) {
  const { value, dur, margin, convexity } = positions(HOLDINGS);
  const result = await race(
    () => functions.BOOKTABLE(value, dur, margin, EQUITY, [SHOCKS], convexity),
    () => SHOCKS.map((bp) => shifted(bp / 1e4)),
  );
  return [
    {
      work: "BOOKTABLE, 100,000 positions × 16 shocks",
      against: "double loop",
      ...result,
      atMost: 10,
    },
  ];

  function shifted(s) {
    let before = 0;
    let after = 0;
    let requirement = 0;
    for (let i = 0; i < HOLDINGS; i++) {
      const x = Math.min(1, dur[i][0] * s - (convexity[i][0] * s * s) / 2);
      const left = value[i][0] * (1 - x);
      before += value[i][0];
      after += left;
      requirement += margin[i][0] * left;
    }
    const equity = EQUITY + after - before;
    return [after - before, equity, after, equity / after, requirement, equity - requirement];
  }
}
