import type { SheetTexts, StatusCode } from "../locales/sheet.en";

import type { Between, BlockConditional } from "./block";
import { quoted } from "./block";
import type { StyleKey } from "./style";

type Words = Pick<SheetTexts, "statuses">;

/** A status as the sheet shows it, as a text in a formula: a Chinese sheet has the word beside the code. */
export const status = ({ statuses }: Words, code: StatusCode): string => quoted(statuses[code]);

/** The statuses that a formula gives as codes, as the sheet shows them; also where it spills. */
export function shownStatus({ statuses }: Words, codes: string): string {
  // No function gives that one, and a comma in a list of texts is not read by every engine.
  const all = (Object.keys(statuses) as StatusCode[])
    .filter((code) => code !== "OK, at the cap")
    .sort();
  if (all.every((code) => statuses[code] === code)) return codes;
  const list = (texts: readonly string[]) => `{${texts.map(quoted).join(",")}}`;
  // Not every spreadsheet tells a comma within a text from the one between two texts of a list.
  const plain = all.map((code) => code.replace(",", ""));
  const shown = all.map((code) => statuses[code]);
  return `LOOKUP(SUBSTITUTE(${codes},",",""),${list(plain)},${list(shown)})`;
}

/** Red, amber, green and grey of the lights; tables tell a stop from a call by a tone of its own. */
const STYLES: Readonly<Record<"light" | "row", Readonly<Partial<Record<StatusCode, StyleKey>>>>> = {
  light: {
    "WIPED OUT": "bad",
    "MARGIN CALL": "bad",
    STOP: "bad",
    REDUCE: "bad",
    UNGUARDED: "bad",
    OK: "good",
    "OK, at the cap": "warn",
    "NO LOAN": "good",
    PAYS: "good",
    THIN: "warn",
    COSTS: "bad",
    HOLD: "good",
    WATCH: "warn",
    UNKNOWN: "unknown",
  },
  row: {
    "WIPED OUT": "bad",
    "MARGIN CALL": "bad",
    STOP: "stop",
    REDUCE: "warn",
    OK: "good",
    UNKNOWN: "unknown",
  },
};

export type LightTone = "green" | "amber" | "red" | "unknown";

const TONES: Readonly<Partial<Record<StyleKey, LightTone>>> = {
  good: "green",
  warn: "amber",
  bad: "red",
};

/** The colour that a status has as a light, on a sheet and beside it. */
export const lightTone = (code: StatusCode): LightTone =>
  TONES[STYLES.light[code] ?? "unknown"] ?? "unknown";

/**
 * The colours of statuses over an area: the colour says what the word says.
 * @param cell the area's cell with the status in a formula: `{table.status@}`
 */
export const statusColours = (
  t: Words,
  of: keyof typeof STYLES,
  over: Between,
  cell: string,
): BlockConditional[] =>
  Object.entries(STYLES[of]).map(([code, style]) => ({
    over,
    formula: `IF(ISTEXT(${cell}),${cell}=${status(t, code as StatusCode)},FALSE)`,
    style,
  }));
