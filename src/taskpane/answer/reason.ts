import { Refusal, type KeyFigures, type Position, type PositionInput } from "../../domain";
import type { Speech } from "../words";
import { isKnown } from "./text";

/** Why the verdict is what it is, in a sentence; and what could not be checked, in another. */
export function reasonFor(figures: KeyFigures, position: Position, speech: Speech): string {
  const { reasons } = speech.words.answer;
  const missing = missingInput(figures, position);
  const field = missing && speech.words.inputs.fields[missing];
  const main = mainReason(figures, position, speech, field);
  return field && figures.verdict !== "UNKNOWN" ? main + reasons.alsoUnknown(field) : main;
}

function mainReason(
  { verdict, buffer }: KeyFigures,
  position: Position,
  { words, formats }: Speech,
  field: string | undefined,
): string {
  const { reasons, unknown } = words.answer;
  const percent = (input: PositionInput) => formats.percent(position[input]?.toNumber() ?? NaN);
  const times = (input: PositionInput) => formats.times(position[input]?.toNumber() ?? NaN);
  switch (verdict) {
    case "OK":
      return reasons.ok();
    case "REDUCE":
      return reasons.reduce(times("lev"), times("maxlev"));
    case "STOP":
      return reasons.stop(percent("yld"), percent("stop"));
    case "MARGIN CALL":
      return reasons.marginCall(
        percent("margin"),
        isKnown(buffer) ? formats.percent(-buffer.toNumber()) : unknown,
      );
    case "UNKNOWN":
      return reasons.unknown(field ?? unknown);
  }
}

/** The first input that the rules lack. */
function missingInput(figures: KeyFigures, position: Position): PositionInput | undefined {
  const needed = ["lev", "yld", "margin", "stop", "maxlev"] as const;
  const absent = needed.find((input) => position[input] === undefined);
  return absent ?? (figures.stopDistance instanceof Refusal ? "yld" : undefined);
}
