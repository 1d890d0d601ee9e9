/** A label that is to stand above the picture, centred on `x`. */
export interface Label {
  readonly x: number;
  readonly width: number;
}

/** Where a label goes: the row from the picture upwards, and its left edge. */
export interface PlacedLabel {
  readonly row: number;
  readonly left: number;
  /** What it is drawn into, where it is wider than the picture. */
  readonly within?: number;
}

const GAP = 4;

/**
 * Puts labels into as few rows as they need without touching one another, each moved sideways only
 * as far as the picture's width demands. Order is kept.
 */
export function labelRows(labels: readonly Label[], width: number): PlacedLabel[] {
  const ends: number[] = [];
  return labels.map((label) => {
    const left = Math.max(0, Math.min(width - label.width, label.x - label.width / 2));
    const free = ends.findIndex((end) => end + GAP <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + label.width;
    return label.width > width ? { row, left, within: width } : { row, left };
  });
}

const NARROW = 6.5;
const WIDE = 11.5;

/** About how wide a text of 11 pixels is; Chinese characters are twice as wide as Latin ones. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "⺀" ? WIDE : NARROW), 0);
}
