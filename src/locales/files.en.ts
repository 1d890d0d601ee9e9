/** A line of a file, and what stands there. */
interface At {
  readonly line: number;
  readonly got: string;
}
interface InColumn extends At {
  readonly column: string;
}
type Said = Readonly<Record<string, string | number>>;

/** Why a file or a pasted text is not read, in one sentence that says what to do. */
const faults = {
  notText: () => "this is not a text file: save it as CSV (UTF-8) and choose that",
  workbook: () =>
    "this is a workbook, not a text file: save its sheet as CSV (UTF-8), or copy the cells and paste them here",
  json: () => "this looks like JSON but has no rows of dates and values: download the CSV instead",
  xml: () =>
    "this is XML, of which only the open positions of an activity Flex query are read, and it has none: download the CSV",
  webPage: () =>
    "this is a web page, not the file: open it in a browser, sign in if it asks, and download the file anew",
  empty: () => "there is nothing in it: choose a file with dates and figures",
  noDates: ({ line, got }: At) =>
    `line ${line}: "${got}" — neither dates nor positions were found: a series has its dates in the first column, as 2025-11-20; a list of positions has headings for name, quantity and price`,
  oneColumn: () => "there is only one column: dates must come first, then figures",
  noObservations: () => "it holds no figures: check that you chose the right file",
  noFigures: ({ column }: { readonly column: string }) =>
    `${column} holds no figures: check that you chose the right file`,
  openQuote: ({ line }: { readonly line: number }) =>
    `line ${line}: a quotation mark is opened and never closed; close it or take it out`,
  longLine: ({ line, most }: { readonly line: number; readonly most: number }) =>
    `line ${line}: it is longer than ${most} characters, which no row of a table is; check that you chose the right file`,
  fields: ({
    line,
    got,
    want,
  }: {
    readonly line: number;
    readonly got: number;
    readonly want: number;
  }) =>
    `line ${line}: it has ${got} fields where the heading has ${want}; if the commas are decimal, save with semicolons or decimal points`,
  date: ({ line, got }: At) =>
    `line ${line}: "${got}" is not a date; write it as 2025-11-20, or take the line out`,
  secondTable: ({ line }: { readonly line: number }) =>
    `line ${line}: another table begins here; save each table as a file of its own`,
  value: ({ line, column, got }: InColumn) =>
    `line ${line}: ${column} is "${got}", which is not a number; fix or clear it`,
  mixedMarks: ({ line, column, got }: InColumn) =>
    `line ${line}: ${column} is "${got}", while lines before it are marked otherwise (%, bp); write all alike`,
  conflict: ({
    line,
    date,
    column,
  }: {
    readonly line: number;
    readonly date: string;
    readonly column: string;
  }) => `line ${line}: ${column} has ${date} twice with different figures; keep one of them`,
  stacked: ({
    line,
    column,
    first,
    second,
  }: {
    readonly line: number;
    readonly column: string;
    readonly first: string;
    readonly second: string;
  }) =>
    `line ${line}: ${column} is "${second}", above it "${first}": these are several series below each other; give each a column or a file of its own`,
  tooMany: ({ got, most }: { readonly got: number; readonly most: number }) =>
    `it has ${got} rows; at most ${most} fit on a sheet: choose a shorter period`,
  noResults: ({ line, got }: At) =>
    `line ${line}: "${got}" — this is a list of securities without results: add Bid to Cover Ratio and High Yield to the download`,
  noAuctionDate: ({ line }: { readonly line: number }) =>
    `line ${line}: auction results need a column Auction Date: add it to the download`,
  noPositions: ({ line, got }: At) =>
    `line ${line}: "${got}" — no Treasury positions were found: the table needs a symbol or description with coupon and maturity, a quantity and a price`,
  needsColumns: ({ line, missing }: { readonly line: number; readonly missing: string }) =>
    `line ${line}: the heading has no column for ${missing}: add it to the export`,
};

/** A sentence that names what it is about, once. */
const withName = (name: string, sentence: string) =>
  sentence.includes(name) ? sentence : `${name}: ${sentence}`;

/** Why a line, a row or a column is left out. */
const why = {
  below: ({ got }: Said) => `below the data: "${got}"`,
  headingAgain: () => "the heading again",
  remark: ({ got }: Said) => `a remark among the data: "${got}"`,
  total: ({ got }: Said) => `a total: "${got}"`,
  beyondExcel: ({ got }: Said) => `${got}: Excel has no dates before 1900-03-01`,
  /** A column or a security that cannot be read; the sentence is that of its fault. */
  fault: ({ name, sentence }: Said) => withName(String(name), String(sentence)),
  lot: ({ got }: Said) => `a lot of a position that is counted already: "${got}"`,
  noTreasury: ({ got }: Said) => `no fixed-coupon Treasury: "${got}"`,
  noSymbol: ({ got }: Said) => `coupon and maturity cannot be told from "${got}"`,
  otherCurrency: ({ got, currency }: Said) => `"${got}" is in ${currency}: not counted`,
  otherCash: ({ amount, currency }: Said) => `cash of ${amount} in ${currency}: not counted`,
  noFace: ({ got }: Said) => `"${got}" has no quantity`,
  short: ({ got }: Said) => `"${got}" is a short position: not counted`,
  hidden: ({ got }: Said) => `a hidden row: "${got}"`,
  noDate: ({ got }: Said) => `an auction without a date: "${got}"`,
};

/** What is said of a file or a series that is read. */
const notes = {
  outside: ({ name, least, most, from, to }: Said) =>
    `${name} runs from ${least} to ${most}; such figures usually lie between ${from} and ${to} per cent`,
  future: ({ name, last }: Said) => `${name} has dates after today, up to ${last}`,
  before1904: ({ older }: Said) =>
    `${older} rows before 1904-01-01 will be left out: this workbook counts its dates from then`,
  unitHolds: ({ name, unit }: Said) =>
    `${name} is read in the unit of its sheet: ${units[unit as UnitName]}`,
  computedEquity: ({ currency }: Said) =>
    `the base currency is ${currency}: equity is cash + values + accrued interest in USD`,
};

/** What only a person can tell. */
const questions = {
  dates: ({ got, dayFrom, dayTo, monthFrom, monthTo }: Said) =>
    `How are dates such as ${got} meant: day first (${dayFrom} to ${dayTo}), or month first (${monthFrom} to ${monthTo})?`,
  unit: ({ name, least, most }: Said) => `What are the figures of ${name} (${least} to ${most})?`,
  fraction: ({ name, most }: Said) =>
    `The figures of ${name} are at most ${most}: are they fractions (0.0482 is 4.82%) or per cent?`,
  tenths: ({ name, least, most }: Said) =>
    `The figures of ${name} run from ${least} to ${most}: are they tenths of a per cent (48.2 is 4.82%)?`,
  place: ({ name, sheet }: Said) => `Is ${name} a new series, or does it go below ${sheet}?`,
  differs: ({ name, sheet, differ, shared }: Said) =>
    `${differ} of ${shared} dates of ${name} have other figures on ${sheet}: is it the same series?`,
  before: ({ name, sheet, older, last }: Said) =>
    `${older} new dates of ${name} lie before ${last}, the last on ${sheet}: is it the same series?`,
};

type UnitName = "percent" | "fraction" | "tenths" | "bp" | "number" | "index" | "text";
const units: Readonly<Record<UnitName, string>> = {
  percent: "per cent: 4.82 is 4.82%",
  fraction: "fractions: 0.0482 is 4.82%",
  tenths: "tenths of a per cent: 48.2 is 4.82%",
  bp: "basis points: 482 is 4.82%",
  number: "numbers, as they are",
  index: "a price index",
  text: "text",
};

/** Words of a choice that are no unit. */
const choices = {
  "day-first": "day first",
  "month-first": "month first",
  append: "the same series: append",
  new: "a new series",
};

export const files = { faults, why, notes, questions, units, choices };

export type FilesWords = typeof files;

/** Imported series: what stands on their sheets, and what an import reports. */
export const imports = {
  untitled: "Pasted series",
  sheet: {
    /** `from` is a file's name, "" for what was pasted. */
    note: (from: string) => `Imported from ${from || "pasted text"}.`,
    percentNote: "Rates are fractions, shown as per cent: 0.0482 is 4.82%.",
    tailNote: "Tail: enter the high yield less the when-issued yield, in bp.",
    date: "Date",
    columns: {
      value: "Value",
      cover: "Bid-to-cover",
      highYield: "High yield",
      tail: "Tail, bp",
      cusip: "CUSIP",
    },
    latest: "Latest",
    months: "Month-ends, complete months only",
    change: "Change on a year",
    today: "Today",
  },
  done: (d: {
    sheet: string;
    added: number;
    known: number;
    changed: number;
    older: number;
    before1904: number;
  }) =>
    `'${d.sheet}': ${d.added} rows added` +
    (d.known > 0 ? `, ${d.known} were there already` : "") +
    (d.changed > 0 ? `; ${d.changed} differ from the file and were left as they are` : "") +
    (d.older > 0
      ? `; ${d.older} rows were left out, since something of your own stands where they belong`
      : "") +
    (d.before1904 > 0
      ? `; ${d.before1904} rows before 1904-01-01 were left out, since this workbook counts its dates from 1904`
      : "") +
    ".",
};

export type ImportWords = typeof imports;
