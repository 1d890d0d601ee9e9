import type { CellStyle } from "../model/style";
import { BOLD, REGULAR } from "./arial.generated";

const PIXELS_PER_POINT = 96 / 72;
/** Ascent, descent and gap of Arial together, in its size. */
const LINE = 1.15;

const byCharacter = (table: Readonly<Record<number, string>>): Map<string, number> =>
  new Map(
    Object.entries(table).flatMap(([width, characters]) =>
      [...characters].map((character): [string, number] => [character, Number(width) / 1000]),
    ),
  );

const WIDTHS = { regular: byCharacter(REGULAR), bold: byCharacter(BOLD) };

export type Font = Pick<CellStyle, "fontSize" | "bold">;

/** Chinese characters are as wide as they are high; so is taken whatever Arial has no letter for. */
const UNKNOWN = 1;

/** How wide a text stands on one line, in pixels at 96 to the inch. */
export function textWidth(text: string, { fontSize, bold }: Font): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  const ems = [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? UNKNOWN), 0);
  return ems * fontSize * PIXELS_PER_POINT;
}

/** How high a line is, in pixels. */
export const lineHeight = ({ fontSize }: Font): number => fontSize * PIXELS_PER_POINT * LINE;

/** A line may break after a space or a hyphen and on either side of a Chinese character. */
const PIECES = /[\u2e80-\uffef]|[^\s\u2e80-\uffef-]*(?:-|\s+|$|(?=[\u2e80-\uffef]))/gu;
/** Punctuation that stands at no line's start. */
const CLINGS = /^[，。、；：！？）」』》〉”’%．]/u;

function pieces(line: string): string[] {
  const found: string[] = [];
  for (const piece of line.match(PIECES) ?? []) {
    if (piece === "") continue;
    if (CLINGS.test(piece) && found.length > 0) found[found.length - 1] += piece;
    else found.push(piece);
  }
  return found;
}

/** How many lines a text takes in a width; a piece that is too wide is broken, as Excel breaks it. */
export function wrappedLines(
  text: string,
  width: number,
  font: Font,
): { lines: number; broken: boolean } {
  let [lines, broken] = [0, false];
  for (const line of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const piece of pieces(line)) {
      const wide = textWidth(piece.trimEnd(), font);
      if (used > 0 && used + wide > width) [lines, used] = [lines + 1, 0];
      if (wide > width) {
        broken = true;
        lines += Math.ceil(wide / width) - 1;
      }
      used += textWidth(piece, font);
    }
  }
  return { lines, broken };
}
