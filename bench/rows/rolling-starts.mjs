import { generator } from "../positions.mjs";
import { secondsOf } from "../race.mjs";
import { load } from "../typescript.mjs";

const DAYS = 5_000;
const LEVERAGES = [1, 2, 3, 4, 5];

/** A position bought on each of 5,000 days, at five leverages, walked for a year each time. */
export async function rolling() {
  const { rollingStarts } = load("src/domain/history/rolling-starts.ts");
  const days = madeUpDays(DAYS);
  const stop = { kind: "level", yld: 0.0525 };
  const position = { years: 20, margin: 0.09, stop, friction: 0.005 };
  const seconds = await secondsOf(() => rollingStarts(days, LEVERAGES, position));
  return [{ work: "rolling start, 5,000 days × 5 leverages", ours: seconds, unit: "s", atMost: 2 }];
}

/** A random walk of daily yields in whole basis points between 1% and 6%, on weekdays. */
function madeUpDays(count) {
  const random = generator(1);
  let bp = 350;
  const monday = 38355;
  return Array.from({ length: count }, (_, i) => {
    bp = Math.min(600, Math.max(100, bp + Math.round((random() - 0.5) * 16)));
    return { date: monday + Math.floor(i / 5) * 7 + (i % 5), yld: bp / 1e4, fund: 0.03 };
  });
}
