/** The picture of equity against the shock, and what-if. */
export const picture = {
  title: "Equity left after a shock",
  xAxis: "shock, bp",
  marks: {
    today: "today",
    breakEven: "break-even",
    stop: "stop",
    call: "call",
    full: "call at full revaluation",
  },
  worst: (d: { days: number; bp: string; from: string; to: string; since: string }) =>
    `Worst rise within ${d.days} trading ${d.days === 1 ? "day" : "days"} since ${d.since}: ${d.bp} bp, ${d.from} to ${d.to}`,
  worstRow: (since: string) => `worst rises since ${since}`,
  /** What the past did to this position's levels. */
  past: {
    title: (days: number) => `The past: within ${days} trading days`,
    stop: (bp: string | undefined) => (bp === undefined ? "stop" : `stop, ${bp} bp`),
    call: (bp: string | undefined) =>
      bp === undefined ? "nearest call" : `nearest call, ${bp} bp`,
    share: (share: string) => `touched in ${share} of windows`,
    worst: (since: string) => `worst rise since ${since}`,
    rise: (bp: string, from: string, to: string) => `${bp} bp, ${from} to ${to}`,
    sample: (tenor: number, first: string, last: string, apart: number) =>
      `${tenor}-year yields at daily closes, ${first} to ${last}. Shares of what was, no probabilities: only ${apart} windows of that length do not overlap.`,
    outdated: (last: string) =>
      `These yields end on ${last}, more than six months ago: what came since is not in them.`,
  },
  linear: "duration",
  secondOrder: "duration and convexity",
  revalued: "full revaluation",
  /** The same as the picture, for who cannot see it. */
  describe: (d: {
    lev: string;
    points: readonly string[];
    revalued: readonly { bp: string; equity: string }[];
    marks: readonly { mark: string; bp: string }[];
    worst: readonly string[];
  }) =>
    `Equity left against the rise in yield, at ${d.lev} leverage. ${d.points.join("; ")}. ` +
    `By full revaluation: ${d.revalued.map((p) => `${p.bp} bp: ${p.equity}`).join("; ")}. ` +
    `Marked: ${d.marks.map((m) => `${m.mark} at ${m.bp} bp`).join(", ")}.` +
    d.worst.map((rise) => ` ${rise}.`).join(""),
  point: (bp: string, equity: string, status: string) => `${bp} bp: ${equity} left, ${status}`,
  /** Where the status, which stands on the buffer, does not say it. */
  alarm: {
    call: (bp: string, measure: string) => `past the nearest call, ${bp} bp (${measure})`,
    cap: (bp: string) => `past the cap, ${bp} bp (full revaluation)`,
  },
  also: ", ",
  pointGone: (bp: string, status: string) => `${bp} bp: nothing left, ${status}`,
  describeUnknown: "The picture cannot be drawn until the position is complete.",
  statuses: {
    OK: "OK",
    STOP: "STOP",
    REDUCE: "REDUCE",
    "MARGIN CALL": "MARGIN CALL",
    "WIPED OUT": "WIPED OUT",
  },
  readout: {
    shock: "Shock",
    yieldAfter: "Yield",
    equityLeft: "Equity left",
    profit: "Gain or loss",
    buffer: "Buffer",
    leverage: "Leverage",
    none: "–",
  },
};

export type Picture = typeof picture;
