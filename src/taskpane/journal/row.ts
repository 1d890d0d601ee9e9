import { serialOf, type Figure, type KeyFigures, type Position } from "../../domain";
import type { JournalRow } from "../../sheet/journal";
import { isKnown } from "../answer/text";
import type { Speech } from "../words";

interface Shown {
  readonly figures: KeyFigures;
  readonly position: Position;
  /** The sheet's name, or the word for scratch numbers. */
  readonly sheet: string;
  readonly note: string;
}

const MS_A_DAY = 86_400_000;

/** What is logged of a position; a figure that is not known has no number. */
export function rowOf(
  { figures, position, sheet, note }: Shown,
  { language, words: { answer } }: Speech,
  now: Date,
): JournalRow {
  const { lights } = figures;
  const number = (figure: Figure) => (isKnown(figure) ? figure.toNumber() : undefined);
  /** As on the sheet: in Chinese the status stands behind its word. */
  const word = (text: string, code: string) => (language === "en" ? text : `${text} ${code}`);
  return {
    time: timeOf(now),
    sheet,
    yld: position.yld?.toNumber(),
    lev: position.lev?.toNumber(),
    equity: position.equity?.toNumber(),
    value: number(figures.positionValue),
    netCarry: number(figures.netCarry),
    rules: word(answer.rules[lights.rules.word], lights.rules.word),
    carry: word(answer.carry[lights.carry.word], lights.carry.word),
    signals: word(answer.signals[lights.signals.word], lights.signals.word),
    toStop: number(figures.stopDistance),
    toCap: number(figures.capDistance),
    toCall: number(figures.calls.nearest),
    cushion: number(figures.breakEven),
    note: note.trim() || undefined,
  };
}

/** The Excel serial of a moment on the reader's own clock, to the minute. */
function timeOf(now: Date): number {
  const day = serialOf(now.getFullYear(), now.getMonth(), now.getDate());
  const minutes = now.getHours() * 60 + now.getMinutes();
  return day + (minutes * 60_000) / MS_A_DAY;
}
