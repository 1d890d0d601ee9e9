import { sentenceGap } from "../../locales/language";
import type { Figure, KeyFigures, Position } from "../../domain";
import { helpAddress } from "../about/release";
import { memo } from "../parts/memo";
import { useSpeech } from "../words";
import { isKnown, textOf } from "./text";

interface Props {
  readonly figures: KeyFigures;
  readonly position: Position;
}

/** The figures behind the answer, one a line: each exact, or said to be unknown. */
export const Levels = memo(function Levels({ figures, position }: Props) {
  const { language, words, formats } = useSpeech();
  const { answer } = words;
  const percent = (figure: Figure) => textOf(figure, formats.signedPercent, answer.unknown);
  const distance = (figure: Figure) =>
    textOf(figure, (value) => answer.bp(formats.signedBp(value, 2)), whyNone(figure));
  const whyNone = (figure: Figure) =>
    !isKnown(figure) && figure.reason === "noLoan" ? answer.noCall : answer.unknown;
  const yieldAt = (figure: Figure) =>
    isKnown(figure) && position.yld
      ? formats.percent(position.yld.plus(figure.div(1e4)).toNumber())
      : "";
  const { calls } = figures;
  const rows: [keyof typeof answer.figures, string, string][] = [
    ["spread", percent(figures.spread), ""],
    ["leveredCarry", percent(figures.leveredCarry), ""],
    ["moneyPerMonth", textOf(figures.moneyPerMonth, formats.money, answer.unknown), ""],
    ["breakEven", distance(figures.breakEven), yieldAt(figures.breakEven)],
    ["buffer", percent(figures.buffer), ""],
    ["quick", distance(calls.quick), yieldAt(calls.quick)],
    ["linear", distance(calls.linear), yieldAt(calls.linear)],
    ["full", distance(calls.full), yieldAt(calls.full)],
    ["lossAtCall", textOf(figures.lossAtCall, formats.percent, whyNone(figures.lossAtCall)), ""],
  ];
  return (
    <details class="card levels">
      <summary>{answer.levels}</summary>
      <table>
        <tbody>
          {rows.map(([id, value, yld]) => (
            <tr key={id} data-figure={id}>
              <th scope="row">{answer.figures[id]}</th>
              <td>{value}</td>
              <td class="levels-yield">{yld}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        {answer.smallest}
        {sentenceGap(language)}
        <a href={helpAddress("calls", language)} target="_blank" rel="noopener">
          {answer.why}
        </a>
      </p>
    </details>
  );
});
