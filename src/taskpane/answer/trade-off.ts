import type { KeyFigures } from "../../domain";
import type { Speech } from "../words";
import { shortBp } from "./distance";
import { isKnown } from "./text";

/**
 * Carry against shock in one sentence: what the way to the stop costs, in months of carry. Where the
 * stop is no way out it says so instead.
 */
export function tradeOff(figures: KeyFigures, { words, formats }: Speech): string {
  const { trade } = words.answer;
  const { lights, stopDistance, lossAtStop, lossAtCall } = figures;
  const { word } = lights.rules;
  if (word === "MARGIN CALL") return trade.called;
  if (word === "UNGUARDED" && isKnown(lossAtCall))
    return trade.unguarded(formats.percent(lossAtCall.toNumber()));
  if (!isKnown(stopDistance)) return trade.unknown;
  if (stopDistance.lte(0)) return trade.stopped;
  if (!isKnown(lossAtStop)) return trade.unknown;
  const bp = shortBp(stopDistance.toNumber(), formats.bp);
  if (lossAtStop.gte(1)) return trade.all(bp);
  return inMonths(figures, bp, formats.percent(lossAtStop.toNumber()), { words, formats });
}

function inMonths(
  { monthsToRepayStop: months }: KeyFigures,
  bp: string,
  loss: string,
  { words, formats }: Pick<Speech, "words" | "formats">,
): string {
  const { trade } = words.answer;
  if (isKnown(months)) return trade.months(bp, loss, shortBp(months.toNumber(), formats.bp));
  return months.reason === "noCarry" ? trade.noMonths(bp, loss) : trade.monthsUnknown(bp, loss);
}
