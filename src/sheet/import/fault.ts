/** Why a text cannot be imported. The sentence for each stands in `src/locales/import.*`. */
export interface ImportFaults {
  readonly notText: Record<string, never>;
  readonly empty: Record<string, never>;
  readonly oneColumn: Record<string, never>;
  readonly noObservations: Record<string, never>;
  readonly openQuote: { readonly line: number };
  readonly strayQuote: { readonly line: number };
  readonly fields: { readonly line: number; readonly got: number; readonly want: number };
  readonly date: { readonly line: number; readonly got: string };
  readonly dayFirst: { readonly line: number; readonly got: string };
  readonly value: { readonly line: number; readonly column: string; readonly got: string };
  readonly mixedPercent: { readonly line: number; readonly column: string; readonly got: string };
  readonly conflict: { readonly line: number; readonly date: string };
  readonly noAuctionDate: Record<string, never>;
  readonly tooMany: { readonly got: number; readonly most: number };
}

export type ImportFaultCode = keyof ImportFaults;

/** A text that is refused whole: nothing of it is imported. */
export class ImportFault<C extends ImportFaultCode = ImportFaultCode> extends Error {
  constructor(
    readonly code: C,
    readonly details: ImportFaults[C],
  ) {
    super(code);
    this.name = "ImportFault";
  }
}

const SHOWN = 40;

/** What came, short enough for a sentence and on one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
