/** What several soft signals together ask for. */
export type SignalVerdict = "REDUCE" | "UNKNOWN" | "WATCH" | "HOLD";

/**
 * The verdict of the soft signals: several that deteriorate at once mean reduce.
 * @param flags true where a signal deteriorates, undefined where it is unknown
 * @param atLeast how many together mean reduce
 */
export function signal(flags: readonly (boolean | undefined)[], atLeast: number): SignalVerdict {
  const raised = flags.filter((flag) => flag === true).length;
  if (raised >= atLeast) return "REDUCE";
  if (raised === 0 && flags.includes(undefined)) return "UNKNOWN";
  return raised > 0 ? "WATCH" : "HOLD";
}
