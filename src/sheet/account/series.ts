import { DATES_NAME, valuesName } from "../import";
import type { FollowedSeries } from "./account";

const SERIES_NAME = "followed_series";
const TENOR_NAME = "followed_tenor";

/** An imported sheet's yields. @param sheet as formulas name it: `'DGS20'` */
export const seriesOn = (sheet: string, tenor: number): FollowedSeries => ({
  dates: `${sheet}!${DATES_NAME}`,
  values: `${sheet}!${valuesName("value")}`,
  tenor,
});

/** The names by which a sheet knows which series it follows, whatever its form, and their formulas. */
export const seriesNames = ({ dates, tenor }: FollowedSeries): ReadonlyMap<string, string> =>
  new Map([
    [SERIES_NAME, `=${dates}`],
    [TENOR_NAME, `=${tenor}`],
  ]);

/** The series that a sheet's names say it follows. @param formulaOf what a name stands for */
export function seriesByNames(
  formulaOf: (name: string) => string | undefined,
): FollowedSeries | undefined {
  const [dates, tenor] = [SERIES_NAME, TENOR_NAME].map(formulaOf);
  const end = `!${DATES_NAME}`;
  if (!dates?.endsWith(end) || tenor === undefined) return undefined;
  return seriesOn(dates.slice(1, -end.length), Number(tenor.slice(1)));
}

/**
 * How far an imported series has moved since the statement, in bp; #N/A where it ends before, or where
 * either day has no figure.
 */
export function movedSince({ dates, values }: FollowedSeries): string {
  const on = (day: string) => `INDEX(${values},MATCH(${day},${dates},0))`;
  const last = on(`MAX(${dates})`);
  const then = on(`SUMPRODUCT(MAX((${dates}<={statement})*${dates}))`);
  const move = `IF(AND(ISNUMBER(${last}),ISNUMBER(${then})),ROUND((${last}-${then})*10000,6),NA())`;
  return `IF(MAX(${dates})<{statement},NA(),${move})`;
}
