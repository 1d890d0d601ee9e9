import { styleOf } from "../../src/sheet";
import { shownNumber, tone, type Seen, type Tone } from "./looks";

/* What colour a word and a figure have to have, on whatever sheet. */

/** What a light looks like, by its word: red where a rule is broken, amber at the cap. */
const LIGHTS: Readonly<Record<string, Tone>> = {
  "MARGIN CALL": "red",
  STOP: "red",
  REDUCE: "red",
  UNGUARDED: "red",
  COSTS: "red",
  "OK, at the cap": "amber",
  "OK，已達上限": "amber",
  WATCH: "amber",
  THIN: "amber",
  OK: "green",
  "NO LOAN": "green",
  PAYS: "green",
  HOLD: "green",
  UNKNOWN: "grey",
};

/** What a row of a table looks like: those that are left at their stop are told from those called. */
export const ROWS: Readonly<Record<string, string>> = {
  "WIPED OUT": styleOf("bad").fill!,
  "MARGIN CALL": styleOf("bad").fill!,
  STOP: styleOf("stop").fill!,
  REDUCE: styleOf("warn").fill!,
  OK: styleOf("good").fill!,
};
const ROW_TONES: Readonly<Record<string, Tone>> = {
  "WIPED OUT": "red",
  "MARGIN CALL": "red",
  STOP: "amber",
  REDUCE: "amber",
  OK: "green",
};

/** A status stands alone, or on a Chinese sheet behind its word. */
export const codeOf = ({ text }: Seen): string | undefined => {
  const code = text.replace(/^[\u4e00-\u9fff]+ /, "");
  return code in LIGHTS || code in ROWS ? code : undefined;
};

export const wordsOn = (cells: readonly Seen[]): string[] =>
  [...new Set(cells.flatMap((cell) => codeOf(cell) ?? []))].sort();

/**
 * "M48 MARGIN CALL is green", for each cell whose colour says something else than its word.
 * @param isLight where lights stand; statuses anywhere else are rows of tables
 * @param near whether a light that is OK is so within a day's move of the stop or of the cap
 */
export const wrongTones = (
  cells: readonly Seen[],
  isLight: (cell: Seen) => boolean,
  near = false,
): string[] =>
  cells.flatMap((cell) => {
    const code = codeOf(cell);
    if (code === undefined) return [];
    const is = tone(cell.fill);
    const kept = near && /^(OK|NO LOAN)$/.test(code) ? "amber" : LIGHTS[code];
    const right = isLight(cell) ? is === kept : is === ROW_TONES[code] && cell.fill === ROWS[code];
    return right ? [] : [`${cell.address} ${cell.text} is ${is}`];
  });

/** Losses that are not red, gains that are not green, and anything else that is either. */
export const wrongFigures = (figures: readonly Seen[]): string[] =>
  figures.flatMap(({ address, text, color }) => {
    const value = shownNumber(text);
    if (value === undefined) return [];
    const is = tone(color);
    const right = value < 0 ? is === "red" : value > 0 ? is === "green" : is === "grey";
    return right ? [] : [`${address} ${text} is ${is}`];
  });
