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
  worst: (days: number, bp: string, from: string, to: string) =>
    `Worst ${days}-day rise on record: ${bp} bp, ${from} to ${to}`,
  worstRow: "worst rises on record, trading days",
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
