import type { MarketHistory } from "../../domain/account/revalued-windows";
import { readCell, required } from "./argument";
import { Fault, sentences } from "./fault";
import type { Cells } from "./grid";
import { flatCells, numberOrGap } from "./ranges";
import { numbersIn, orThrow } from "./whole";

/**
 * A market's yields at closes: a column of dates, as many rows of yields, a column for each of a row of
 * tenors. A row in which a yield is missing is skipped whole.
 * @throws Fault where the ranges don't fit together, don't ascend, or hold text or an error
 */
export function marketIn(dates: Cells, yields: Cells, tenors: Cells): MarketHistory {
  const [days, closes] = [flatCells(dates), flatCells(yields)];
  const columns = numbersIn(required("years", "tenors", tenors)).map((one) => one.toNumber());
  if (!ascend(columns)) throw new Fault(sentences().ascending("tenors"));
  if (closes.width !== columns.length) {
    throw new Fault(sentences().columnEach("yields", "tenors", closes.width, columns.length));
  }
  if (days.width !== 1 || days.cells.length * closes.width !== closes.cells.length) {
    throw new Fault(sentences().oneShape("dates, yields"));
  }
  const rows = days.cells.flatMap((date, row) => {
    const cells = closes.cells.slice(row * closes.width, (row + 1) * closes.width);
    const found = cells.map((cell) => numberOrGap(cell, "yields", "rate")?.toNumber());
    const present = found.filter((yld) => yld !== undefined && yld !== 0) as number[];
    if (present.length < closes.width) return [];
    const day = orThrow(readCell(date, required("date", "dates", date)))!;
    return [{ date: Math.floor(day.toNumber()), yields: present }];
  });
  const when = rows.map(({ date }) => date);
  if (!ascend(when)) throw new Fault(sentences().ascending("dates"));
  return { dates: when, tenors: columns, yields: rows.map((row) => row.yields) };
}

const ascend = (numbers: readonly number[]) =>
  numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
