/** A broker's or regulator's maintenance margin on U.S. Treasuries by years to maturity. */
export interface MaintenanceSchedule {
  readonly source: string;
  readonly asOf: string;
  /**
   * What a bond without coupons costs from five years on: 3% of its principal whatever its price, or
   * the larger of that and the rate's.
   */
  readonly zeros: "principal" | "larger";
  /** Lower bound in years to maturity, and the rate from there on, a fraction of the market value. */
  readonly rows: readonly (readonly [from: number, rate: number])[];
}

/** Known schedules by name. A broker may change its own any day: a new one is one entry here. */
export const MAINTENANCE_SCHEDULES: Readonly<Record<string, MaintenanceSchedule>> = {
  IBKR: {
    source: "Interactive Brokers, margin requirements for U.S. Treasuries, rules-based",
    asOf: "December 2025 (the page itself carries no date)",
    zeros: "principal",
    rows: [
      [0, 0.01],
      [0.5, 0.02],
      [1, 0.03],
      [3, 0.04],
      [5, 0.05],
      [10, 0.07],
      [20, 0.09],
    ],
  },
  FINRA: {
    source: "FINRA Rule 4210(e)(2)(A), the regulatory floor",
    asOf: "December 2025 (the rule for zeros from memory, not checked)",
    zeros: "larger",
    rows: [
      [0, 0.01],
      [1, 0.02],
      [3, 0.03],
      [5, 0.04],
      [10, 0.05],
      [20, 0.06],
    ],
  },
  "IBKR-EU": {
    source:
      "Interactive Brokers, margin requirements for U.S. Treasuries, residents of Europe; initial margin is 1.25 times it",
    asOf: "December 2025 (the page itself carries no date)",
    zeros: "larger",
    rows: [
      [0, 0.02],
      [0.5, 0.03],
      [1, 0.05],
      [3, 0.06],
      [5, 0.08],
      [10, 0.1],
      [20, 0.12],
    ],
  },
};
