import { civilDate, FIRST_SERIAL, LAST_SERIAL, serialOf } from "../../domain";
import { ImportFault, shown } from "./fault";

/** A text that says a date, and where it stood. */
export interface DatedLine {
  readonly line: number;
  readonly text: string;
}

/** 2025-11-20, 2025/11/20 or 2025年11月20日; a time of day after it is left away. */
const YEAR_FIRST = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[T ][\d:.]+Z?)?$/;
/** 11/20/2025, as the Treasury writes it. */
const YEAR_LAST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: [\d:.]+(?: ?[AP]M)?)?$/i;

/**
 * Excel serials of dates, written year first, or month/day/year as the Treasury does. Where all are
 * numbers below 13 the file itself tells which comes first: dates that stand in order only when read
 * day first are refused, not guessed at.
 * @throws ImportFault naming the line that holds no date
 */
export function readDates(lines: readonly DatedLine[]): number[] {
  const serials = lines.map(({ line, text }) => {
    const serial = readDate(text);
    if (serial === undefined) throw new ImportFault("date", { line, got: shown(text) });
    return serial;
  });
  const swapped = lines.map(({ text }) => readDayFirst(text));
  if (!inOrder(serials) && isComplete(swapped) && inOrder(swapped)) {
    throw new ImportFault("dayFirst", { line: lines[0]!.line, got: shown(lines[0]!.text) });
  }
  return serials;
}

/** The serial of one date, undefined for what is none. */
export function readDate(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim();
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return serialIfReal(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const yearLast = YEAR_LAST.exec(plain);
  return yearLast ? serialIfReal(yearLast[3]!, yearLast[1]!, yearLast[2]!) : undefined;
}

function readDayFirst(text: string): number | undefined {
  const parts = YEAR_LAST.exec(text.normalize("NFKC").trim());
  return parts ? serialIfReal(parts[3]!, parts[2]!, parts[1]!) : undefined;
}

/** A day too many runs on into another month, as 2025-02-30 into March: it is no date. */
function serialIfReal(year: string, month: string, day: string): number | undefined {
  const serial = serialOf(Number(year), Number(month) - 1, Number(day));
  const isReal = civilDate(serial).month === Number(month) - 1;
  return isReal && serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : undefined;
}

const isComplete = (serials: readonly (number | undefined)[]): serials is number[] =>
  serials.every((serial) => serial !== undefined);

function inOrder(serials: readonly number[]): boolean {
  const steps = serials.slice(1).map((serial, i) => serial - serials[i]!);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** 2025-11-20, for a sentence. */
export function isoDate(serial: number): string {
  const { year, month, day } = civilDate(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month + 1)}-${two(day)}`;
}
