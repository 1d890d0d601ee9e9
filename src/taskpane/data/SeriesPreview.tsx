import { useMemo } from "preact/hooks";
import type { PlacedSeries, SeriesReading } from "../../files";
import { isoDate } from "../../domain";
import { say } from "../../files/say";
import { isRate, type SourceRow } from "../../files/source";
import { summarise } from "../../files/summary";
import { filesWords, importWords } from "../../locales/files";
import type { Summary } from "../../locales/tools.en";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { LeftOutList } from "./LeftOutList";

interface Props {
  readonly placed: PlacedSeries;
  /** Undefined where it is the only one. */
  readonly onUntick: (() => void) | undefined;
  /** Undefined while the unit is asked for. */
  readonly onUnit: ((unit: string) => void) | undefined;
}

/** What would be written of a series, and where it goes. */
export function SeriesPreview({ placed: { series, below }, onUntick, onUnit }: Props) {
  const { data } = useToolWords();
  const { language } = useSpeech();
  const words = filesWords(language);
  const unit = series.columns[0]!.unit;
  return (
    <div class="series-preview">
      <label class="check">
        <input type="checkbox" checked disabled={!onUntick} onChange={onUntick} />{" "}
        <strong>{series.name}</strong>
      </label>
      {onUnit && series.unitChoices.length > 1 ? (
        <label class="note series-unit">
          {series.source && `${series.source}${data.between}`}
          <select
            aria-label={data.unitOf(series.name)}
            value={unit}
            onChange={(event) => onUnit(event.currentTarget.value)}
          >
            {series.unitChoices.map((choice) => (
              <option key={choice} value={choice}>
                {words.units[choice]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p class="note">{[series.source, words.units[unit]].filter(Boolean).join(data.between)}</p>
      )}
      {useMemo(() => figuresOf(series), [series]).map(({ kind, text }) => (
        <p key={kind}>
          {kind === "value" ? "" : `${importWords(language).sheet.columns[kind]}${data.between}`}
          {text(data.summary)}
        </p>
      ))}
      <p>
        {below
          ? data.appended(
              below.sheet,
              below.meeting.added,
              isoDate(below.meeting.last),
              below.meeting.differ,
            )
          : data.newSheet}
      </p>
      {series.notes.map((note) => (
        <p key={note.code} class="note">
          {say(note, words)}
        </p>
      ))}
      <LeftOutList leftOut={series.leftOut} />
    </div>
  );
}

/** A summary for each column of figures that holds any. */
function figuresOf({ columns, rows }: SeriesReading) {
  return columns.flatMap(({ kind, unit }, column) => {
    const isHeld = ({ values }: SourceRow) => typeof values[column] === "number";
    const held = rows.every(isHeld) ? rows : rows.filter(isHeld);
    if (held.length === 0) return [];
    const { first, last, min, max, weekends } = summarise(held, column);
    const summary: Summary = {
      rows: held.length,
      first: isoDate(first.date),
      last: isoDate(last.date),
      min: shown(min, isRate(unit)),
      max: shown(max, isRate(unit)),
      weekends,
    };
    return [{ kind, text: (say: (of: Summary) => string) => say(summary) }];
  });
}

const shown = (value: number, rate: boolean) =>
  value.toLocaleString(
    "en",
    rate ? { style: "percent", maximumFractionDigits: 4 } : { maximumFractionDigits: 4 },
  );
