/** How a cell looks; what is not given is the sheet's own look. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly middle?: boolean;
  readonly wrap?: boolean;
  /** Colour of a thin line on that side. */
  readonly top?: string;
  readonly bottom?: string;
}

/** A font that every machine with a spreadsheet has; Chinese falls back to the system's own. */
export const FONT = { name: "Arial", size: 10, color: "#1F2933" } as const;

const INK = FONT.color;
const NAVY = "#1B365D";
const GREY = "#66727F";
const RULE = "#D5DBE1";

/** Verdict colours: readable in black and white too, and never the only sign. */
const SIGNAL = {
  good: { color: "#14532D", fill: "#DDF3E4" },
  warn: { color: "#7A4B00", fill: "#FFF0CC" },
  stop: { color: "#8A3400", fill: "#FFE0CC" },
  bad: { color: "#8F1414", fill: "#FBD9D9" },
  unknown: { color: "#44505C", fill: "#E4E8EC" },
} as const;

export const STYLES = {
  title: { bold: true, size: 18, color: NAVY, middle: true },
  subtitle: { color: GREY, middle: true },
  aside: { color: GREY, size: 9, align: "right", middle: true },
  heading: { bold: true, size: 11, color: NAVY, bottom: NAVY, middle: true },
  columnHead: {
    bold: true,
    size: 9,
    color: GREY,
    bottom: RULE,
    align: "right",
    wrap: true,
    middle: true,
  },
  rowHead: { bold: true, size: 9, color: GREY, bottom: RULE, align: "left", middle: true },
  label: { color: INK },
  strong: { bold: true },
  note: { color: GREY, size: 9, italic: true },
  unit: { color: GREY, size: 9 },
  text: { align: "left" },
  right: { align: "right" },
  centered: { align: "center" },
  /** From the left, so that it runs on into the empty column beside it. */
  status: { align: "left", size: 9, bold: true },
  statusHead: { bold: true, size: 9, color: GREY, bottom: RULE, align: "left", middle: true },
  input: { color: "#1A4FB4", fill: "#F3F7FF", bottom: "#AFC6F2", align: "right" },
  inputText: { color: "#1A4FB4", fill: "#F3F7FF", bottom: "#AFC6F2", align: "left" },
  /** Entered, and not what is in use. */
  unused: { color: "#9AA5B1" },
  choice: { color: "#1A4FB4", fill: "#F3F7FF", bottom: "#AFC6F2", align: "center", size: 9 },
  total: { bold: true, top: RULE },
  totalLabel: { bold: true, top: RULE },
  verdict: { bold: true, size: 20, align: "center", middle: true, ...SIGNAL.unknown },
  tileLabel: { color: GREY, size: 9, fill: "#F5F7F9", align: "center", middle: true },
  tileFigure: { bold: true, size: 14, color: NAVY, fill: "#F5F7F9", align: "center", middle: true },
  tileNote: { color: GREY, size: 9, fill: "#F5F7F9", align: "center", middle: true },
  tile: { fill: "#F5F7F9" },
  check: { size: 9, color: GREY },
  /** Of money and returns: see `gainsAndLosses`. */
  loss: { color: SIGNAL.bad.color },
  gain: { color: SIGNAL.good.color },
  good: SIGNAL.good,
  warn: SIGNAL.warn,
  stop: SIGNAL.stop,
  bad: SIGNAL.bad,
  unknown: SIGNAL.unknown,
  heat0: { color: "#8F1414", fill: "#F7C5C5" },
  heat1: { color: "#7A2E00", fill: "#FFDEC9" },
  heat2: { color: "#6B4A00", fill: "#FFF1CF" },
  heat3: { color: "#2F5D1E", fill: "#EAF5DD" },
  heat4: { color: "#14532D", fill: "#CFEBD8" },
} as const satisfies Record<string, Style>;

export type StyleKey = keyof typeof STYLES;

export const styleOf = (key: StyleKey): Style => STYLES[key];

/** Number formats by what the number is. */
export const FORMATS = {
  percent: "0.00%",
  percent1: "0.0%",
  percent0: "0%",
  signedPercent: "+0.00%;-0.00%;0.00%",
  rate: "0.000%",
  money: "#,##0;-#,##0",
  ratio: "0.00",
  leverage: '0.00"x"',
  leverage4: '0.0000"x"',
  bp: '0.00" bp"',
  bp1: "0.0",
  shock: "+0;-0;0",
  signedBp: '+0.00" bp";-0.00" bp";0.00" bp"',
  years: "General",
  /** In whatever unit its arguments have. */
  general: "General",
  months: "0.0",
  plain: "0.00",
  date: "yyyy-mm-dd",
  signedRatio: "+0.00;-0.00;0.00",
  count: "0",
  price: "0.000###",
  cents: "#,##0.00;-#,##0.00",
  signedMoney: "+#,##0;-#,##0;0",
} as const;
