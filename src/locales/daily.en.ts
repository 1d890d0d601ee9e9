/** The pane as the view of a sheet, and what is done with it from day to day. */

/** Whose numbers the pane shows, and what hinders them from being typed there. */
const view = {
  title: "Whose numbers these are",
  scratch: "Scratch",
  notInFront: "not in front",
  locked: "This sheet is protected: its numbers are shown and can't be typed here.",
  written: (field: string) => `${field} is on the sheet.`,
  undo: "Undo",
  changed: (field: string, now: string) =>
    `${field}: the sheet's cell was changed to ${now} while you typed.`,
  nothing: "nothing",
  writeMine: (text: string) => `Write ${text}`,
  keepTheirs: (text: string) => `Keep ${text}`,
  formulaIn: (address: string) => `The formula stands in ${address}.`,
  replace: {
    link: "Replace the link by a number",
    formula: "Replace the formula by a number",
  },
  ofField: (action: string, field: string) => `${action}: ${field}`,
  absent: "The version that built this sheet had no such input.",
  gone: "Its cell was deleted from the sheet.",
};

/** The figures behind the answer. */
const levels = {
  title: "Key levels",
  figures: {
    spread: "Carry spread",
    leveredCarry: "Levered carry",
    moneyPerMonth: "Net carry a month",
    breakEven: "Break-even, net",
    buffer: "Buffer today",
    quick: "Call, buffer ÷ duration",
    linear: "Call, linear",
    full: "Call at full revaluation",
    lossAtCall: "Loss at the call",
  },
  smallest: "The alarm takes the smallest of the three calls.",
  why: "Why",
};

export const englishDaily = { view, levels };
export type DailyWords = typeof englishDaily;
