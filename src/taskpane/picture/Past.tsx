import {
  historyWindow,
  isOutdated,
  shareTouched,
  type Figure,
  type KeyFigures,
  type TenorWorst,
} from "../../domain";
import { isKnown, textOf } from "../answer/text";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";

interface Props {
  readonly worst: TenorWorst;
  readonly figures: KeyFigures;
  /** Excel serial. */
  readonly today: number;
}

/** The window that is told of: a year of trading days. */
const YEAR = 252;

/** What the yields of the past did to these levels, and from when to when that is told. */
export function Past({ worst: { tenor, sample, record }, figures, today }: Props) {
  const { words, formats } = useSpeech();
  const { past } = useToolWords();
  const { none } = words.picture.readout;
  const at = (distance: Figure) =>
    isKnown(distance) ? formats.signedBp(distance.toNumber()) : undefined;
  const share = (distance: Figure) => {
    const touched = shareTouched(tenor, YEAR, distance);
    return isKnown(touched)
      ? past.share(formats.percent(touched.toNumber(), 1))
      : textOf(touched, String, none);
  };
  const rise = ({ windows }: TenorWorst["sample"]) => {
    const { bp, from, to } = windows.find(({ days }) => days === YEAR)!.touched;
    return past.rise(formats.bp(bp), from, to);
  };
  const { stopDistance, calls } = figures;
  const rows = [
    [past.stop(at(stopDistance)), share(stopDistance)],
    [past.call(at(calls.nearest)), share(calls.nearest)],
    [past.worst(sample.first.slice(0, 4)), rise(sample)],
    [past.worst(record.first.slice(0, 4)), rise(record)],
  ];
  const apart = historyWindow(tenor, YEAR).nonOverlapping;
  return (
    <div class="past">
      <h3>{past.title(YEAR)}</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{past.sample(tenor, sample.first, sample.last, apart)}</p>
      {isOutdated(sample.last, today) && <p class="outdated">{past.outdated(sample.last)}</p>}
    </div>
  );
}
