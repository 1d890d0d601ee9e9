import { exact, Exact, isoDate } from "../../domain";
import type { Format } from "../../sheet/block";
import { FORMATS } from "../../sheet/style";
import type { Speech } from "../words";
import type { FunctionCard, ParameterCard, ResultFormat } from "./function-card";
import { readsAs } from "./reads-as";

/** How many decimals a format shows; one that is not among these shows all that there are. */
const DIGITS: Partial<Record<ResultFormat, number>> = {
  percent: 2,
  signedPercent: 2,
  percent1: 1,
  rate: 3,
  money: 0,
  signedMoney: 0,
  cents: 2,
  leverage: 2,
  bp: 2,
  months: 1,
  plain: 2,
  shock: 0,
  count: 0,
  price: 6,
};

const PERCENT: readonly ResultFormat[] = ["percent", "signedPercent", "percent1", "rate"];
const SIGNED: readonly ResultFormat[] = ["signedPercent", "signedMoney", "shock"];

/** The format of a result's column: "money..." fills what the others leave. */
export function formatAt(formats: FunctionCard["formats"], column: number, columns: number) {
  if (formats.length === 1) return formats[0]!;
  const many = formats.findIndex((format) => format.endsWith("..."));
  const extra = columns - formats.length;
  if (many < 0 || column <= many) return plain(formats[column]);
  return column <= many + extra ? plain(formats[many]) : plain(formats[column - extra]);
}

const plain = (format: ResultFormat | undefined) =>
  (format ?? "general").replace("...", "") as ResultFormat;

/** The number formats of a result's columns. */
export const excelFormats = (formats: FunctionCard["formats"], columns: number): string[] =>
  Array.from({ length: columns }, (_, column) => {
    const format = formatAt(formats, column, columns);
    return FORMATS[format === "text" ? "general" : (format as Format)];
  });

/** Words, and numbers in the unit of their arguments, keep the format that they have. */
export const keepsFormat = (format: ResultFormat): boolean =>
  format === "text" || format === "general";

/** A number of a result as its number format shows it. */
export function shown(value: number, format: ResultFormat, { formats, words }: Speech): string {
  const digits = DIGITS[format];
  if (format === "date") return isoDate(value);
  if (digits === undefined) return formats.field(value, "times");
  if (PERCENT.includes(format)) {
    const write = SIGNED.includes(format) ? formats.signedPercent : formats.percent;
    return write(value, digits);
  }
  if (format === "leverage") return formats.times(value);
  if (format === "bp") return words.answer.bp(formats.bp(value, digits));
  if (format === "price") return formats.field(Number(exact(value).toFixed(digits)), "times");
  return SIGNED.includes(format) ? formats.signedBp(value, digits) : formats.bp(value, digits);
}

/** Whether what is shown is the very number. */
export function isAllShown(value: number, format: ResultFormat): boolean {
  const digits = DIGITS[format];
  if (digits === undefined) return true;
  const decimals = PERCENT.includes(format) ? digits + 2 : digits;
  return new Exact(exact(value).toFixed(decimals)).eq(exact(value));
}

/** A value as a field of its parameter would show it. */
export function typedAs(
  value: unknown,
  { code, kind }: ParameterCard,
  { formats }: Speech,
): string {
  const as = kind && readsAs(code, kind);
  if (typeof value !== "number" || as === undefined || as === "quote") return String(value);
  return as === "date" ? isoDate(value) : formats.field(value, as.unit);
}
