import { serialOf, type Figure, type KeyFigures, type Position } from "../../domain";
import type { ViewedAccount } from "../../excel";
import type { JournalRow } from "../../sheet/journal";
import { isKnown } from "../answer/text";
import { wordOf } from "../view/account-words";
import type { Speech } from "../words";

/** Whose figures are logged: those of a form, or an Account sheet's own. */
export type Loggable =
  | { readonly figures: KeyFigures; readonly position: Position }
  | { readonly account: ViewedAccount };

interface Shown {
  readonly of: Loggable;
  /** The sheet's name, or the word for scratch numbers. */
  readonly sheet: string;
  readonly note: string;
}

const MS_A_DAY = 86_400_000;

/** What is logged of a position or an account; a figure that is not known has no number. */
export function rowOf({ of, sheet, note }: Shown, speech: Speech, now: Date): JournalRow {
  const figures = "account" in of ? ofAccount(of.account, speech) : ofPosition(of, speech);
  return { time: timeOf(now), sheet, ...figures, note: note.trim() || undefined };
}

type Figures = Omit<JournalRow, "time" | "sheet" | "note">;

/** As on the sheet: in Chinese the status stands behind its word. */
const shownAs = (text: string, code: string, { language }: Speech) =>
  language === "en" || text === code ? text : `${text} ${code}`;

function ofPosition(
  { figures, position }: Extract<Loggable, { readonly figures: unknown }>,
  speech: Speech,
): Figures {
  const { lights } = figures;
  const { answer } = speech.words;
  const number = (figure: Figure) => (isKnown(figure) ? figure.toNumber() : undefined);
  return {
    yld: position.yld?.toNumber(),
    lev: position.lev?.toNumber(),
    equity: position.equity?.toNumber(),
    value: number(figures.positionValue),
    netCarry: number(figures.netCarry),
    rules: shownAs(answer.rules[lights.rules.word], lights.rules.word, speech),
    carry: shownAs(answer.carry[lights.carry.word], lights.carry.word, speech),
    signals: shownAs(answer.signals[lights.signals.word], lights.signals.word, speech),
    toStop: number(figures.stopDistance),
    toCap: number(figures.capDistance),
    toCall: number(figures.calls.nearest),
    cushion: number(figures.breakEven),
  };
}

/** An account has no signals of its own, and its sheet tells no distance to the cap. */
function ofAccount(account: ViewedAccount, speech: Speech): Figures {
  const word = ({ word: code }: ViewedAccount["rules"]) =>
    shownAs(wordOf(code, speech.words), code, speech);
  const number = (figure: ViewedAccount["call"]) =>
    typeof figure === "number" ? figure : undefined;
  return {
    yld: number(account.yld),
    lev: number(account.leverage),
    equity: number(account.equity),
    value: number(account.value),
    netCarry: number(account.netCarry),
    rules: word(account.rules),
    carry: word(account.carry),
    signals: undefined,
    toStop: number(account.stop),
    toCap: undefined,
    toCall: number(account.call),
    cushion: number(account.breakEven),
  };
}

/** The Excel serial of a moment on the reader's own clock, to the minute. */
function timeOf(now: Date): number {
  const day = serialOf(now.getFullYear(), now.getMonth(), now.getDate());
  const minutes = now.getHours() * 60 + now.getMinutes();
  return day + (minutes * 60_000) / MS_A_DAY;
}
