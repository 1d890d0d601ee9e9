import type { Lights, Tone } from "../../domain";
import type { Loggable } from "../journal/row";

export type LightName = keyof Lights;
const LIGHT_NAMES: readonly LightName[] = ["rules", "carry", "signals"];

/** What a light said. */
export interface Said {
  readonly word: string;
  readonly tone: Tone;
}

/** A sheet's lights as they were read. */
export interface Seen {
  /** The sheet's id. */
  readonly sheet: string;
  readonly name: string;
  /** An Account sheet has no signals. */
  readonly said: Readonly<Partial<Record<LightName, Said>>>;
  /** How far it is from the threshold of a light's word, in bp; undefined where there is no such distance. */
  readonly left: (light: LightName, word: string) => number | undefined;
  /** Whose figures these are, for the journal. */
  readonly of: Loggable;
}

/** A light that became worse. */
export interface Worsened extends Seen {
  readonly light: LightName;
  readonly before: Said;
  readonly now: Said;
  /** When it was said, in milliseconds. */
  readonly at: number;
}

export interface WatchState {
  /** Each light as it counts: better again only once it is clear of its threshold. */
  readonly held: ReadonlyMap<string, Said>;
  /** The last time that each light was said, whether it is still listed or not. */
  readonly told: ReadonlyMap<string, Worsened>;
  /** One entry a light and sheet, for the pane to show. */
  readonly entries: readonly Worsened[];
}

export const NOTHING_SEEN: WatchState = { held: new Map(), told: new Map(), entries: [] };

/** A light that goes to and fro is said again after this time only. */
const QUIET_MS = 10 * 60_000;
/** So far beyond its threshold a distance must be before a light counts as better, in bp. */
const HYSTERESIS = 1;

const TONES: readonly Tone[] = ["green", "amber", "unknown", "red"];
/** Of words in one tone, the worse the later. */
const WORDS = ["REDUCE", "UNGUARDED", "STOP", "MARGIN CALL"];

/** How bad a light is: by its colour, and among red ones by its word. */
const rank = ({ tone, word }: Said): number => TONES.indexOf(tone) * 10 + WORDS.indexOf(word);

const keyOf = (sheet: string, light: LightName): string => `${light} ${sheet}`;

/** The state after all sheets were read once more. A sheet that is seen for the first time only counts. */
export function seen(state: WatchState, sheets: readonly Seen[], at: number): WatchState {
  const held = new Map<string, Said>();
  const told = new Map(state.told);
  let { entries } = state;
  const isGone = ({ sheet }: Worsened) => !sheets.some((one) => one.sheet === sheet);
  if (entries.some(isGone)) entries = entries.filter((entry) => !isGone(entry));
  for (const one of sheets) {
    for (const light of LIGHT_NAMES) {
      const key = keyOf(one.sheet, light);
      const now = one.said[light];
      if (!now) continue;
      const before = state.held.get(key);
      if (before && rank(now) < rank(before) && !isClear(light, before, one)) {
        held.set(key, before);
        continue;
      }
      held.set(key, now);
      if (!before || rank(now) <= rank(before)) continue;
      const last = told.get(key);
      if (last && at - last.at < QUIET_MS && rank(now) <= rank(last.now)) continue;
      const entry: Worsened = { ...one, light, before, now, at };
      told.set(key, entry);
      entries = [...entries.filter((other) => keyOf(other.sheet, other.light) !== key), entry];
    }
  }
  return { held, told, entries };
}

/** The entries are logged, or not wanted; what was told stays known. */
export const cleared = (state: WatchState): WatchState => ({ ...state, entries: [] });

/** Whether the figure that a light stood on is clear of its threshold by more than noise. */
function isClear(light: LightName, before: Said, { left }: Seen): boolean {
  const bp = left(light, before.word);
  return bp === undefined || bp >= HYSTERESIS;
}
