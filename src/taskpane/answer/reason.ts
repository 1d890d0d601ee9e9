import {
  CALL_MEASURES,
  comesBefore,
  dailyMove,
  dailyMoveDates,
  type CallMeasure,
  type KeyFigures,
  type Position,
  type PositionInput,
} from "../../domain";
import { sentenceGap } from "../../locales/language";
import type { FieldId } from "../inputs/fields";
import type { Speech } from "../words";
import { shortBp } from "./distance";
import { isKnown, textOf } from "./text";

/**
 * Why the rules' light is what it is; and what could not be checked, in a sentence of its own.
 * @param lacking fields without which not all rules can be checked
 */
export function reasonFor(
  figures: KeyFigures,
  position: Position,
  lacking: readonly FieldId[],
  speech: Speech,
): string {
  const { words, formats, language } = speech;
  const { reasons, unknown } = words.answer;
  const percent = (input: PositionInput) => formats.percent(position[input]?.toNumber() ?? NaN);
  const times = (input: PositionInput) => formats.times(position[input]?.toNumber() ?? NaN);
  const fields = lacking.map((id) => words.inputs.fields[id]);
  const { word } = figures.lights.rules;
  const sentences = {
    OK: () => keptReasons(figures, position, speech, reasons.ok()),
    "NO LOAN": () => [reasons.noLoan(), ...keptReasons(figures, position, speech)],
    REDUCE: () => [reasons.reduce(times("lev"), times("maxlev"))],
    STOP: () => [reasons.stop(percent("yld"), percent("stop"))],
    "MARGIN CALL": () => [
      reasons.marginCall(
        percent("margin"),
        textOf(figures.buffer, (buffer) => formats.percent(-buffer), unknown),
      ),
    ],
    UNGUARDED: () => [unguarded(figures, speech)],
    UNKNOWN: () => [fields.length > 0 ? reasons.unknown(fields) : reasons.unknownAnyway()],
  }[word]();
  const also = word !== "UNKNOWN" && fields.length > 0 ? [reasons.alsoUnknown(fields)] : [];
  return [...sentences, ...also].join(sentenceGap(language));
}

/** Where no rule is broken: what is near, else `otherwise`. */
function keptReasons(
  { lights: { rules }, capDistance, stopDistance }: KeyFigures,
  position: Position,
  { words: { answer }, formats }: Speech,
  otherwise?: string,
): string[] {
  const { reasons } = answer;
  const bp = (value: number) => shortBp(value, formats.bp);
  const { first, last } = dailyMoveDates(position.years);
  const day = reasons.day(bp(dailyMove(position.years).toNumber()), first, last);
  const cap = formats.times(position.maxlev?.toNumber() ?? NaN);
  const near: string[] = [];
  if (rules.nearStop) {
    const stop = formats.percent(position.stop?.toNumber() ?? NaN);
    near.push(reasons.nearStop(textOf(stopDistance, bp, answer.unknown), stop, day));
  }
  if (rules.atCap && position.lev?.gt(1)) near.push(reasons.atCap(cap));
  else if (rules.nearCap)
    near.push(reasons.nearCap(textOf(capDistance, bp, answer.unknown), cap, day));
  return near.length > 0 || otherwise === undefined ? near : [otherwise];
}

/** The call that comes before the stop: the nearest, or one that is known where the nearest is not. */
function unguarded({ calls, stopDistance }: KeyFigures, { words: { answer }, formats }: Speech) {
  const bp = (value: number) => shortBp(value, formats.bp);
  const isBefore = (measure: CallMeasure) => {
    const call = calls[measure];
    return isKnown(call) && isKnown(stopDistance) && comesBefore(call, stopDistance);
  };
  const by = calls.nearestBy ?? CALL_MEASURES.find(isBefore)!;
  return answer.reasons.unguarded(
    textOf(calls[by], bp, answer.unknown),
    answer.measures[by],
    textOf(stopDistance, bp, answer.unknown),
  );
}
