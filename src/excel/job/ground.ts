/** How empty cells look before something is written on them, so that they can look so again. */
export interface Ground {
  /** The cells look alike and plain, and no rule of the user's colours them: only then is their look changed. */
  readonly plain: boolean;
  /** No rule of the user's says what may be entered: only then is one of ours put there. */
  readonly bare: boolean;
  /** `merged`: some of its cells are merged, and clearing their look would split them. */
  restore(range: Excel.Range, merged: boolean): void;
}

const LINES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** Asks for the look of a range; to be read after the next sync. */
export function loadGround(range: Excel.Range): () => Ground {
  range.load("numberFormat");
  const { format } = range;
  format.load("horizontalAlignment, verticalAlignment, wrapText, indentLevel");
  format.font.load("name, size, color, bold, italic, underline, strikethrough");
  format.fill.load("color");
  format.protection.load("locked, formulaHidden");
  const lines = LINES.map((side) => format.borders.getItem(side));
  for (const line of lines) line.load("style");
  const rules = range.conditionalFormats.getCount();
  range.dataValidation.load("type");
  return () => {
    const numberFormat = range.numberFormat as string[][];
    const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
    const { name, size, color, bold, italic, underline, strikethrough } = format.font;
    const look = { horizontalAlignment, verticalAlignment, wrapText };
    const font = { name, size, color };
    const { locked, formulaHidden } = format.protection;
    const uniform = ![...Object.values(look), ...Object.values(font)].includes(null as never);
    const isUsual = [
      [bold, false],
      [italic, false],
      [underline, "None"],
      [strikethrough, false],
      [indentLevel, 0],
      [locked, true],
      [formulaHidden, false],
      [rules.value, 0],
      ...lines.map(({ style }) => [style, "None"]),
    ].every(([is, usual]) => is === usual);
    const isClear = /^(#ffffff)?$/i.test(format.fill.color ?? "mixed");
    const plain = uniform && isUsual && isClear;
    const bare = range.dataValidation.type === "None";
    return {
      plain,
      bare,
      restore(target, merged) {
        if (plain && !merged) target.clear("Formats");
        if (bare) target.dataValidation.clear();
        target.clear("Contents");
        target.numberFormat = numberFormat;
        if (plain && !merged) target.format.set({ ...look, font });
      },
    };
  };
}
