/** One Excel among several, as plain data: what differs from build to build. The README names the sources. */
export interface Profile {
  /** As `?excel=NAME` asks for it. */
  readonly name: string;
  /** Requirement sets with their newest version; as texts, since the number 1.10 is less than 1.9. */
  readonly sets: Readonly<Record<string, string>>;
  /** Excel's own language, where it is not the one that the page is read in. */
  readonly language?: string;
  /** What a blank cell is as an argument of the add-in's functions. */
  readonly blankArgument: null | 0;
  /** Whether a cell that calls them is #BUSY! first, until the add-in's functions have answered. */
  readonly answersLater: boolean;
  /** Bytes that a request and its answer may have; undefined where nothing limits them. */
  readonly payloadLimit: number | undefined;
  readonly separators: { readonly decimal: string; readonly thousands: string };
  /** Whether LAMBDA, and what came with it, are functions. */
  readonly knowsLambda: boolean;
  /** Members whose call empties the list of what can be undone. */
  readonly emptiesUndo: readonly string[];
  /** Whether `Office.addin.showAsTaskpane` shows the pane. */
  readonly showsTaskpane: boolean;
  /** The year from which the workbook counts its days. */
  readonly datesFrom: 1900 | 1904;
  /** How formulas of names are written in what Excel answers. */
  readonly referenceStyle: "A1" | "R1C1";
}
