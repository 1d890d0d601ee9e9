import { useState } from "preact/hooks";
import type { Position } from "../../domain";
import type { SeriesSheet } from "../../excel";
import type { Workbook } from "../actions/use-workbook";
import { useToolWords } from "../tool-words";
import { isYield } from "./closes";
import { choiceOf, FIRST_WISHES } from "./replay-wishes";
import { ReplayResult } from "./ReplayResult";
import { ReplaySheetButtons } from "./ReplaySheetButtons";
import { ReplayTerms } from "./ReplayTerms";
import { walk, type Walk } from "./walk";

interface Props {
  readonly workbook: Workbook;
  readonly series: readonly SeriesSheet[];
  readonly position: Position;
  /** The funding rate as it is quoted: the walk counts the days itself. */
  readonly quotedFund: number | undefined;
  /** Maintenance follows the broker's schedule as the bond ages. */
  readonly bySchedule: boolean;
}

/** Before the worst year of the sample for long Treasuries. */
const FIRST_START = "2021-11-05";

/** Buys today's position on a day of the past and holds it from there. */
export function ReplayTool({ workbook, series, position, quotedFund, bySchedule }: Props) {
  const { data } = useToolWords();
  const [sheet, setSheet] = useState<string>();
  const [start, setStart] = useState(FIRST_START);
  const [wishes, setWishes] = useState(FIRST_WISHES);
  const [result, setResult] = useState<{ readonly walk: Walk; readonly of: string }>();
  const yields = series.filter(isYield);
  const chosen = yields.find((one) => one.sheet === sheet) ?? yields.at(-1);
  const busy = workbook.state.phase === "running";
  const context = { position, quotedFund, bySchedule };
  // A result is gone once anything that it stands on has changed.
  const asked = JSON.stringify([context, chosen?.sheet, start, wishes]);

  const run = () =>
    void workbook.run("replay", async (excel) => {
      const closes = await excel.readObservations(chosen!.sheet);
      const { fundSheet } = wishes;
      const paid = fundSheet === undefined ? [] : await excel.readObservations(fundSheet);
      const rates = paid.map(({ date, value }) => ({ date, rate: value }));
      const choice = choiceOf(wishes, context, rates);
      const days = closes.map(({ date, value }) => ({ date, yld: value }));
      setResult({
        walk: choice ? walk(days, { position, start, choice }) : { kind: "incomplete" },
        of: asked,
      });
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
          <ReplayTerms
            {...{ wishes, position, quotedFund }}
            onChange={setWishes}
            rates={yields.filter((one) => one.sheet !== chosen.sheet)}
          />
          <div class="row-buttons">
            <button type="button" class="button" id="replay" aria-disabled={busy} onClick={run}>
              {busy ? data.running : data.run}
            </button>
            <ReplaySheetButtons
              series={chosen.sheet}
              {...{ workbook, context, start, wishes, data }}
            />
          </div>
          <div role="status">
            {result?.of === asked && <ReplayResult walk={result.walk} position={position} />}
          </div>
        </>
      )}
    </div>
  );
}
