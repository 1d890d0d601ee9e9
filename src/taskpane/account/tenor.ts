/** Longest maturity that the Treasury sells, in years. */
const LONGEST = 30;

/** Years to maturity that a series names: DGS20, "20-Year", 20年; undefined where it names none. */
export function tenorIn(source: string): number | undefined {
  const [, digits] = /(?<!\d)(\d{1,2})(?!\d)/.exec(source) ?? [];
  const years = Number(digits);
  return years >= 1 && years <= LONGEST ? years : undefined;
}
