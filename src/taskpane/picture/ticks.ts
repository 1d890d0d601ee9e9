/**
 * Round numbers from `from` to `to`, about `count` of them: 1, 2 or 5 times a power of ten apart.
 * They are those of d3-array, whose one file would bring the rest of itself into the first load.
 */
export function ticks(from: number, to: number, count: number): number[] {
  const rough = (to - from) / count;
  const power = Math.floor(Math.log10(rough));
  const size = rough / 10 ** power;
  const factor =
    size >= Math.sqrt(50) ? 10 : size >= Math.sqrt(10) ? 5 : size >= Math.SQRT2 ? 2 : 1;
  // Multiplied or divided by a whole number, never by a fraction: 3 × 0.1 is not 0.3.
  const times = power < 0 ? 1 : factor * 10 ** power;
  const over = power < 0 ? 10 ** -power / factor : 1;
  const first = Math.ceil((from / times) * over - ROUNDING);
  const last = Math.floor((to / times) * over + ROUNDING);
  return Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * times) / over);
}

const ROUNDING = 1e-9;
