import type { Speech } from "../words";
import { FUNCTION_LANGUAGES, type FunctionCard } from "./function-card";
import { formatAt, isAllShown, shown } from "./shown";
import { writtenOut, type Leaf } from "./sum";

/**
 * How a single value comes about: the sum with its numbers, "3 × 4.82% − 2 × 4.14% = 6.18%"; the formula with
 * its names where it has no closed form, or where not every argument is one number.
 */
export function howItComes(
  card: FunctionCard,
  leaves: ReadonlyMap<string, Leaf> | undefined,
  value: unknown,
  speech: Speech,
): string {
  const sum = card.sum !== undefined && leaves && writtenOut(card.sum, leaves, speech);
  if (!sum || typeof value !== "number") return card[FUNCTION_LANGUAGES[speech.language]].formula;
  const format = formatAt(card.formats, 0, 1);
  const equals = isAllShown(value, format) ? " = " : " ≈ ";
  return sum.text + equals + shown(value, format, speech);
}

/** What a label has room for: a description up to its first pause. */
export const firstClause = (description: string): string =>
  /^[^,:;.，、：；。]+/.exec(description)![0];
