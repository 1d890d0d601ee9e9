import contract from "../../functions/contract.json";
import type { CustomFunction } from "../../support/functions";
import { anyArguments } from "./arguments";
import { Random } from "./random";
import { faultOfResult, faultOfThrown, frozen } from "./verdict";
import { startWatchdog } from "./watchdog";

export interface Fuzz {
  readonly seed: number;
  readonly calls: number;
}

export interface Report {
  readonly calls: number;
  /** Of them, how many gave an error as a whole, how many a value, how many a spilled array. */
  readonly refused: number;
  readonly spilled: number;
  readonly perFunction: ReadonlyMap<string, number>;
  /** Of the processor's time, the milliseconds of the slowest call, and which it was. */
  readonly slowest: { readonly ms: number; readonly call: string };
  readonly faults: readonly string[];
}

/** More of the same fault says nothing new. */
const MOST_FAULTS = 20;

/** Calls functions with random arguments and looks at what comes back. The same seed makes the same calls. */
export async function fuzz(
  functions: Readonly<Record<string, CustomFunction>>,
  { seed, calls }: Fuzz,
): Promise<Report> {
  const parameters = Object.entries(contract);
  const perFunction = new Map<string, number>();
  const faults: string[] = [];
  let slowest = { ms: 0, call: "" };
  let [made, refused, spilled] = [0, 0, 0];
  const watchdog = startWatchdog();
  for (; made < calls; made++) {
    watchdog.call(made);
    // A seed of its own for each call, so that one can be looked at alone.
    const random = new Random(seed + made * 7919);
    const [id, names] = random.pick(parameters);
    perFunction.set(id, (perFunction.get(id) ?? 0) + 1);
    const args = frozen(anyArguments(random, names, random.pick(WILDNESS)));
    speak(random.pick(["en-US", "zh-TW"]));
    const start = process.cpuUsage();
    const outcome = outcomeOf(() => functions[id]!(...args));
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (outcome.thrown) refused++;
    else if (Array.isArray(outcome.result)) spilled++;
    if (ms > slowest.ms) slowest = { ms, call: `${id}, call ${made}` };
    if (outcome.fault === undefined) continue;
    faults.push(`${id}(${describe(args)}), call ${made} of seed ${seed}: ${outcome.fault}`);
    if (faults.length === MOST_FAULTS) break;
  }
  speak(undefined);
  await watchdog.stop();
  return { calls: made, refused, spilled, perFunction, slowest, faults };
}

/** Most calls have one wild cell or none, so that they reach the formulas; some have nothing else. */
const WILDNESS = [
  { cell: 0, large: 0.01 },
  { cell: 0.05, large: 0.001 },
  { cell: 0.3, large: 0 },
  { cell: 1, large: 0.002 },
];

interface Outcome {
  readonly result?: unknown;
  readonly thrown?: boolean;
  readonly fault: string | undefined;
}

function outcomeOf(call: () => unknown): Outcome {
  try {
    const result = call();
    return { result, fault: faultOfResult(result) };
  } catch (reason) {
    return { thrown: true, fault: faultOfThrown(reason) };
  }
}

/** The language that Office shows, which the sentences follow. */
function speak(displayLanguage: string | undefined): void {
  if (displayLanguage === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Object.assign(globalThis, { Office: { context: { displayLanguage } } });
}

const describe = (args: readonly unknown[]): string =>
  args
    .map((arg) => {
      const text = JSON.stringify(arg, (_, value: unknown) =>
        isOdd(value) ? String(value) : value,
      );
      return (text ?? "undefined").slice(0, 200);
    })
    .join(", ");

const isOdd = (value: unknown) =>
  typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0));
