import { accountWordsIn } from "../../locales/account";
import type { AccountWords } from "../../locales/account.en";
import type { Language } from "../../locales/language";
import { sheetTextsIn } from "../../locales/sheet";
import type { SheetTexts } from "../../locales/sheet.en";
import { live, portable, type Dialect, type Writer } from "../formula/dialect";
import type { GainColour } from "../gains";
import { linesFor, type AccountInputs } from "./account";

/** How an Account sheet is to be written. */
export interface AccountOptions {
  readonly language: Language;
  /** Prefix of the add-in's functions. */
  readonly namespace: string;
  readonly version: string;
  readonly gains?: GainColour;
  /** Live if omitted; the portable form is what a live sheet is turned into. */
  readonly dialect?: Dialect;
  /** When what the portable form keeps as values was valued, in words. */
  readonly stampedAt?: string;
  /** Lines of a sheet that stands; else as many as the positions ask for. */
  readonly lines?: number;
}

/** What the blocks of an Account sheet are told. */
export interface AccountContext {
  readonly inputs: AccountInputs;
  /** Lines of the table of positions, empty ones included. */
  readonly lines: number;
  readonly t: AccountWords;
  readonly statuses: SheetTexts["statuses"];
  /** Said of an input whose formula stands on an empty cell. */
  readonly readsNothing: string;
  readonly usedWords: SheetTexts["used"];
  readonly write: Writer;
  readonly stampedAt: string;
  readonly version: string;
  readonly gains: GainColour;
}

export function accountContext(inputs: AccountInputs, options: AccountOptions): AccountContext {
  return {
    inputs,
    lines: options.lines ?? linesFor(inputs.follows?.rows ?? inputs.positions.length),
    stampedAt: options.stampedAt ?? "",
    t: accountWordsIn(options.language),
    statuses: sheetTextsIn(options.language).statuses,
    readsNothing: sheetTextsIn(options.language).inputs.readsNothing,
    usedWords: sheetTextsIn(options.language).used,
    write: options.dialect === "portable" ? portable : live(options.namespace),
    version: options.version,
    gains: options.gains ?? "green",
  };
}
