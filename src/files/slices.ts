/**
 * Work that is done in slices: it yields how far it is, 0 to 1, often enough for a page to go on
 * answering between two of them.
 */
export type Slices<R> = Generator<number, R>;

/** Records, or so many characters, that are dealt with between two yields: a millisecond of work at most. */
export const RECORDS_A_SLICE = 250;
export const CHARACTERS_A_SLICE = 32_000;

/** Work as a part of more: its own 0 to 1 runs between two values of the whole's progress. */
export function* within<R>(work: Slices<R>, from: number, to: number): Slices<R> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Does all of the work at once. */
export function atOnce<R>(work: Slices<R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
