import type { FilesWords } from "../locales/files.en";
import type { DayOrder } from "./fields/dates";
import type { FileFault } from "./fault";
import type { PositionField } from "./positions/headings";
import type { KnownUnit, Source } from "./source";

/** A sentence of `src/locales/files.*` and what it names. */
export interface Remark<W extends keyof FilesWords = "why" | "notes"> {
  readonly code: string;
  readonly of: W;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A line of the file that is not taken, and why. */
export interface LeftOut {
  readonly line: number;
  readonly why: Remark;
}

/** A series as it would be written. */
export interface SeriesReading extends Source {
  /** What is said of it: the layout it was read as, in English and as the source names itself. */
  readonly source: string;
  /** Where the file's unit was guessed: the units that it may be changed to, the guess among them. */
  readonly unitChoices: readonly KnownUnit[];
  /** Pasted without a name of its own: it may belong to any sheet. */
  readonly nameless: boolean;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Remark[];
}

/** A position of a statement; undefined where it does not say. */
export interface Position {
  readonly line: number;
  readonly symbol: string;
  /** Fraction: 4 5/8 is 0.04625. */
  readonly coupon: number | undefined;
  /** Excel serial. */
  readonly maturity: number | undefined;
  readonly face: number | undefined;
  /** Clean, per cent of par. */
  readonly price: number | undefined;
  readonly value: number | undefined;
  readonly accrued: number | undefined;
}

/** What a statement says besides; a negative cash is the loan. */
export interface Account {
  /** Excel serial. */
  readonly date: number | undefined;
  readonly cash: number | undefined;
  readonly equity: number | undefined;
}

/** Where a table of positions has its fields, its columns counted from 0. */
export interface TablePlaces {
  /** Line of the headings. */
  readonly heading: number;
  readonly columns: Partial<Record<PositionField, number>>;
}

/** What only a person can know. The first choice is what is taken until it is answered. */
export interface Question {
  /** Which of a file's questions it is. */
  readonly id: string;
  readonly about: Remark<"questions">;
  readonly choices: readonly string[];
}

/** What a file is read with. */
export interface ReadingContext {
  /** Excel serial of the day of reading. */
  readonly today: number;
  /** Answers by a question's id. */
  readonly answers: ReadonlyMap<string, string>;
  /** Units of series that have a sheet already: they hold. */
  readonly units: ReadonlyMap<string, KnownUnit>;
  /** Names of the series to take; those that are usually wanted if omitted. */
  readonly ticked?: ReadonlySet<string> | undefined;
  /**
   * Lines that a filter hides on the sheet that the text comes from: positions there are named, not
   * counted.
   */
  readonly hidden?: ReadonlySet<number>;
}

/** The question of a unit; its answer changes a guess that is not asked as well. One for all columns of a file. */
export const UNIT_QUESTION = "unit";

/** What is made of a file. */
export interface FileReading {
  readonly file: string;
  readonly kind: "series" | "auctions" | "positions" | "statement" | "refused";
  readonly series: readonly SeriesReading[];
  /** Names of columns that are there and were not asked for. */
  readonly unticked: readonly string[];
  readonly positions: readonly Position[];
  /** Of positions in one table. */
  readonly places?: TablePlaces;
  readonly account?: Account;
  readonly questions: readonly Question[];
  /** What was left out of the whole file: notes, and columns and securities that cannot be read. */
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Remark[];
  readonly refused?: FileFault;
}

export const nothing = (file: string): Omit<FileReading, "kind"> => ({
  file,
  series: [],
  unticked: [],
  positions: [],
  questions: [],
  leftOut: [],
  notes: [],
});

export const why = (code: keyof FilesWords["why"], details: Remark["details"] = {}): Remark => ({
  of: "why",
  code,
  details,
});
export const note = (code: keyof FilesWords["notes"], details: Remark["details"] = {}): Remark => ({
  of: "notes",
  code,
  details,
});

/** The days of a question about dates, in each order. */
export const DATES_QUESTION = "dates";
export const isDayOrder = (text: string | undefined): text is DayOrder =>
  text === "day-first" || text === "month-first";
