import type { ArgumentKind } from "../../domain";
import type { Format } from "../../sheet/block";

/** What a result's number is; of a table each column's. "money..." stands for as many as there are. */
export type ResultFormat = Format | "text" | `${Format}...`;

export interface ParameterCard {
  /** Its name in code, which is also that of the pane's own field for it, if any. */
  readonly code: string;
  /** Its name as the user knows it. */
  readonly name: string;
  readonly optional?: boolean;
  readonly kind?: ArgumentKind;
  /** The number that holds where it is omitted, if it is one. */
  readonly fallback?: number;
  /** It takes several cells, or text: the name of a schedule, a quote, a symbol. */
  readonly isRange?: boolean;
  readonly en: string;
  readonly zh: string;
}

interface Texts {
  readonly description: string;
  readonly returns: string;
  readonly formula: string;
}

/** A piece of a closed form: a number, a parameter's name in code, or an operation. */
export type Piece =
  | number
  | string
  | readonly ["negative" | "root", Piece]
  | readonly ["+" | "-" | "*" | "/" | "^", Piece, Piece];

export type Condition =
  readonly ["<" | ">", Piece, Piece] | readonly ["any" | "all", readonly Condition[]];

/** A closed form; null where it gives no number. */
export type Sum = Piece | readonly ["if", Condition, Sum | null, Sum | null];

/** All that the doc blocks say of a function, for the card. */
export interface FunctionCard {
  readonly id: string;
  /** One format for the whole result, or one for each of its columns. */
  readonly formats: readonly ResultFormat[];
  readonly parameters: readonly ParameterCard[];
  /** Where the formula has a closed form. */
  readonly sum?: Sum;
  readonly en: Texts;
  readonly zh: Texts;
}

export const FUNCTION_LANGUAGES = { en: "en", "zh-TW": "zh" } as const;
