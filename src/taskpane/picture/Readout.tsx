import type { Exact, Refusal, ShockRow } from "../../domain";
import { isKnown, textOf } from "../answer/text";
import { useSpeech } from "../words";

interface Props {
  readonly bp: number;
  readonly row: ShockRow<Exact> | undefined;
}

/** One point of the picture in figures. */
export function Readout({ bp, row }: Props) {
  const { words, formats } = useSpeech();
  const { readout, statuses } = words.picture;
  const percent = (of: (row: ShockRow<Exact>) => Exact | Refusal) =>
    row ? textOf(of(row), formats.percent, readout.none) : readout.none;
  const status = row && typeof row.status === "string" ? row.status : undefined;
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
  return (
    <div class="readout" data-status={status ?? "UNKNOWN"}>
      <p class="readout-head">
        <strong>{words.answer.bp(formats.signedBp(bp))}</strong>
        <span class="readout-status">{status ? statuses[status] : words.answer.unknown}</span>
      </p>
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
