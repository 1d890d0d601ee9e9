import { useMemo, useState } from "preact/hooks";
import { Card } from "../parts/Card";
import { moneyFigures, quoteOf, type Figure, type KeyFigures, type Position } from "../../domain";
import type { FaceToSell, MoneyFigures } from "../../domain";
import { toCap } from "../answer/distance";
import { isKnown, textOf } from "../answer/text";
import { TrialMark, type Trial } from "../answer/TrialMark";
import { memo } from "../parts/memo";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import "../answer/levels.css";

interface Props {
  readonly figures: KeyFigures;
  readonly position: Position;
  readonly trial: Trial | undefined;
}

/** The levels in money, the order that a stop means, and what the carry saves up. Computed while it is open. */
export const MoneyCard = memo(function MoneyCard(props: Props) {
  const { money } = useToolWords();
  const [open, setOpen] = useState(false);
  return (
    <Card name="levels money" title={money.title} open={open} onOpen={setOpen}>
      {open && <Contents {...props} />}
    </Card>
  );
});

function Contents({ figures, position, trial }: Props) {
  const speech = useSpeech();
  const { words, formats } = speech;
  const { money: t } = useToolWords();
  const { unknown } = words.answer;
  const is = useMemo(() => moneyFigures(position, figures), [position, figures]);
  const money = (figure: Figure) => textOf(figure, formats.money, unknown);
  const times = (figure: Figure) => textOf(figure, formats.times, unknown);
  const cap = position.maxlev ? formats.times(position.maxlev.toNumber()) : unknown;
  return (
    <>
      <TrialMark trial={trial} />
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.head.loss}</th>
            <th scope="col">{t.head.left}</th>
          </tr>
        </thead>
        <tbody>
          <Row id="money-stop" label={t.rows.stop}>
            {[money(is.atStop.loss), money(is.atStop.left)]}
          </Row>
          <Row id="money-call" label={t.rows.call}>
            {[money(is.atCall.loss), money(is.atCall.left)]}
          </Row>
        </tbody>
      </table>
      <Exit is={is} figures={figures} position={position} cap={cap} />
      <h3>{t.cap}</h3>
      <table>
        <tbody>
          <Row id="to-cap-bp" label={t.toCap(cap)}>
            {[toCap(figures, position, speech).value]}
          </Row>
          <Row id="entry-leverage" label={t.entry(cap)}>
            {[times(is.entryLeverage)]}
          </Row>
        </tbody>
      </table>
      <Clock clock={is.clock} />
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly label: string;
  readonly children: readonly string[];
}

function Row({ id, label, children }: RowProps) {
  return (
    <tr data-figure={id}>
      <th scope="row">{label}</th>
      {children.map((value, i) => (
        <td key={i}>{value}</td>
      ))}
    </tr>
  );
}

interface ExitProps extends Pick<Props, "figures" | "position"> {
  readonly is: MoneyFigures;
  readonly cap: string;
}

function Exit({ is: { exit }, figures, position, cap }: ExitProps) {
  const { words, formats } = useSpeech();
  const { money: t } = useToolWords();
  const { unknown } = words.answer;
  const stop = position.stop ? formats.percent(position.stop.toNumber()) : unknown;
  const buffer = textOf(figures.buffer, formats.percent, unknown);
  const face = ({ part, face }: FaceToSell) =>
    isKnown(part) && part.isZero() ? t.nothing : textOf(face, formats.money, unknown);
  const decimals = (price: number) => formats.bp(price, 4);
  const quote = isKnown(exit.price) ? ` (${quoteOf(exit.price)})` : "";
  return (
    <>
      <h3>{t.exit}</h3>
      <table>
        <tbody>
          <Row id="exit-price" label={t.price(stop)}>
            {[textOf(exit.price, decimals, unknown) + quote]}
          </Row>
          <Row id="exit-out" label={t.sell.out}>
            {[face(exit.out)]}
          </Row>
          <Row id="exit-cap" label={t.sell.toCap(cap)}>
            {[face(exit.toCap)]}
          </Row>
          <Row id="exit-buffer" label={t.sell.toBuffer(buffer)}>
            {[face(exit.toBuffer)]}
          </Row>
        </tbody>
      </table>
      <p class="note">{t.parBond}</p>
    </>
  );
}

function Clock({ clock }: { readonly clock: MoneyFigures["clock"] }) {
  const { words, formats } = useSpeech();
  const { money: t } = useToolWords();
  const { answer } = words;
  return (
    <>
      <h3>{t.clock}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.clockHead.after}</th>
            <th scope="col">{t.clockHead.money}</th>
            <th scope="col">{t.clockHead.cushion}</th>
          </tr>
        </thead>
        <tbody>
          {clock.map(({ months, money, cushion }) => (
            <Row key={months} id={`carry-${months}`} label={t.months(months)}>
              {[
                textOf(money, formats.money, answer.unknown),
                textOf(cushion, (bp) => answer.bp(formats.signedBp(bp, 1)), answer.unknown),
              ]}
            </Row>
          ))}
        </tbody>
      </table>
      <p class="note">{t.cushionNote}</p>
    </>
  );
}
