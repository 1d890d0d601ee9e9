import { civilDate, FIRST_SERIAL, LAST_SERIAL, serialOf } from "../../numbers/calendar";

/** A date as it is written. Where `open`, it is not known which of the first two numbers is the month. */
export interface WrittenDate {
  readonly year: number;
  /** Month and day; where `open`, the two in the order in which they stand. */
  readonly first: number;
  readonly second: number;
  readonly open: boolean;
}

export type DayOrder = "month-first" | "day-first";

/** What two digits of a year mean: in a series it is past, in a maturity still to come. */
export type Century = (year: number) => number;

/** The latest year that is not after that of the day of reading. */
export const pastCentury =
  (today: number): Century =>
  (year) => {
    const now = civilDate(today).year;
    return 100 * Math.floor(now / 100) + year > now ? 1900 + year : 2000 + year;
  };
export const comingCentury: Century = (year) => 2000 + year;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** German names where they begin otherwise: they can be no other month. */
const GERMAN: Readonly<Record<string, number>> = {
  mrz: 3,
  mär: 3,
  mae: 3,
  mai: 5,
  okt: 10,
  dez: 12,
};
const MONTH = `(${[...MONTHS, ...Object.keys(GERMAN)].join("|")})[a-z]*\\.?`;

/** A time of day, with its zone, is dropped. */
const TIME =
  /(?:(?:T|,? +)(?:[上下]午 ?)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?|;\d{6})$/i;

type Read = (match: RegExpExecArray, century: Century) => WrittenDate | undefined;

const fixed = (year: string, month: number | string, day: string | number): WrittenDate => ({
  year: Number(year),
  first: Number(month),
  second: Number(day),
  open: false,
});
const monthOf = (name: string) => {
  const start = name.slice(0, 3).toLowerCase();
  return GERMAN[start] ?? MONTHS.indexOf(start) + 1;
};
const full = (year: string, century: Century) =>
  String(year.length === 2 ? century(Number(year)) : year);
/** Years of the Republic of China count from 1912. */
const ROC = 1911;

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([, y, m, d]) => fixed(y!, m!, d!)],
  [
    /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/,
    ([, a, , b, y], century) => ({ ...fixed(full(y!, century), a!, b!), open: true }),
  ],
  // Dates with points have the day first wherever they are used, unless it cannot be a day.
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/,
    ([, a, b, y], century) =>
      Number(b) > 12 ? fixed(full(y!, century), a!, b!) : fixed(full(y!, century), b!, a!),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, y, m, d]) => fixed(y!, m!, d!)],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日?$/, ([, y, m, d]) => fixed(y!, m!, d!)],
  [
    /^(?:民國)?(\d{2,3})年(\d{1,2})月(\d{1,2})日?$/,
    ([, y, m, d]) => fixed(String(Number(y) + ROC), m!, d!),
  ],
  [
    /^(\d{3})[/.-](\d{1,2})[/.-](\d{1,2})$/,
    ([, y, m, d]) => fixed(String(Number(y) + ROC), m!, d!),
  ],
  [
    new RegExp(`^${MONTH} (\\d{1,2}),? (\\d{4})$`, "i"),
    ([, m, d, y]) => fixed(y!, monthOf(m!), d!),
  ],
  [
    new RegExp(`^(\\d{1,2})[-. ]{1,2}${MONTH}[- ]?(\\d{4}|\\d{2})$`, "i"),
    ([, d, m, y], century) => fixed(full(y!, century), monthOf(m!), d!),
  ],
  [/^(\d{4})[-/](\d{1,2})$/, ([, y, m]) => fixed(y!, m!, 1)],
  [/^(\d{4})年(\d{1,2})月$/, ([, y, m]) => fixed(y!, m!, 1)],
  [
    new RegExp(`^${MONTH}[- ](\\d{4}|\\d{2})$`, "i"),
    ([, m, y], century) => fixed(full(y!, century), monthOf(m!), 1),
  ],
];

/**
 * A serial number that a spreadsheet left behind: only of 1927 to 2119, so that other numbers are not
 * taken for one.
 */
const SERIALS = { first: 10_000, last: 80_000 };

/** Reads a text that says a date; undefined for one that says none. */
export function readDate(text: string, century: Century): WrittenDate | number | undefined {
  const plain = text.normalize("NFKC").trim();
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : NaN;
  if (serial >= SERIALS.first && serial <= SERIALS.last) return serial;
  const day = plain.replace(TIME, "");
  for (const [form, read] of FORMS) {
    const match = form.exec(day);
    if (match) return read(match, century);
  }
  return undefined;
}

/** Whether a text says a date, whichever. */
export const isDateText = (text: string): boolean =>
  /\d/.test(text) && readDate(text, comingCentury) !== undefined;

/** Excel's serial; "beyond" for a day that Excel cannot hold, undefined for one that no month has. */
export function serialIn(
  date: WrittenDate | number,
  order: DayOrder,
): number | "beyond" | undefined {
  if (typeof date === "number") return date;
  const swapped = date.open && order === "day-first";
  const [month, day] = swapped ? [date.second, date.first] : [date.first, date.second];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(date.year, month)) return undefined;
  const serial = serialOf(date.year, month - 1, day);
  return serial < FIRST_SERIAL || serial > LAST_SERIAL ? "beyond" : serial;
}

const LONG = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (year: number, month: number) =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : LONG[month - 1]!;

/** The serial of one date that can be read in one way only. */
export function readSerial(text: string, century: Century, order?: DayOrder): number | undefined {
  const date = readDate(text, century);
  if (date === undefined) return undefined;
  const serials = (order ? [order] : ORDERS).map((each) => serialIn(date, each));
  const real = [...new Set(serials.filter((serial) => typeof serial === "number"))];
  return real.length === 1 ? real[0] : undefined;
}

export const ORDERS: readonly DayOrder[] = ["day-first", "month-first"];
