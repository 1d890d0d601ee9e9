import { positions, SHOCKS } from "../positions.mjs";
import { race } from "../race.mjs";

const GRID_ROWS = 100_000;
const COLUMN_ROWS = 1_000_000;

/** The grid of 100,000 positions under 21 shocks against a loop that only multiplies. */
export async function grid({ functions }) {
  const { lev, dur } = positions(GRID_ROWS);
  const result = await race(() => functions.SHOCKLOSS(SHOCKS, dur, lev), loopOver(lev, dur));
  return [
    {
      work: `SHOCKLOSS, ${GRID_ROWS.toLocaleString("en")} positions × 21 shocks`,
      against: "double loop",
      ...result,
      atMost: 10,
    },
  ];
}

/** A plain loop with preallocated rows: the fastest way to the same arrays. */
function loopOver(lev, dur) {
  const shocks = SHOCKS[0];
  return () => {
    const rows = new Array(lev.length);
    for (let i = 0; i < lev.length; i++) {
      const l = lev[i][0];
      const d = dur[i][0];
      const row = new Array(shocks.length);
      for (let j = 0; j < shocks.length; j++) row[j] = (l * d * shocks[j]) / 1e4;
      rows[i] = row;
    }
    return rows;
  };
}

/** Each formula over a million rows against the same formula in doubles. */
export async function columns({ functions: f }) {
  const p = positions(COLUMN_ROWS);
  const { lev, yld, fund, friction, dur, margin, bp, buffer } = p;
  const loop = (formula) => () => {
    const rows = new Array(COLUMN_ROWS);
    for (let i = 0; i < COLUMN_ROWS; i++) rows[i] = [formula(i)];
    return rows;
  };
  const carry = (i) =>
    lev[i][0] * yld[i][0] - (lev[i][0] - 1) * fund[i][0] - lev[i][0] * friction[i][0];
  const racers = {
    CARRY: [() => f.CARRY(lev, yld, fund, friction), carry],
    BREAKEVEN: [
      () => f.BREAKEVEN(lev, yld, fund, dur, null, friction),
      (i) => (carry(i) / (lev[i][0] * dur[i][0])) * 1e4,
    ],
    BUFFER: [
      () => f.BUFFER(bp, dur, lev, margin),
      (i) => {
        const x = (dur[i][0] * bp[i][0]) / 1e4;
        return (1 - lev[i][0] * x) / (lev[i][0] * (1 - x)) - margin[i][0];
      },
    ],
    CALLSHOCK: [
      () => f.CALLSHOCK(dur, lev, margin),
      (i) => ((1 / lev[i][0] - margin[i][0]) / (1 - margin[i][0]) / dur[i][0]) * 1e4,
    ],
    SELLDOWN: [
      () => f.SELLDOWN(bp, dur, lev, margin, buffer),
      (i) => {
        const x = (dur[i][0] * bp[i][0]) / 1e4;
        const left = 1 - lev[i][0] * x;
        const needed = (margin[i][0] + buffer[i][0]) * lev[i][0] * (1 - x);
        return left <= 0 ? 1 : Math.max(0, 1 - left / needed);
      },
    ],
  };
  const rows = [];
  for (const [id, [ours, formula]] of Object.entries(racers)) {
    const result = await race(ours, loop(formula), { turns: 3 });
    rows.push({ work: `${id}, 1,000,000 rows`, against: "double loop", ...result, atMost: 15 });
  }
  return rows;
}
