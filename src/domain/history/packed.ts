/**
 * Counts as short text: an arithmetic code that learns while it reads. How likely a bit is follows from
 * the bits seen at its place so far, so that a number takes little more room than its surprise. Written
 * by scripts/history/pack.js, by the same steps.
 */
/** counts[i] windows saw a change of least + i bp. */
export interface ChangeCounts {
  readonly least: number;
  readonly counts: readonly number[];
}

/** Every character of the text is a digit: those from "(" to "~" but the backslash. */
export const DIGITS = 86;
const [FIRST, LEFT_OUT] = [40, 92];

/**
 * The range is divided while it is at least so large; with one digit more it is still an exact double.
 */
const LEAST_RANGE = DIGITS ** 5;
/** A place forgets half of what it has seen once one of its bits has come so often. */
const OFTEN = 300;
const UNSEEN = 0.4;

/** Gives or takes the bit of a place. */
type Bit = (place: number) => 0 | 1;
/** Gives or takes a number from 0 on, by the numbers that it is like. */
type ReadNumber = (likeness: number) => number;

/** `decide` tells the bit by how much of the range a 0 has; `widen` follows a further digit of the range. */
export function coder(decide: (zeros: number) => 0 | 1, widen: () => void): Bit {
  const seen: [number, number][] = [];
  let range = 1;
  return (place) => {
    for (; range < LEAST_RANGE; range *= DIGITS) widen();
    const weights = (seen[place] ??= [UNSEEN, UNSEEN]);
    const zeros = Math.floor((range * weights[0]) / (weights[0] + weights[1]));
    const bit = decide(zeros);
    range = bit ? range - zeros : zeros;
    if (++weights[bit] > OFTEN) seen[place] = [weights[0] / 2, weights[1] / 2];
    return bit;
  };
}

/** A number plus 1 in base 2: as many ones as digits follow the first, a zero, and those digits. */
export function numbersOf(bit: Bit): ReadNumber {
  return (likeness) => {
    const places = likeness << 9;
    let length = 0;
    while (bit(places + length)) length++;
    let number = 1;
    for (let left = length; left > 0; left--) {
      number = 2 * number + bit(places + (length << 4) + left);
    }
    return number - 1;
  };
}

/** What the least change and the number of counts are like: nothing else. */
const ENDS = 31;

/**
 * The counts of changes: the least change, which is a fall, how many counts there are, and then each of
 * them, like those before it.
 */
export function countsFrom(number: ReadNumber): ChangeCounts {
  const least = -number(ENDS);
  const counts: number[] = Array(number(ENDS)).fill(0);
  const before = (i: number, steps: number) => counts[i - steps] ?? 0;
  counts.forEach((_, i) => {
    const near = 2 * before(i, 1) + before(i, 2) + before(i, 3) + 4;
    counts[i] = number(31 - Math.clz32(near * near));
  });
  return { least, counts };
}

/** Reads one table of counts after the other. */
export function unpack(text: string): () => ChangeCounts {
  let [code, at] = [0, 0];
  const number = numbersOf(
    coder(
      (zeros) => {
        if (code < zeros) return 0;
        code -= zeros;
        return 1;
      },
      () => (code = code * DIGITS + digitOf(text.charCodeAt(at++))),
    ),
  );
  return () => countsFrom(number);
}

const digitOf = (character: number) => character - FIRST - (character > LEFT_OUT ? 1 : 0);

/** The character of a digit. */
export const characterOf = (digit: number) =>
  String.fromCharCode(FIRST + digit + (FIRST + digit >= LEFT_OUT ? 1 : 0));
