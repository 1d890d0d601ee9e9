import "../../../src/functions/chinese";
import contract from "../../functions/contract.json";
import type { CustomFunction } from "../../support/functions";
import { anyArguments } from "./arguments";
import { Random } from "./random";
import { faultOfResult, faultOfThrown, frozen } from "./verdict";
import { startWatchdog } from "./watchdog";

export interface Fuzz {
  readonly seed: number;
  readonly calls: number;
  /** The first call to make, so that a long run can be parted and one call be looked at alone. */
  readonly from?: number;
}

export interface Report {
  readonly calls: number;
  /** Of them, how many gave an error as a whole, how many a value, how many a spilled array. */
  readonly refused: number;
  readonly spilled: number;
  readonly perFunction: ReadonlyMap<string, number>;
  /** Of the processor's time, the milliseconds of the slowest call, and which it was. */
  readonly slowest: { readonly ms: number; readonly call: string };
  /** The call that took the greatest part of what one of its size may take. */
  readonly dearest: { readonly part: number; readonly ms: number; readonly call: string };
  readonly faults: readonly string[];
}

/** More of the same fault says nothing new. */
const MOST_FAULTS = 20;

/**
 * Milliseconds of the processor that a call may take, and each cell of the grid that its arguments
 * stretch to: whoever fills five rows as wide as a sheet asks for 81,920 answers, and waits for them.
 */
const allowed = (cells: number) => 2_000 + cells;

/** Calls functions with random arguments and looks at what comes back. The same seed makes the same calls. */
export async function fuzz(
  functions: Readonly<Record<string, CustomFunction>>,
  { seed, calls, from = 0 }: Fuzz,
): Promise<Report> {
  const parameters = Object.entries(contract);
  const perFunction = new Map<string, number>();
  const faults: string[] = [];
  let slowest = { ms: 0, call: "" };
  let dearest = { part: 0, ms: 0, call: "" };
  let [made, refused, spilled] = [0, 0, 0];
  const watchdog = startWatchdog();
  for (; made < calls; made++) {
    const number = from + made;
    // A seed of its own for each call, so that one can be looked at alone.
    const random = new Random(seed + number * 7919);
    const [id, names] = random.pick(parameters);
    perFunction.set(id, (perFunction.get(id) ?? 0) + 1);
    const args = frozen(anyArguments(random, names, random.pick(WILDNESS)));
    speak(random.pick(["en-US", "zh-TW"]));
    const cells = cellsOf(args);
    watchdog.call(number, allowed(cells));
    const start = process.cpuUsage();
    const outcome = await outcomeOf(id, () => functions[id]!(...args));
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (outcome.thrown) refused++;
    else if (Array.isArray(outcome.result)) spilled++;
    const call = `${id} over ${cells} cells, call ${number}`;
    if (ms > slowest.ms) slowest = { ms, call };
    const part = ms / allowed(cells);
    if (part > dearest.part) dearest = { part, ms, call };
    if (outcome.fault === undefined) continue;
    faults.push(`${id}(${describe(args)}), call ${number} of seed ${seed}: ${outcome.fault}`);
    if (faults.length === MOST_FAULTS) break;
  }
  speak(undefined);
  await watchdog.stop();
  return { calls: made, refused, spilled, perFunction, slowest, dearest, faults };
}

/** The cells of the smallest grid that all arguments fit into. */
function cellsOf(args: readonly unknown[]): number {
  const grids = args.filter((arg): arg is unknown[] => Array.isArray(arg));
  const rows = Math.max(1, ...grids.map(({ length }) => length));
  const widths = grids.flat().map((row) => (Array.isArray(row) ? row.length : 1));
  return rows * widths.reduce((widest, width) => Math.max(widest, width), 1);
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

async function outcomeOf(id: string, call: () => unknown): Promise<Outcome> {
  try {
    const called = call();
    const result = called instanceof Promise ? await (called as Promise<unknown>) : called;
    return { result, fault: faultOfResult(id, result) };
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
