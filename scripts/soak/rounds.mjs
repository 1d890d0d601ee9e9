import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../bench/typescript.mjs";
import { verdictOn } from "./verdict.mjs";

/** What `npm run soak` was told. */
export function settings() {
  const given = JSON.parse(process.argv[2]);
  const whole = ["seed", "rounds", "every"].map((name) => [name, Number(given[name])]);
  return { ...given, ...Object.fromEntries(whole) };
}

/**
 * Lives so many days and prints how it went. A place has `actions(random)`, what is done of a day,
 * `now()`, the milliseconds that have been spent,
 * `measure()`, figures that must not grow, `left()`, things that must not be left, `snapshot(file)`,
 * `bounds`, by how much each figure may grow a round, and `warmUp`, the round by which all is there
 * that is made once and kept: compiled code, caches, undo steps up to their limit.
 * @returns what went wrong, in sentences
 */
export async function liveThrough(place, { seed, rounds, every, snapshots }) {
  if (snapshots) mkdirSync(snapshots, { recursive: true });
  const { Random } = load("test/trust/fuzz/random.ts");
  const actions = place.actions(new Random(seed));
  const before = await place.left();
  const samples = [];
  let times = [];
  console.log(`soak: seed ${seed}, ${rounds} rounds of ${actions.length} actions`);
  const began = performance.now();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, act] of actions) times.push([name, await timed(act, place)]);
    if (round % every !== 0) continue;
    const { length } = times;
    const median = times.map(([, ms]) => ms).sort((a, b) => a - b)[length >> 1];
    samples.push({ round, median, figures: await place.measure(), left: await place.left() });
    console.log(inWords(samples.at(-1)));
    if (snapshots && (round === place.warmUp || round + every > rounds)) {
      await place.snapshot(join(snapshots, `round-${round}.heapsnapshot`));
    }
    if (round < rounds) times = [];
  }
  console.log(
    `soak: ${(rounds * actions.length).toLocaleString("en")} actions in ${minutes(began)}`,
  );
  console.log(`soak: the last round: ${slowest(times.slice(-actions.length))}`);
  return verdictOn(samples, { before, ...place });
}

async function timed(act, { now }) {
  const began = now();
  await act();
  return now() - began;
}

function inWords({ round, median, figures, left }) {
  const grown = Object.entries(figures).map(([what, value]) => `${what} ${value.toFixed(1)}`);
  const things = Object.entries(left).map(([what, count]) => `${count} ${what}`);
  return `round ${round}: ${[...grown, ...things].join(", ")}; median action ${median.toFixed(0)} ms`;
}

const minutes = (began) => `${((performance.now() - began) / 60_000).toFixed(1)} minutes`;

const slowest = (times) =>
  times
    .sort(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`)
    .join(", ");
