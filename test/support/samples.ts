import contract from "../functions/contract.json";

/** A sound value for every parameter of an elementwise function, by its name. */
export const SAMPLES: Readonly<Record<string, number>> = {
  lev: 3,
  yield: 0.0482,
  yieldlater: 0.048,
  fund: 0.0414,
  friction: 0.005,
  dur: 13,
  bp: 43,
  convexity: 210,
  haircut: 0.01,
  horizon: 1.5,
  margin: 0.09,
  buffer: 0.1,
  maxlev: 3,
  stop: 0.0525,
  years: 19.75,
  coupon: 0.045,
  freq: 2,
  price: 98.5,
  quote: 99.5,
  face: 1_000_000,
  fxmargin: 0.05,
  value: 3_000_000,
  loan: 2_000_000,
  benchmark: 0.0364,
  settlement: 46_000,
  maturity: 53_000,
  gain: 0.2067,
  loss: 0.1677,
  tenor: 20,
  days: 21,
  percentile: 0.99,
  within: 1,
};

/** Functions that read whole ranges, or some of whose arguments are one. */
const OF_RANGES = [
  "SHOCKTABLE",
  "EXPECTED",
  "THEILSEN",
  "MANNKENDALL",
  "STREAK",
  "SIGNAL",
  "BOOKTABLE",
  "BOOKCALL",
  "BOOKCARRY",
  "REPLAY",
  "TSYMBOL",
  "CURVESHOCK",
  "HOLDINGS",
  "ACCOUNTTABLE",
  "ACCOUNTCALL",
  "ACCOUNTCASH",
  "ACCOUNTCARRY",
  "SURVIVAL",
  "ACCOUNTSALE",
  "ACCOUNTRULES",
  "ACCOUNTHIST",
  "RISESHOCK",
  "RISESHARE",
];

export interface Sample {
  readonly id: string;
  readonly names: readonly string[];
  readonly required: number;
  readonly values: readonly number[];
}

/** Every function of numbers, with sound values for its arguments; schedules and tiers are left out. */
export const ELEMENTWISE: readonly Sample[] = Object.entries(contract)
  .filter(([id]) => !OF_RANGES.includes(id))
  .map(([id, parameters]) => {
    const numeric = parameters.filter((name) => name !== "[schedule]" && name !== "[tiers]");
    const names = numeric.map((name) => name.replace(/[[\]]/g, ""));
    return {
      id,
      names,
      required: numeric.filter((name) => !name.startsWith("[")).length,
      values: names.map((name) => {
        const value = SAMPLES[name];
        if (value === undefined) throw new Error(`no sample for ${name} of ${id}`);
        return value;
      }),
    };
  });
