import { oneCell, toAddress } from "../../../../src/sheet";
import type { Shown } from "./ironcalc";

/**
 * How far two numbers may lie apart, against the larger of 1 and themselves. A formula of doubles
 * rounds some dozen times by 1.1e-16 of terms of the size of 1 (a rate in bp: of 10⁴). Measured over
 * dozens of sheets the worst is 1e-12, at full calls, whose steps divide by the logarithm of a price ratio.
 */
const TOLERANCE = 1e-11;

export interface Comparison {
  /** Cells that both show the same in. */
  same: number;
  /** Of them, texts that quote a figure rounded the other way at a half. */
  halves: number;
  /** The largest distance that was let pass, and where. */
  worst: { error: number; at: string };
  readonly differing: string[];
}

export const nothingCompared = (): Comparison => ({
  same: 0,
  halves: 0,
  worst: { error: 0, at: "" },
  differing: [],
});

export interface How {
  /** What money is measured in: nothing that is left of it may be noise. */
  readonly money: number;
  readonly isMoney: (row: number, column: number) => boolean;
  /** Cells that are meant to differ, or that one side can't calculate. */
  readonly leaveOut: (address: string) => boolean;
  /** The engines round a half in `TEXT` by themselves: 0.475% is 0.47% to one and 0.48% to the other. */
  readonly halvesMayDiffer?: boolean;
}

/** Compares two sheets cell by cell, as far as the first goes. */
export function compare(
  into: Comparison,
  where: string,
  a: Shown[][],
  b: Shown[][],
  how: How,
): void {
  a.forEach((line, row) =>
    line.forEach((left, column) => {
      const address = toAddress(oneCell(row, column));
      if (how.leaveOut(address)) return;
      const right = b[row]?.[column];
      const scale = how.isMoney(row, column) ? how.money : 1;
      const error = distance(left, right, scale);
      const isHalf = how.halvesMayDiffer === true && roundedAtHalf(left, right);
      if (error > TOLERANCE && !isHalf) {
        into.differing.push(`${where} ${address}: ${String(left)} and ${String(right)}`);
        return;
      }
      into.same++;
      if (isHalf) into.halves++;
      else if (error > into.worst.error) into.worst = { error, at: `${where} ${address}` };
    }),
  );
}

function distance(a: Shown, b: Shown | undefined, scale: number): number {
  if (a === b) return 0;
  if (typeof a !== "number" || typeof b !== "number") return Infinity;
  return Math.abs(a - b) / Math.max(scale, Math.abs(a));
}

const FIGURE = /\d+(?:\.(\d+))?/g;

/** Texts whose words are the same and whose figures differ by one in the last place. */
function roundedAtHalf(a: Shown, b: Shown | undefined): boolean {
  if (typeof a !== "string" || typeof b !== "string" || a === b) return false;
  if (a.replace(FIGURE, "#") !== b.replace(FIGURE, "#")) return false;
  const others = b.match(FIGURE)!;
  return a.match(FIGURE)!.every((figure, i) => {
    const places = figure.split(".")[1]?.length ?? 0;
    return Math.abs(Number(figure) - Number(others[i])) <= 1.001 * 10 ** -places;
  });
}
