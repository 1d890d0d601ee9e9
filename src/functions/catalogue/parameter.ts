import type { ArgumentKind } from "../../numbers/limits";

/** A text in the languages of the add-in. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/**
 * What a parameter is, wherever it stands. `{range}` in a text is the range of its kind, in words made
 * from the limits (`{range weight}` that of another kind), `{max}` its upper end, `{zeroRefused}` the
 * words below it; "; 0 if omitted" is added from the default in a function's code. A function whose
 * parameter is something else says so itself, by `@param` and `@zhparam`: there `{range}` stands for the
 * same, `{default}` for the default in the code and `{stop}` for that of every stop.
 */
export interface Parameter extends Bilingual {
  /** What a user sees where the code cannot have that name. */
  readonly shown?: string;
  /** Where the function's own code does not say it. */
  readonly kind?: ArgumentKind;
  /** What holds where it is omitted and the code has no number for it. */
  readonly omitted?: Bilingual;
  /** What then stands for it in Excel's own functions, over the names in code. */
  readonly omittedInExcel?: string;
  /** A sentence of its own behind all that. */
  readonly note?: Bilingual;
}

/** Of a number whose 0 would silently mean something else. */
export const ZERO_REFUSED: Bilingual = {
  en: "0 is refused, since a blank cell may arrive as 0",
  zh: "不接受 0，因為空白儲存格可能傳成 0",
};
