import { FONT, styleOf, type StyleKey } from "../../src/sheet";

/** Colours in a workbook's file carry their opacity first. */
const argb = (color: string) => ({ argb: `FF${color.slice(1)}` });

export const BASE_FONT = { name: FONT.name, size: FONT.size, color: argb(FONT.color) };

/** A plan's style as the file library's cell properties. */
export function cellLook(key: StyleKey) {
  const { bold, italic, size, color, fill, align, wrap, top, bottom } = styleOf(key);
  const line = (of: string | undefined) =>
    of === undefined ? undefined : ({ style: "thin", color: argb(of) } as const);
  return {
    font: {
      ...BASE_FONT,
      bold,
      italic,
      size: size ?? FONT.size,
      color: argb(color ?? FONT.color),
    },
    alignment: {
      horizontal: align,
      vertical: "middle",
      wrapText: wrap,
    } as const,
    border: { top: line(top), bottom: line(bottom) },
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } as const }),
  };
}

/** What a conditional format changes: colours only. */
export function conditionalLook(key: StyleKey) {
  const { color, fill } = styleOf(key);
  return {
    ...(color && { font: { color: argb(color) } }),
    // A rule's fill stands in the file as the background of a solid pattern.
    ...(fill && { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } as const }),
  };
}
