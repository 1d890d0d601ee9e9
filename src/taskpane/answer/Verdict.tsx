import type { KeyFigures, Position } from "../../domain";
import type { FieldId } from "../inputs/fields";
import { Icon } from "../parts/Icon";
import { useSpeech } from "../words";
import { Headline } from "./Headline";
import { reasonFor } from "./reason";
import { isKnown, textOf } from "./text";
import "./answer.css";

interface Props {
  readonly figures: KeyFigures;
  readonly position: Position;
  /** Fields that must be told before all rules can be checked. */
  readonly lacking: readonly FieldId[];
}

/** The answer first: the verdict in word, icon and colour, why, and the three figures behind it. */
export function Verdict({ figures, position, lacking }: Props) {
  const speech = useSpeech();
  const { words, formats } = speech;
  const { answer } = words;
  const { word: verdict, tone } = figures.lights.rules;
  const { netCarry, moneyPerYear, stopDistance, calls } = figures;
  const atBp = (distance: KeyFigures["stopDistance"]) =>
    isKnown(distance) && position.yld
      ? answer.atYield(formats.percent(position.yld.plus(distance.div(1e4)).toNumber()))
      : answer.yieldUnknown;
  const noLoan = !isKnown(calls.nearest) && calls.nearest.reason === "noLoan";
  const bp = (value: number) => answer.bp(formats.signedBp(value));
  return (
    <section class="verdict" data-verdict={verdict} data-tone={tone} aria-label={answer.title}>
      <h1 class="verdict-word" aria-live="polite">
        <Icon name={verdict} />
        {answer.verdicts[verdict]}
      </h1>
      <p class="verdict-reason">{reasonFor(figures, position, lacking, speech)}</p>
      <dl class="headlines">
        <Headline
          id="net-carry"
          label={answer.netCarry}
          value={textOf(netCarry, formats.signedPercent, answer.unknown)}
          note={isKnown(moneyPerYear) ? answer.perYear(formats.money(moneyPerYear.toNumber())) : ""}
        />
        <Headline
          id="to-stop"
          label={answer.toStop}
          value={textOf(stopDistance, bp, answer.unknown)}
          note={isKnown(stopDistance) ? atBp(stopDistance) : ""}
        />
        <Headline
          id="to-call"
          label={answer.toCall}
          value={noLoan ? answer.noCall : textOf(calls.nearest, bp, answer.unknown)}
          note={noLoan ? answer.noCallWhy : isKnown(calls.nearest) ? atBp(calls.nearest) : ""}
        />
      </dl>
      <p class="verdict-trade">{tradeOff(figures, speech)}</p>
    </section>
  );
}

/** Carry against shock in one sentence: what the way to the stop costs, in months of carry. */
function tradeOff(figures: KeyFigures, { words, formats }: ReturnType<typeof useSpeech>): string {
  const { answer } = words;
  const { stopDistance, lossAtStop, monthsToRepayStop } = figures;
  if (!isKnown(stopDistance) || !isKnown(lossAtStop)) return answer.tradeUnknown;
  if (stopDistance.lte(0)) return answer.stopped;
  const bp = formats.bp(stopDistance.toNumber());
  const loss = formats.percent(lossAtStop.toNumber());
  return isKnown(monthsToRepayStop)
    ? answer.trade(bp, loss, formats.bp(monthsToRepayStop.toNumber()))
    : answer.tradeNoMonths(bp, loss);
}
