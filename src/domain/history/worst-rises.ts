import { HISTORY } from "./counts";

/** The largest rise in yield on record over so many trading days; dates are ISO. */
export interface WorstRise {
  readonly tenor: number;
  readonly days: number;
  readonly bp: number;
  readonly from: string;
  readonly to: string;
}

/** The worst rises of the tenor on record that is nearest to `years` to maturity, by length. */
export function worstRises(years: number): WorstRise[] {
  const nearest = [...HISTORY].sort(
    (a, b) => Math.abs(a.tenor - years) - Math.abs(b.tenor - years),
  )[0]!;
  return nearest.windows.map(({ days, worst: { bp, from, to } }) => ({
    tenor: nearest.tenor,
    days,
    bp,
    from,
    to,
  }));
}
