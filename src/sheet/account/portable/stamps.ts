import type { BlockCell } from "../../block";

/** A figure that the portable form keeps as the live sheet had it: Excel has no function for it. */
export const stamped = ({ formula: _, spills: __, input: ___, ...cell }: BlockCell): BlockCell => ({
  ...cell,
  text: "–",
  stamp: true,
});

/** The cells of a spilled result in its row `r`, each a value of its own. */
export const stampedRow = ({ at, key, format, style, spills }: BlockCell, r: number): BlockCell[] =>
  Array.from({ length: spills!.columns }, (_, c) =>
    stamped({
      at: at + c,
      ...(r === 0 && c === 0 && key !== undefined && { key }),
      format: spills!.formats?.[c] ?? format,
      style,
    }),
  );
