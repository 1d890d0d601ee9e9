import type { Exact, Refusal, ShockRow } from "../../domain";
import { isKnown, textOf } from "../answer/text";
import { useSpeech } from "../words";
import { alarmAt, statusOf, type AlarmDistances } from "./alarm";

interface Props {
  readonly bp: number;
  readonly row: ShockRow<Exact> | undefined;
  readonly distances: AlarmDistances;
}

/** One point of the picture in figures. */
export function Readout({ bp, row, distances }: Props) {
  const speech = useSpeech();
  const { language, words, formats } = speech;
  const { readout, statuses } = words.picture;
  const percent = (of: (row: ShockRow<Exact>) => Exact | Refusal) =>
    row ? textOf(of(row), formats.percent, readout.none) : readout.none;
  const status = statusOf(row, distances);
  const items: [string, string][] = [
    [readout.yieldAfter, percent((r) => r.yieldAfter)],
    [readout.equityLeft, percent((r) => r.equityLeft)],
    [readout.buffer, percent((r) => r.buffer)],
    [
      readout.leverage,
      row && isKnown(row.leverageAfter)
        ? formats.times(row.leverageAfter.toNumber())
        : readout.none,
    ],
  ];
  const alarm = status && alarmAt(bp, status, distances, speech);
  return (
    <div class="readout" data-status={status ?? "UNKNOWN"} data-alarm={alarm ? "" : undefined}>
      <p class="readout-head">
        <strong>{words.answer.bp(formats.signedBp(bp))}</strong>
        <span class="readout-status">
          {status ? statuses[status] : words.answer.unknown}
          {status && language !== "en" && <span class="light-code"> {status}</span>}
        </span>
      </p>
      {alarm && <p class="readout-alarm">{alarm}</p>}
      <dl>
        {items.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
