import { useState } from "preact/hooks";
import type { SoftSignalKey } from "../../domain";
import type { SeriesSheet, SignalLink } from "../../excel";
import type { ColumnKind } from "../../files";
import type { Workbook } from "../actions/use-workbook";
import { useToolWords } from "../tool-words";
import { feedAll, feedSignal } from "./import-sources";
import { knownSignal } from "./known-signal";

interface Props {
  readonly workbook: Workbook;
  readonly series: readonly SeriesSheet[];
}

/** A column of figures of an imported sheet. */
interface Figures {
  readonly sheet: string;
  readonly source: string;
  readonly kind: ColumnKind;
}

const SIGNALS: readonly SoftSignalKey[] = ["premium", "tail", "cover", "sofr", "cpi"];

/** Lets a soft signal of one of our sheets follow an imported series. */
export function SignalTool({ workbook, series }: Props) {
  const { data } = useToolWords();
  const figures = series.flatMap(figuresOf);
  const [at, setAt] = useState(0);
  const chosen = figures[Math.min(at, figures.length - 1)];
  const [signal, setSignal] = useState<SoftSignalKey>();
  const target = workbook.sheets.find(({ unfinished }) => !unfinished);
  /** Every signal whose series its source tells, on every sheet of ours. */
  const all = workbook.sheets
    .filter(({ unfinished }) => !unfinished)
    .flatMap(({ name }) => linksTo(name, figures));
  const busy = workbook.state.phase === "running";
  if (!chosen) return null;
  const feeds = signal ?? knownSignal(chosen.source, chosen.kind);
  const ready = target !== undefined && feeds !== undefined;
  const feed = () =>
    ready &&
    void workbook.run(
      "signal",
      feedSignal({ target: target.name, signal: feeds, series: chosen.sheet, kind: chosen.kind }),
    );
  return (
    <div class="tool">
      <h3>{data.signalTitle}</h3>
      <div class="setting">
        <label for="signal-series">{data.series}</label>
        <select
          id="signal-series"
          value={figures.indexOf(chosen)}
          onChange={(event) => {
            setAt(Number(event.currentTarget.value));
            setSignal(undefined);
          }}
        >
          {figures.map((one, i) => (
            <option key={i} value={i}>
              {data.figures[one.kind](one.source)}
            </option>
          ))}
        </select>
      </div>
      <div class="setting">
        <label for="signal">{data.signal}</label>
        <select
          id="signal"
          value={feeds ?? ""}
          onChange={(event) => setSignal(event.currentTarget.value as SoftSignalKey)}
        >
          {feeds === undefined && <option value="">{data.chooseSignal}</option>}
          {SIGNALS.map((key) => (
            <option key={key} value={key}>
              {data.signals[key]}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="button" id="feed" aria-disabled={!ready || busy} onClick={feed}>
        {!target ? data.feedNeeds : ready ? data.feed(target.name) : data.feedWhich}
      </button>
      {all.length > 1 && (
        <button
          type="button"
          class="button"
          id="feed-all"
          aria-disabled={busy}
          onClick={() => !busy && void workbook.run("signal", feedAll(all))}
        >
          {data.feedAll(all.length)}
        </button>
      )}
    </div>
  );
}

/** The first series of each signal: of two that tell the same, the one chosen by hand stays a choice. */
function linksTo(target: string, figures: readonly Figures[]): SignalLink[] {
  return SIGNALS.flatMap((signal) => {
    const made = figures.find(({ source, kind }) => knownSignal(source, kind) === signal);
    return made ? [{ target, signal, series: made.sheet, kind: made.kind }] : [];
  });
}

const figuresOf = ({ sheet, source, columns }: SeriesSheet): Figures[] =>
  columns
    .map(({ kind }) => ({ sheet, source, kind }))
    .filter(({ kind }) => kind !== "highYield" && kind !== "cusip");
