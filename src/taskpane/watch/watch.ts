import { keyFigures } from "../../domain";
import { lookAtAll, watchLocal, type ViewedSheet } from "../../excel";
import { readInputs } from "../inputs/reading";
import { measuredOf } from "../view/measured";
import { formOf } from "../view/form-of";
import { START } from "../view/state";
import { seenAccount, seenSheet } from "./seen";
import { cleared, NOTHING_SEEN, seen, type Seen, type Worsened } from "./state";

/** Excel is asked no more often than that, whatever it reports. */
const PAUSE_MS = 1000;
/** A new day comes without an event. */
const HOUR_MS = 3_600_000;

export interface Watching {
  readonly entries: readonly Worsened[];
  clear(): void;
}

/**
 * Watches the lights of every sheet of ours, and tells which became worse. Nothing is ever written
 * here: a write would calculate, and so raise the very event that it answers.
 * @returns what ends it
 */
export function openWatch(emit: (watching: Watching) => void): () => void {
  let state = NOTHING_SEEN;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch = () => {};
  const say = () => {
    if (!ended) emit({ entries: state.entries, clear });
  };
  const clear = () => {
    state = cleared(state);
    say();
  };
  const look = async () => {
    if (ended) return;
    // What can't be read now, as while a cell is edited, is read after the next change.
    const looked = await lookAtAll().catch(() => undefined);
    if (!looked || ended) return;
    const before = state.entries;
    const all = [...looked.sheets.map(figuresOf), ...looked.accounts.map(seenAccount)];
    state = seen(state, all, Date.now());
    if (state.entries !== before) say();
  };
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void look();
    }, PAUSE_MS);
  };
  void look();
  void watchLocal(soon).then(
    (end) => (ended ? end() : (unwatch = end)),
    () => {}, // an Excel that tells of no changes is not watched
  );
  const hourly = setInterval(soon, HOUR_MS);
  return () => {
    ended = true;
    clearTimeout(timer);
    clearInterval(hourly);
    unwatch();
  };
}

/** A sheet's lights, as the pane would show them. */
function figuresOf(sheet: ViewedSheet): Seen {
  const { inputs, cells } = formOf(START, sheet, (_, value) => String(value));
  const { position } = readInputs(inputs, cells);
  const figures = keyFigures(position, sheet.signals, measuredOf(sheet));
  return seenSheet(sheet, position, figures);
}
