/** The pane as the view of a sheet, and what is done with it from day to day. */

/** Whose numbers the pane shows, and what hinders them from being typed there. */
const view = {
  title: "Whose numbers these are",
  scratch: "Scratch",
  notInFront: "not in front",
  ofAccount:
    "The inputs follow an account: calls, stop, cap, carry and loan are its own, bond by bond. Picture, readout and exit ticket are of one bond of its averages.",
  locked: "This sheet is protected: its numbers are shown and can't be typed here.",
  written: (field: string) => `${field} is on the sheet.`,
  undo: "Undo",
  changed: (field: string, now: string) =>
    `${field}: the sheet's cell was changed to ${now} while you typed.`,
  nothing: "nothing",
  writeMine: (text: string) => `Write ${text}`,
  keepTheirs: (text: string) => `Keep ${text}`,
  formulaIn: (address: string) => `The formula stands in ${address}.`,
  readsNothing: (address: string, formula: string) =>
    `The formula in ${address}, ${formula}, stands on an empty cell.`,
  replace: {
    link: "Replace the link by a number",
    formula: "Replace the formula by a number",
  },
  ofField: (action: string, field: string) => `${action}: ${field}`,
  absent: "The version that built this sheet had no such input.",
  gone: "Its cell was deleted from the sheet.",
  /** An Account sheet is in front: the answer is the sheet's own. */
  account: {
    below: "is in front; below:",
    call: "Nearest call",
    excess: "Excess liquidity",
    leverage: "Leverage",
    stop: "First stop",
    inputs: (sheet: string) => `Inputs of '${sheet}'`,
    onSheet: "Dates, choices and the lines of positions are typed on the sheet.",
    follows: (cell: string) => `Follows ${cell}.`,
    problems: {
      empty: (name: string) => `${name}: enter a number.`,
      unreadable: (name: string) => `${name}: this can't be read as a number.`,
      zero: (name: string) => `${name} may not be 0.`,
      outside: (name: string, least: string, most: string) =>
        `${name} must be between ${least} and ${most}.`,
    },
    unread: "Not all of its answer can be read: see the sheet.",
    belowScratch: "All below is computed from scratch numbers, not from this account.",
    belowSheet: (sheet: string) => `All below is computed from '${sheet}', not from this account.`,
  },
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

/** The same levels in money, and the order that a stop means. */
const money = {
  title: "Money, exit and carry",
  head: { loss: "lost", left: "left" },
  rows: { stop: "At the stop", call: "At the call" },
  exit: "Exit ticket, at the stop",
  price: (stop: string) => `Clean price at ${stop}`,
  parBond: "Of the par bond these inputs stand for; a bond of your own has its own price.",
  sell: {
    out: "Sell all: face",
    toCap: (cap: string) => `To be back at the ${cap} cap: face`,
    toBuffer: (buffer: string) => `To be back at today's buffer, ${buffer}: face`,
  },
  nothing: "nothing to sell",
  cap: "Leverage cap",
  toCap: (cap: string) => `To ${cap}`,
  entry: (cap: string) => `Most leverage to enter with, still within ${cap} at the stop`,
  clock: "Carry saved up",
  clockHead: { after: "after", money: "money", cushion: "cushion" },
  months: (n: number) => (n === 1 ? "1 month" : `${n} months`),
  cushionNote: "Cushion: the rise in yield that this carry pays for, by duration.",
};

/** "Log today", and what became different since. */
const journal = {
  title: "Journal",
  log: "Log today",
  note: "Note (optional)",
  logged: (sheet: string) => `Logged on '${sheet}'.`,
  kept: (n: number) =>
    n === 1
      ? "1 row could not be logged and is kept here; it will be written with the next."
      : `${n} rows could not be logged and are kept here; they will be written with the next.`,
  drop: "Drop what is kept",
  first: "Nothing is logged of this yet.",
  same: (since: string) => `Nothing has changed since ${since}.`,
  since: (since: string) => `Since ${since}:`,
  change: (name: string, before: string, now: string) => `${name}: ${before} → ${now}`,
  names: {
    yld: "Yield",
    lev: "Leverage",
    equity: "Equity",
    netCarry: "Net carry",
    rules: "Rules",
    carry: "Carry",
    signals: "Signals",
    toStop: "To the stop",
    toCap: "To the cap",
    toCall: "To the call",
  },
  unknown: "unknown",
  scratch: "Scratch",
  chart: "Distances as logged, bp",
  chartSays: (name: string, from: string, to: string) => `${name} from ${from} to ${to}`,
};

/** What became worse on a sheet of ours while the add-in runs. */
const watch = {
  title: "What became worse",
  worse: (sheet: string, light: string, before: string, after: string, time: string) =>
    `'${sheet}': ${light} went from ${before} to ${after} at ${time}.`,
  logThese: (n: number) => (n === 1 ? "Log this" : `Log these ${n}`),
  dismiss: "Dismiss",
  switch: "Watch the lights of all sheets",
};

/** The keys that do what else takes a pointer. */
const keys = {
  title: "Keys",
  rows: [
    ["Tab", "to the next field"],
    ["Enter", "takes the number; on a sheet it is written"],
    ["Esc", "drops what was typed for a sheet"],
    ["↑ ↓, Page ↑ ↓", "a step, ten steps; with Shift ten times as much"],
    ["Alt ↓", "takes the selected cell"],
    ["Alt ↑", "computed or entered"],
    ["Ctrl Enter", "builds a sheet"],
  ] as readonly (readonly [keys: string, does: string])[],
};

export const englishDaily = { view, levels, money, journal, watch, keys };
export type DailyWords = typeof englishDaily;
