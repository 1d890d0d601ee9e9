import type { Language } from "../locales/language";
import type { Dialect } from "./plan";

/** A hidden name that every sheet of ours carries: by it the add-in knows it again. */
export const MARK_NAME = "CVS_sheet";

export interface Mark {
  readonly version: string;
  readonly dialect: Dialect;
  readonly language: Language;
  /** False from the first write to the last: a sheet left so was never finished. */
  readonly finished: boolean;
}

export const markFormula = ({ version, dialect, language, finished }: Mark): string =>
  `="${[version, dialect, language, finished ? "finished" : "unfinished"].join("|")}"`;

/** Reads a mark; undefined where the name holds something else. */
export function parseMark(formula: string): Mark | undefined {
  const [, version, dialect, language, state] =
    /^="([^|"]*)\|(live|portable)\|(en|zh-TW)\|(finished|unfinished)"$/.exec(formula) ?? [];
  if (version === undefined) return undefined;
  return {
    version,
    dialect: dialect as Dialect,
    language: language as Language,
    finished: state === "finished",
  };
}
