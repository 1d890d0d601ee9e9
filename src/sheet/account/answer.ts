import { accountWordsIn } from "../../locales/account";
import type { Language } from "../../locales/language";
import { sheetTextsIn } from "../../locales/sheet";
import type { StatusCode } from "../../locales/sheet.en";
import { lightTone, type LightTone } from "../status";

/** The names of the cells that say what an Account sheet comes to: by these the pane finds them. */
export const ANSWER_NAMES = {
  rules: "account_rules",
  carry: "account_carry",
  call: "account_call",
  excess: "account_excess",
  stop: "account_stop",
  says: "account_says",
  leverage: "lev",
  equity: "equity",
  yld: "yld",
  dur: "dur",
  maxlev: "maxlev",
  value: "account_value",
  netCarry: "account_netcarry",
  breakEven: "account_breakeven",
} as const;

/** Those of them that nothing but the pane reads: a sheet of an earlier build does without. */
export const SHOWN_NAMES: ReadonlySet<string> = new Set(
  Object.values(ANSWER_NAMES).filter((name) => name.startsWith("account_")),
);

export type AnswerCell = keyof typeof ANSWER_NAMES;

export interface AnswerLight {
  readonly word: StatusCode;
  readonly tone: LightTone;
}

/** `none`: no loan that could be called, no stop. Undefined: not known. */
export type AnswerFigure = number | "none" | undefined;

/** What an Account sheet says of the account. */
export interface AccountAnswer {
  readonly rules: AnswerLight;
  readonly carry: AnswerLight;
  /** bp to the nearest call. */
  readonly call: AnswerFigure;
  readonly excess: AnswerFigure;
  /** bp to the first stop. */
  readonly stop: AnswerFigure;
  readonly leverage: AnswerFigure;
  readonly equity: AnswerFigure;
  /** Of the positions together, a fraction a year. */
  readonly yld: AnswerFigure;
  readonly dur: AnswerFigure;
  readonly maxlev: AnswerFigure;
  /** Clean value of the positions. */
  readonly value: AnswerFigure;
  /** After friction, a fraction of equity a year. */
  readonly netCarry: AnswerFigure;
  /** bp of rise that eat a year's carry. */
  readonly breakEven: AnswerFigure;
  /** The sheet's own sentence, in its own language; undefined where its cell holds none. */
  readonly says: string | undefined;
}

/**
 * Reads what stands in the cells of a sheet's answer. What is none of the sheet's own words is unknown.
 * @param values what the cells hold; undefined for an error, and where a cell is not there
 */
export function answerIn(
  language: Language,
  values: Readonly<Record<AnswerCell, unknown>>,
): AccountAnswer {
  const { means, carryMeans, noLoan, none } = accountWordsIn(language).verdict;
  const { statuses } = sheetTextsIn(language);
  const light = (value: unknown, words: object): AnswerLight => {
    const codes = Object.keys(words) as StatusCode[];
    const word = codes.find((code) => statuses[code] === value) ?? "UNKNOWN";
    return { word, tone: lightTone(word) };
  };
  const figure = (value: unknown): AnswerFigure => {
    if (typeof value === "number") return value;
    return value === noLoan || value === none ? "none" : undefined;
  };
  const { says } = values;
  return {
    rules: light(values.rules, means),
    carry: light(values.carry, carryMeans),
    call: figure(values.call),
    excess: figure(values.excess),
    stop: figure(values.stop),
    leverage: figure(values.leverage),
    equity: figure(values.equity),
    yld: figure(values.yld),
    dur: figure(values.dur),
    maxlev: figure(values.maxlev),
    value: figure(values.value),
    netCarry: figure(values.netCarry),
    breakEven: figure(values.breakEven),
    says: typeof says === "string" && says !== "" ? says : undefined,
  };
}
