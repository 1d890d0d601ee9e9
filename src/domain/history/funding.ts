/** A close of the past: Excel serial and yield as a fraction. */
export interface Close {
  readonly date: number;
  readonly yld: number;
}

/** A loan whose rate follows a series, fractions a year on actual/360: the series plus a spread. */
export interface FundingSeries {
  /** Oldest first. */
  readonly rates: readonly { readonly date: number; readonly rate: number }[];
  readonly spread: number;
}

/** A monthly figure holds until the next one is published, which is more than a month after its date. */
export const MOST_DAYS = 62;

/** A close with the rate that the loan pays from then on. */
export interface FundedClose extends Close {
  readonly fund: number;
}

/**
 * The closes with the last rate on or before each, from the first that has one. They end where the last
 * rate is too old: what money cost then is not known.
 */
export function funded(closes: readonly Close[], funding: number | FundingSeries): FundedClose[] {
  if (typeof funding === "number") return closes.map((close) => ({ ...close, fund: funding }));
  const { rates, spread } = funding;
  const paid: FundedClose[] = [];
  let next = 0;
  for (const close of closes) {
    while (next < rates.length && rates[next]!.date <= close.date) next++;
    const last = rates[next - 1];
    if (last === undefined) continue;
    if (close.date - last.date > MOST_DAYS) {
      if (paid.length > 0) break;
      continue;
    }
    // Rounded to the digits of a rate: a sum of two doubles is not the decimal that Excel shows.
    paid.push({ ...close, fund: Number((last.rate + spread).toFixed(12)) });
  }
  return paid;
}
