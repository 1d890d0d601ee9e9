import { files as words } from "../locales/files.en";
import { isoDate } from "../numbers/iso-date";
import { faultSentence } from "./fault";
import type { FileReading, LeftOut, Position, Question, SeriesReading } from "./reading";
import { say } from "./say";
import { isRate, type ColumnKind, type KnownUnit } from "./source";
import { summarise } from "./summary";

/** A file's reading as `npm run read` gives it: dates ISO, rates as fractions, names and sentences English. */
export function toJson(reading: FileReading, questions: readonly KeyedQuestion[]): object {
  const { file, kind, series, unticked, positions, account, leftOut, notes, refused } = reading;
  return {
    file,
    kind,
    ...(series.length > 0 && { series: series.flatMap(seriesJson) }),
    ...(unticked.length > 0 && { unticked }),
    ...(positions.length > 0 && { positions: positions.map(positionJson) }),
    ...(account && { account: accountJson(account) }),
    ...(questions.length > 0 && { questions: questions.map(questionJson) }),
    ...(leftOut.length > 0 && { leftOut: leftOut.map(leftOutJson) }),
    ...(notes.length > 0 && { notes: notes.map((one) => say(one, words)) }),
    ...(refused && {
      refused: { line: refused.line ?? 1, sentence: faultSentence(refused, words) },
    }),
  };
}

/** A question and the key under which it is answered. */
export interface KeyedQuestion extends Question {
  readonly key: string;
}

const questionJson = ({ key, about, choices }: KeyedQuestion) => ({
  key,
  about: say(about, words),
  choices,
});

const leftOutJson = ({ line, why }: LeftOut) => ({ line, why: say(why, words) });

const positionJson = ({ symbol, coupon, maturity, face, price, value, accrued }: Position) => ({
  symbol,
  coupon,
  maturity: maturity === undefined ? undefined : isoDate(maturity),
  face,
  price,
  value,
  accrued,
});

const accountJson = ({ date, cash, equity }: NonNullable<FileReading["account"]>) => ({
  date: date === undefined ? undefined : isoDate(date),
  cash,
  equity,
});

/** What a figure of an auction is called beside its security. */
const FIGURES: Partial<Record<ColumnKind, string>> = {
  cover: "bid-to-cover",
  highYield: "high yield",
};

/** An entry a figure: a security of auctions has two. */
function seriesJson(series: SeriesReading): object[] {
  return series.columns.flatMap(({ kind, unit }, column) => {
    const figure = FIGURES[kind];
    if (kind !== "value" && figure === undefined) return [];
    const rows = series.rows.filter(({ values }) => typeof values[column] === "number");
    if (rows.length === 0) return [];
    const summary = summarise(rows, column);
    return {
      name: figure === undefined ? series.name : `${series.name} ${figure}`,
      unit: unitJson(unit),
      rows: rows.length,
      first: [isoDate(summary.first.date), summary.first.value],
      last: [isoDate(summary.last.date), summary.last.value],
      min: summary.min,
      max: summary.max,
      ...(summary.weekends > 0 && { weekends: summary.weekends }),
      leftOut: series.leftOut.map(leftOutJson),
      ...(series.notes.length > 0 && { notes: series.notes.map((one) => say(one, words)) }),
    };
  });
}

/** Rates of whatever notation are written as fractions; only basis points keep a unit of their own. */
const unitJson = (unit: KnownUnit) => (unit === "bp" ? "bp" : isRate(unit) ? "percent" : "number");
