/** How empty cells look before something is written on them, so that they can look so again. */
export interface Ground {
  /** The cells look alike and plain: only then is their look changed. */
  readonly plain: boolean;
  restore(range: Excel.Range): void;
}

/** Asks for the look of a range; to be read after the next sync. */
export function loadGround(range: Excel.Range): () => Ground {
  range.load("numberFormat");
  const { format } = range;
  format.load("horizontalAlignment, verticalAlignment, wrapText");
  format.font.load("name, size, color, bold, italic");
  format.fill.load("color");
  return () => {
    const numberFormat = range.numberFormat as string[][];
    const { horizontalAlignment, verticalAlignment, wrapText } = format;
    const { name, size, color, bold, italic } = format.font;
    const look = { horizontalAlignment, verticalAlignment, wrapText };
    const font = { name, size, color, bold, italic };
    const uniform = ![...Object.values(look), ...Object.values(font)].includes(null as never);
    const plain = uniform && !bold && !italic && /^(#ffffff)?$/i.test(format.fill.color ?? "mixed");
    return {
      plain,
      restore(target) {
        if (plain) target.clear("Formats");
        target.dataValidation.clear();
        target.clear("Contents");
        target.numberFormat = numberFormat;
        if (plain) target.format.set({ ...look, font });
      },
    };
  };
}
