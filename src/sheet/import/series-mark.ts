import type { ColumnKind, KnownUnit, SourceColumn } from "../../files";
import { shortHash } from "../hash";

/** A hidden name that every imported sheet carries: what it holds, and which import made it. */
export const SERIES_MARK_NAME = "CVS_series";

/** The workbook's hidden name for the dates of a source: by it a second import finds the first. */
export const seriesKey = (source: string): string => `${SERIES_MARK_NAME}_${shortHash(source)}`;

/** Which series a sheet holds. */
export interface SeriesMark {
  readonly source: string;
  /** With the unit of the file that made it, which holds for later ones. */
  readonly columns: readonly SourceColumn[];
  /** Which import made it, so that a failed one takes back its own sheet and no other. */
  readonly build: string;
}

/** Source names come from files: encoded, none of their characters means anything in a formula. */
export function seriesMarkFormula({ source, columns, build }: SeriesMark): string {
  const kinds = columns.map(({ kind, unit }) => `${kind}:${unit}`).join(",");
  return `="${[encoded(source), kinds, build].join("|")}"`;
}

/** Reads a mark; undefined where the name holds something else. */
export function parseSeriesMark(formula: string): SeriesMark | undefined {
  const [, source, kinds, build] = MARK.exec(formula) ?? [];
  if (source === undefined) return undefined;
  const columns = kinds!.split(",").map((pair) => {
    const [kind, unit] = pair.split(":") as [ColumnKind, KnownUnit];
    return { kind, unit };
  });
  return { source: decodeURIComponent(source), columns, build: build! };
}

const COLUMN =
  "(?:value|cover|highYield|tail|cusip):(?:percent|fraction|tenths|bp|number|index|text)";
const MARK = new RegExp(`^="([^|"]*)\\|(${COLUMN}(?:,${COLUMN})*)\\|([^|"]*)"$`);

/** Texts in a formula hold 255 characters; a name is kept as far as it fits with the rest. */
const MOST_CHARACTERS = 180;

const encoded = (source: string): string =>
  [...source].reduce((text, character) => {
    const longer = text + encodeURIComponent(character.replace(/\p{Cs}/u, "?"));
    return longer.length > MOST_CHARACTERS ? text : longer;
  }, "");
