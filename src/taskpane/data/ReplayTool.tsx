import { useState } from "preact/hooks";
import type { Position } from "../../domain";
import type { SeriesSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import { useToolWords } from "../tool-words";
import { isYield } from "./closes";
import { ReplayResult } from "./ReplayResult";
import { ReplaySheetButtons } from "./ReplaySheetButtons";
import { walk, type Walk } from "./walk";

interface Props {
  readonly workbook: Workbook;
  readonly series: readonly SeriesSheet[];
  readonly position: Position;
  /** Maintenance follows the broker's schedule as the bond ages. */
  readonly bySchedule: boolean;
}

/** Before the worst year on record for long Treasuries. */
const FIRST_START = "2021-11-05";

/** Buys today's position on a day of the past and holds it from there. */
export function ReplayTool({ workbook, series, position, bySchedule }: Props) {
  const { data } = useToolWords();
  const [sheet, setSheet] = useState<string>();
  const [start, setStart] = useState(FIRST_START);
  const [throughStop, setThroughStop] = useState(false);
  const [result, setResult] = useState<{ readonly walk: Walk; readonly of: string }>();
  const yields = series.filter(isYield);
  const chosen = yields.find((one) => one.sheet === sheet) ?? yields.at(-1);
  const busy = workbook.state.phase === "running";
  // A result is gone once anything that it stands on has changed.
  const asked = JSON.stringify([position, chosen?.sheet, start, bySchedule, throughStop]);

  const run = () =>
    void workbook.run("replay", async (excel) => {
      const closes = await excel.readObservations(chosen!.sheet);
      const days = closes.map(({ date, value }) => ({ date, yld: value }));
      setResult({ walk: walk(days, { position, start, bySchedule, throughStop }), of: asked });
      return { text: "" };
    });
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
              value={chosen.sheet}
              onChange={(event) => setSheet(event.currentTarget.value)}
            >
              {yields.map((one) => (
                <option key={one.sheet} value={one.sheet}>
                  {one.source}
                </option>
              ))}
            </select>
          </div>
          <div class="setting">
            <label for="replay-start">{data.start}</label>
            <input
              id="replay-start"
              type="date"
              value={start}
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
          <div class="row-buttons">
            <button type="button" class="button" id="replay" aria-disabled={busy} onClick={run}>
              {busy ? data.running : data.run}
            </button>
            <ReplaySheetButtons
              series={chosen.sheet}
              {...{ workbook, position, start, bySchedule, throughStop, data }}
            />
          </div>
          <div role="status">{result?.of === asked && <ReplayResult walk={result.walk} />}</div>
        </>
      )}
    </div>
  );
}
