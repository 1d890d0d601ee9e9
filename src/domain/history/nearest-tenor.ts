import type { Exact } from "../../numbers/arithmetic";
import { LIMITS } from "../../numbers/limits";

/**
 * The tenor of the history that is nearest to a bond's years to maturity; halfway between two, the
 * shorter, whose yield moves no less.
 */
export function nearestTenor(years: Exact): number {
  const away = (tenor: number) => years.minus(tenor).abs();
  return LIMITS.tenor.oneOf.reduce((nearest, tenor) =>
    away(tenor).lt(away(nearest)) ? tenor : nearest,
  );
}
