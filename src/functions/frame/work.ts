import { Fault, sentences } from "./fault";

/** Nobody waits longer than this for one call, in microseconds. */
const LONGEST = 10e6;

/**
 * What a piece of each kind of work costs, in microseconds on a desk's machine: a formula in a cell, a
 * number that is read into a table, the price of a bond with its powers, a count of the history, a row
 * of the shock table, a yield that is searched for.
 */
const COSTS = {
  formula: 2,
  reading: 5,
  price: 5,
  history: 20,
  shockRow: 50,
  search: 200,
} as const;

export type Work = keyof typeof COSTS;

/** The fault of more pieces of work than one call can do in time; undefined for fewer. */
export function tooMuch(pieces: number, work: Work): Fault | undefined {
  const most = LONGEST / COSTS[work];
  return pieces > most ? new Fault(sentences().tooMany(pieces, most)) : undefined;
}
