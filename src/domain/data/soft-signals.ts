/** The market's moods that are watched, besides the hard rules. */
export type SoftSignalKey = "premium" | "tail" | "cover" | "sofr" | "cpi";

/** When a signal counts as deteriorating. Rates are fractions, the tail is in bp, the cover a ratio. */
export interface SoftSignalRule {
  /** Which way is worse. */
  readonly worse: "rise" | "fall";
  /** Slope a month, in the signal's own unit, beyond which it deteriorates… */
  readonly slope: number;
  /** …where the final run of steps that way is at least this long, too. */
  readonly run: number;
  /** Days after which the newest month-end is too old to say anything. */
  readonly age: number;
  /** A level at which the premise is broken, whatever the trend. */
  readonly broken?: number;
}

/**
 * Defaults; every one can be changed on the sheet. The note behind this tool names the signals and the
 * 3.5% of inflation; slopes, runs and ages are a choice: a slope that adds some 24 bp of premium, or takes
 * a quarter off the bid-to-cover, in a year. Inflation is dated to its month's first day and published
 * two weeks after its last, so it is older than a month when it is new.
 */
export const SOFT_SIGNALS: Readonly<Record<SoftSignalKey, SoftSignalRule>> = {
  premium: { worse: "rise", slope: 0.0002, run: 3, age: 45 },
  tail: { worse: "rise", slope: 0.1, run: 3, age: 75 },
  cover: { worse: "fall", slope: 0.02, run: 3, age: 75 },
  sofr: { worse: "rise", slope: 0.0001, run: 3, age: 45 },
  cpi: { worse: "rise", slope: 0.0005, run: 3, age: 90, broken: 0.035 },
};

/** How many signals that deteriorate at once mean reduce. */
export const SIGNALS_TOGETHER = 2;

/** The newest month-ends that slope and p-value are taken over. */
export const SIGNAL_WINDOW = 12;
