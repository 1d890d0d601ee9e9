import { Refusal } from "../refusal";
import { Arena, LANES } from "./arena";
import { Gatherer, type LaneArgument } from "./gather";
import type { Lanes } from "./lanes";
import { Diverged, OneByOne, UNDECIDED } from "./signals";

/** A formula over lanes; an argument that is `undefined` was omitted. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type LaneFormula<V> = (...values: any[]) => V;

/** What becomes of the cells. The lanes of a value stand until the next group is run. */
export interface Outcome<V> {
  computed(cells: Int32Array, value: V): void;
  refused(cells: Int32Array, refusal: Refusal): void;
  /** Lanes can't settle this cell: compute it in decimals. */
  left(cell: number): void;
}

/** One for all runs: they come one after the other, and its arrays are as good as new. */
const ARENA = new Arena();

/**
 * Runs a formula over many cells, up to {@link LANES} at a time. Cells for which its conditions come
 * out differently wait until enough of a kind have come together to be run by themselves.
 */
export class LaneRunner<V> {
  private readonly arena = ARENA;
  private readonly gatherer: Gatherer;
  private readonly waiting = new Map<string, number[]>();

  constructor(
    private readonly formula: LaneFormula<V>,
    private readonly args: readonly (LaneArgument | undefined)[],
    columns: number,
    private readonly outcome: Outcome<V>,
  ) {
    this.gatherer = new Gatherer(columns);
  }

  /** Runs at most {@link LANES} cells, numbered row by row over the result. */
  run(cells: Int32Array): void {
    this.runAlike(cells, "");
  }

  /** Runs what still waits for others of its kind. */
  finish(): void {
    for (let next = this.firstWaiting(); next !== undefined; next = this.firstWaiting()) {
      this.runWaiting(next);
    }
  }

  private firstWaiting(): string | undefined {
    return this.waiting.keys().next().value;
  }

  /** @param kind the outcomes so far of the conditions that cells have diverged at */
  private runAlike(cells: Int32Array, kind: string): void {
    try {
      this.outcome.computed(cells, this.attempt(cells));
    } catch (signal) {
      if (signal instanceof Diverged) this.runApart(cells, signal.groups, kind);
      else if (signal instanceof Refusal) this.outcome.refused(cells, signal);
      else if (signal instanceof OneByOne) cells.forEach((cell) => this.outcome.left(cell));
      else throw signal;
    }
  }

  private attempt(cells: Int32Array): V {
    this.arena.begin(cells.length);
    this.gatherer.locate(cells);
    const values = this.args.map((it) => it && this.gatherer.gather(it, this.arena));
    return this.formula(...values);
  }

  private runApart(cells: Int32Array, groups: Int32Array, kind: string): void {
    const members = new Map<number, number[]>();
    for (let i = 0; i < cells.length; i++) {
      const group = groups[i]!;
      const alike = members.get(group);
      if (alike === undefined) members.set(group, [cells[i]!]);
      else alike.push(cells[i]!);
    }
    for (const [group, alike] of members) {
      if (group === UNDECIDED) alike.forEach((cell) => this.outcome.left(cell));
      else this.await(alike, `${kind}/${group}`);
    }
  }

  private await(cells: readonly number[], kind: string): void {
    const alike = this.waiting.get(kind) ?? [];
    this.waiting.set(kind, alike);
    for (const cell of cells) {
      alike.push(cell);
      if (alike.length === LANES) this.runAlike(Int32Array.from(alike.splice(0)), kind);
    }
    if (alike.length === 0) this.waiting.delete(kind);
  }

  private runWaiting(kind: string): void {
    const cells = Int32Array.from(this.waiting.get(kind)!);
    this.waiting.delete(kind);
    this.runAlike(cells, kind);
  }
}

/** A refusal as each lane has it: the numbers it names are the lane's own. */
export function refusalOfLane({ code, reason, details }: Refusal, lane: number): Refusal {
  const own = Object.entries(details).map(([name, detail]) => [name, valueIn(detail, lane)]);
  return new Refusal(code, reason, Object.fromEntries(own));
}

function valueIn(detail: Refusal["details"][string], lane: number) {
  return typeof detail === "object" && "at" in detail ? (detail as Lanes).at(lane) : detail;
}
