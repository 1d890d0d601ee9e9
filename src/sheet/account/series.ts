import type { FollowedSeries } from "./account";

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
