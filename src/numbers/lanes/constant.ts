import { writeDecimalParts } from "./decimal-parts";
import { OneByOne } from "./signals";

/** A plain number of a formula, as the decimal it stands for: an integer over 10^scale. */
export interface Constant {
  readonly integer: number;
  readonly scale: number;
}

const mantissa = new Float64Array(1);
const digits = new Uint8Array(1);

export function constant(n: number): Constant {
  writeDecimalParts(n, mantissa, digits, 0);
  if (Number.isNaN(mantissa[0]!)) throw new OneByOne();
  return { integer: mantissa[0]!, scale: digits[0]! };
}
