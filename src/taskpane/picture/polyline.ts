/** The path of a line from point to point, to a thousandth of a pixel. */
export const polyline = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${rounded(x)},${rounded(y)}`).join("");

const rounded = (pixel: number) => Math.round(pixel * 1000) / 1000;
