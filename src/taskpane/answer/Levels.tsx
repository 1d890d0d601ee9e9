import { sentenceGap } from "../../locales/language";
import type { Figure, KeyFigures, Position } from "../../domain";
import { helpAddress } from "../about/release";
import { memo } from "../parts/memo";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { noDistance, yieldAt } from "./distance";
import { isKnown, textOf } from "./text";
import { TrialMark, type Trial } from "./TrialMark";
import "./levels.css";

interface Props {
  readonly figures: KeyFigures;
  readonly position: Position;
  readonly trial: Trial | undefined;
}

/** The figures behind the answer, one a line: each exact, or said to be unknown. */
export const Levels = memo(function Levels({ figures, position, trial }: Props) {
  const speech = useSpeech();
  const { language, words, formats } = speech;
  const { answer } = words;
  const { levels: t } = useToolWords();
  const percent = (figure: Figure) => textOf(figure, formats.signedPercent, answer.unknown);
  const distance = (figure: Figure) =>
    textOf(figure, (value) => answer.bp(formats.signedBp(value, 2)), noDistance(figure, speech));
  const level = (figure: Figure): [string, string] => [
    distance(figure),
    yieldAt(figure, position, speech),
  ];
  const { calls, lossAtCall } = figures;
  const isCalled = isKnown(lossAtCall) && lossAtCall.lte(0);
  const loss = textOf(lossAtCall, formats.percent, noDistance(lossAtCall, speech));
  const rows: [keyof typeof t.figures, string, string][] = [
    ["spread", percent(figures.spread), ""],
    ["leveredCarry", percent(figures.leveredCarry), ""],
    ["moneyPerMonth", textOf(figures.moneyPerMonth, formats.money, answer.unknown), ""],
    ["breakEven", ...level(figures.breakEven)],
    ["buffer", percent(figures.buffer), ""],
    ["quick", ...level(calls.quick)],
    ["linear", ...level(calls.linear)],
    ["full", ...level(calls.full)],
    ["lossAtCall", isCalled ? answer.reached : loss, ""],
  ];
  return (
    <details class="card levels">
      <summary>{t.title}</summary>
      <TrialMark trial={trial} />
      <table>
        <tbody>
          {rows.map(([id, value, yld]) => (
            <tr key={id} data-figure={id}>
              <th scope="row">{t.figures[id]}</th>
              <td>{value}</td>
              <td class="levels-yield">{yld}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        {t.smallest}
        {sentenceGap(language)}
        <a href={helpAddress("calls", language)} target="_blank" rel="noopener">
          {t.why}
        </a>
      </p>
    </details>
  );
});
