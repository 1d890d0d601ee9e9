import { MISSION } from "../domain";
import type { Language } from "../locales/language";
import { sheetTextsIn } from "../locales/sheet";
import type { BlockContext } from "./block";
import { live, portable, type Dialect } from "./formula/dialect";
import type { GainColour } from "./gains";
import type { SheetInputs } from "./inputs";

/** How a sheet is to be written. */
export interface SheetOptions {
  readonly dialect: Dialect;
  readonly language: Language;
  /** Prefix of the add-in's functions in the live dialect. */
  readonly namespace: string;
  readonly version: string;
  readonly shocks?: readonly number[];
  /** Green if omitted. */
  readonly gains?: GainColour;
  /** The moment that stamped values are of, in words. */
  readonly stampedAt?: string;
  /** The inputs follow an account, which the sheet has names for: see `account/whole`. */
  readonly ofAccount?: boolean;
}

/** What the blocks are told. */
export function contextOf(inputs: SheetInputs, options: SheetOptions): BlockContext {
  return {
    inputs,
    shocks: options.shocks ?? MISSION.shocks,
    t: sheetTextsIn(options.language),
    gains: options.gains ?? "green",
    write: options.dialect === "live" ? live(options.namespace) : portable,
    version: options.version,
    stampedAt: options.stampedAt ?? "",
    ofAccount: options.ofAccount ?? false,
  };
}
