import type { KeyFigures, Position } from "../../domain";
import { useSpeech } from "../words";
import { toCall, toCap, toStop, type Said } from "./distance";
import { isKnown, signOf, textOf } from "./text";

interface Props {
  readonly figures: KeyFigures;
  readonly position: Position;
}

/** How far away what ends the position is; what it earns; and what it is, in money. */
export function Headlines({ figures, position }: Props) {
  const speech = useSpeech();
  const { words, formats } = speech;
  const { answer } = words;
  const { netCarry, moneyPerYear, positionValue, loan, dv01 } = figures;
  const money = (figure: typeof loan, say: (money: string) => string = (text) => text) =>
    textOf(figure, (value) => say(formats.money(value)), answer.unknown);
  const cells: [id: string, label: string, said: Said][] = [
    ["to-stop", answer.toStop, toStop(figures, position, speech)],
    ["to-call", answer.toCall, toCall(figures, position, speech)],
    ["to-cap", answer.toCap, toCap(figures, position, speech)],
    [
      "net-carry",
      answer.netCarry,
      {
        value: textOf(netCarry, formats.signedPercent, answer.unknown),
        note: isKnown(moneyPerYear) ? money(moneyPerYear, answer.perYear) : "",
        sign: signOf(netCarry),
      },
    ],
    [
      "position",
      answer.position,
      { value: money(positionValue), note: isKnown(loan) ? money(loan, answer.loan) : "" },
    ],
    ["dv01", answer.dv01, { value: money(dv01), note: answer.perBp }],
  ];
  return (
    <dl class="headlines">
      {cells.map(([id, label, { value, note, sign }]) => (
        <div key={id} class="headline" data-figure={id}>
          <dt>{label}</dt>
          <dd class="headline-value" data-sign={sign}>
            {value}
          </dd>
          <dd class="headline-note">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
