import type { Position } from "../../domain";
import type { SeriesSheet } from "../../excel";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { spreadOf, stopRise, type ReplayWishes } from "./replay-wishes";

interface Props {
  readonly wishes: ReplayWishes;
  readonly onChange: (wishes: ReplayWishes) => void;
  /** Imported series of rates. */
  readonly rates: readonly SeriesSheet[];
  readonly position: Position;
  readonly quotedFund: number | undefined;
}

const STOPS = ["level", "distance", "none"] as const;

/** How the loan is paid on the way, which stop is heeded, and whether the cap is. */
export function ReplayTerms({ wishes, onChange, rates, position, quotedFund }: Props) {
  const { formats } = useSpeech();
  const { data } = useToolWords();
  const { stop, maxlev } = position;
  const rise = stopRise(position);
  const percent = (rate: number | undefined) =>
    rate === undefined ? data.unknown : formats.percent(rate, 2);
  const stops = {
    level: data.stopAt.level(percent(stop?.toNumber())),
    distance: data.stopAt.distance(
      rise === undefined ? data.unknown : formats.signedBp(rise.times(1e4).toNumber()),
    ),
    none: data.stopAt.none,
  };
  return (
    <>
      <div class="setting">
        <label for="replay-fund">{data.funding}</label>
        <select
          id="replay-fund"
          value={wishes.fundSheet ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ ...wishes, fundSheet: currentTarget.value || undefined })
          }
        >
          <option value="">{data.fundAt(percent(quotedFund))}</option>
          {rates.map(({ sheet, source }) => (
            <option key={sheet} value={sheet}>
              {data.fundBy(source)}
            </option>
          ))}
        </select>
      </div>
      {wishes.fundSheet !== undefined && (
        <div class="setting">
          <label for="replay-spread">{data.spread}</label>
          <input
            id="replay-spread"
            type="text"
            value={wishes.spread}
            aria-invalid={spreadOf(wishes) === undefined}
            onInput={({ currentTarget }) => onChange({ ...wishes, spread: currentTarget.value })}
          />
        </div>
      )}
      <div class="setting">
        <label for="replay-stop">{data.stop}</label>
        <select
          id="replay-stop"
          value={wishes.stop}
          onChange={({ currentTarget }) =>
            onChange({ ...wishes, stop: STOPS[currentTarget.selectedIndex]! })
          }
        >
          {STOPS.map((kind) => (
            <option key={kind} value={kind}>
              {stops[kind]}
            </option>
          ))}
        </select>
      </div>
      <label class="check">
        <input
          id="replay-cap"
          type="checkbox"
          checked={wishes.heedCap}
          onChange={({ currentTarget }) => onChange({ ...wishes, heedCap: currentTarget.checked })}
        />
        {data.heedCap(maxlev ? formats.times(maxlev.toNumber()) : data.unknown)}
      </label>
    </>
  );
}
