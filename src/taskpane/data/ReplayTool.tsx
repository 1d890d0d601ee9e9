import { useState } from "preact/hooks";
import type { Position } from "../../domain";
import { isoDate } from "../../sheet/import";
import { useSpeech } from "../words";
import type { YieldSeries } from "./closes";
import { ReplayResult } from "./ReplayResult";
import { walk, type Walk } from "./walk";

interface Props {
  readonly series: readonly YieldSeries[];
  readonly position: Position;
  /** Maintenance follows the broker's schedule as the bond ages. */
  readonly bySchedule: boolean;
}

/** Buys today's position on a day of the past and holds it from there. */
export function ReplayTool({ series, position, bySchedule }: Props) {
  const { data } = useSpeech().words;
  const [name, setName] = useState<string>();
  const [start, setStart] = useState("2021-11-05");
  const [throughStop, setThroughStop] = useState(false);
  const [result, setResult] = useState<Walk>();
  const [busy, setBusy] = useState(false);
  const chosen = series.find((one) => one.name === name) ?? series.at(-1);

  const run = () => {
    if (!chosen || busy) return;
    setBusy(true);
    // After the next frame, so that the button is seen to be at work.
    setTimeout(() => {
      setResult(walk(chosen, { position, start, bySchedule, throughStop }));
      setBusy(false);
    }, 30);
  };
  return (
    <div class="tool">
      <h3>{data.replayTitle}</h3>
      {!chosen && <p class="note">{data.replayNeeds}</p>}
      {chosen && (
        <>
          <div class="setting">
            <label for="replay-series">{data.series}</label>
            <select
              id="replay-series"
              value={chosen.name}
              onChange={(event) => setName(event.currentTarget.value)}
            >
              {series.map((one) => (
                <option key={one.name}>{one.name}</option>
              ))}
            </select>
          </div>
          <div class="setting">
            <label for="replay-start">{data.start}</label>
            <input
              id="replay-start"
              type="date"
              value={start}
              min={isoDate(chosen.closes[0]!.date)}
              max={isoDate(chosen.closes.at(-1)!.date)}
              onInput={(event) => setStart(event.currentTarget.value)}
            />
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={throughStop}
              onChange={(event) => setThroughStop(event.currentTarget.checked)}
            />
            {data.withoutStop}
          </label>
          <button type="button" class="button" id="replay" aria-disabled={busy} onClick={run}>
            {busy ? data.running : data.run}
          </button>
          <div role="status">{result && <ReplayResult walk={result} />}</div>
        </>
      )}
    </div>
  );
}
