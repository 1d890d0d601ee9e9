/** A layout of positions in one table: how it is recognised, and what is its own about it. */
export interface PositionLayout {
  /** As it names itself. */
  readonly title: string;
  recognises(headings: readonly string[]): boolean;
  /** Coupons are in per cent whatever their size. */
  readonly couponInPercent?: boolean;
}

/** Whether all of these are among the headings, in capitals or not. */
export const hasAll = (headings: readonly string[], ...names: readonly string[]): boolean =>
  names.every((name) => headings.some((heading) => heading.toLowerCase() === name));
