import type { KeyFigures, Position, PositionInput } from "../../domain";
import type { FieldId } from "../inputs/fields";
import type { Speech } from "../words";
import { isKnown, textOf } from "./text";

/**
 * Why the verdict is what it is, in a sentence; and what could not be checked, in another.
 * @param lacking fields without which not all rules can be checked
 */
export function reasonFor(
  figures: KeyFigures,
  position: Position,
  lacking: readonly FieldId[],
  { words, formats }: Speech,
): string {
  const { reasons, unknown } = words.answer;
  const percent = (input: PositionInput) => formats.percent(position[input]?.toNumber() ?? NaN);
  const times = (input: PositionInput) => formats.times(position[input]?.toNumber() ?? NaN);
  const fields = lacking.map((id) => words.inputs.fields[id]);
  const { buffer, calls, stopDistance } = figures;
  const verdict = figures.lights.rules.word;
  const bp = (distance: typeof stopDistance) => textOf(distance, formats.bp, unknown);
  const main = {
    OK: () => reasons.ok(),
    REDUCE: () => reasons.reduce(times("lev"), times("maxlev")),
    STOP: () => reasons.stop(percent("yld"), percent("stop")),
    "MARGIN CALL": () =>
      reasons.marginCall(
        percent("margin"),
        isKnown(buffer) ? formats.percent(-buffer.toNumber()) : unknown,
      ),
    UNGUARDED: () => reasons.unguarded(bp(calls.nearest), bp(stopDistance)),
    "NO LOAN": () => reasons.noLoan(),
    UNKNOWN: () => reasons.unknown(fields),
  }[verdict]();
  return verdict !== "UNKNOWN" && fields.length > 0 ? main + reasons.alsoUnknown(fields) : main;
}
