/** What a broker adds to the benchmark rate on each slice of a margin loan. */
export interface LoanTiers {
  readonly source: string;
  readonly asOf: string;
  readonly currency: string;
  /** Where a slice of the loan starts, and its spread, a fraction per year. */
  readonly rows: readonly (readonly [from: number, spread: number])[];
}

export const LOAN_TIERS = {
  source: "Interactive Brokers, margin loan rates, IBKR Pro, spread over the benchmark",
  asOf: "December 2025",
  currency: "USD",
  rows: [
    [0, 0.015],
    [100_000, 0.01],
    [1_000_000, 0.0075],
    [50_000_000, 0.005],
  ],
} as const satisfies LoanTiers;
