import { Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";

/** Fewer observations than this have no trend to speak of. */
const FEWEST_OBSERVATIONS = 4;
/** Some hundred years of trading days: what the slope's search settles within a second. */
const MOST_OBSERVATIONS = 25_000;

/** Observations as whole numbers: each is `units[i]` / 10^`digits`. No digit is lost. */
export interface WholeSeries {
  readonly units: readonly bigint[];
  readonly digits: number;
}

/** Brings decimals to one common power of ten. */
export function wholeSeries(values: readonly Exact[]): WholeSeries {
  const digits = values.reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
  const scale = new Exact(`1e${digits}`);
  return { units: values.map((value) => BigInt(value.times(scale).toFixed())), digits };
}

/**
 * The newest `window` observations, all where it is omitted.
 * @throws Refusal NA where fewer than 4 remain, VALUE where there are too many
 */
export function newest<T>(series: readonly T[], window: number | undefined): readonly T[] {
  const kept = window === undefined ? series : series.slice(-window);
  if (kept.length < FEWEST_OBSERVATIONS) {
    throw new Refusal("NA", "tooFewObservations", {
      needed: FEWEST_OBSERVATIONS,
      got: kept.length,
    });
  }
  if (kept.length > MOST_OBSERVATIONS) {
    throw new Refusal("VALUE", "tooManyObservations", {
      most: MOST_OBSERVATIONS,
      got: kept.length,
    });
  }
  return kept;
}
