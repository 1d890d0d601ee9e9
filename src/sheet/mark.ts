import type { Language } from "../locales/language";
import type { Dialect } from "./formula/dialect";
import type { SheetPlan } from "./plan";

/** A hidden name that every sheet of ours carries: by it the add-in knows it again. */
export const MARK_NAME = "CVS_sheet";

export interface Mark {
  readonly version: string;
  readonly dialect: Dialect;
  readonly language: Language;
  /** Not from the first write to the last, where version 0.1 wrote it: a sheet left so was never whole. */
  readonly finished: boolean;
  /** Which build wrote it, so that a failed one takes back its own sheet and no other. */
  readonly build: string;
}

export function markFormula({ version, dialect, language, finished, build }: Mark): string {
  return `="${[version, dialect, language, finished ? "finished" : "unfinished", build].join("|")}"`;
}

/** A sheet that is marked with its dialect and its language. */
export interface MarkedPlan extends SheetPlan, Pick<Mark, "dialect" | "language"> {}

export const markOf = (
  { version, dialect, language }: Pick<MarkedPlan, "version" | "dialect" | "language">,
  build: string,
): string => markFormula({ version, dialect, language, finished: true, build });

const MARK = /^="([^|"]*)\|(live|portable)\|(en|zh-TW)\|(finished|unfinished)\|([^|"]*)"$/;

/** Reads a mark; undefined where the name holds something else. */
export function parseMark(formula: string): Mark | undefined {
  const [, version, dialect, language, state, build] = MARK.exec(formula) ?? [];
  if (version === undefined) return undefined;
  return {
    version,
    dialect: dialect as Dialect,
    language: language as Language,
    finished: state === "finished",
    build: build!,
  };
}
