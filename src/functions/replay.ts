import type { Exact } from "../numbers/arithmetic";
import { maintenanceRate } from "../domain/maintenance";
import { MISSION } from "../domain/data/mission";
import type { MarketDay } from "../domain/history/bond-path";
import { replay as formula, type ReplayDay } from "../domain/history/replay";
import { requireStop } from "../domain/rules";
import { optional, readCell, required } from "./frame/argument";
import { Fault, sentences } from "./frame/fault";
import type { Cells } from "./frame/grid";
import { flatCells, numberOrGap } from "./frame/ranges";
import { namedSchedule } from "./frame/schedule";
import { table, type Columns } from "./frame/table";
import { oneNumber, orThrow, maybeNumber, whole } from "./frame/whole";

const COLUMNS: Columns<ReplayDay<Exact>> = [
  "date",
  ["yield", "yld"],
  "price",
  "equity",
  "leverage",
  "buffer",
  "status",
  "wealth",
];

/**
 * The path of a levered position through history, day by day until it is called, stopped or the data ends: spilled with a header row.
 * @customfunction REPLAY
 * @helpurl functions.md#replay
 * @param yields Range of the same size: the yield at each close, a fraction per year; rows where it is blank, 0 or #N/A are skipped.
 * @param years Years to maturity on the first day, {range}.
 * @param fund Funding rate of the loan, a fraction per year, or a range of the size of dates: the rate from each day to the next.
 * @param margin Maintenance margin, {range}, or the name of a schedule ({schedules}), by the years left.
 * @param friction Yearly cost of holding one unit of the position bought, a fraction; {default} if omitted.
 * @param maxlev Leverage cap to sell back to at each open close above it, {range}; nothing is sold if omitted.
 * @returns Date, yield, price (full), equity (fraction of the start's, as the broker counts it), leverage, buffer, status, wealth (with accrued interest).
 * @format date, rate, price, percent, leverage, percent, text, percent
 * @group History 3
 * @formula V = lev·(Pₜ − Aₜ)/(P₀ − A₀), P = BONDPRICE(yieldₜ, BONDYEARS(t, maturity), coupon = first yield), A its accrued interest; equity = V − debt (counted: + accrued), wealth with accrued; debt grows by debt·fund·days/360 + lev·friction·days/365 and falls by the coupons; status is the first of WIPED OUT, MARGIN CALL, STOP (yield ≥ stop), else OPEN; above maxlev an OPEN position sells (V − maxlev·E)/(V + maxlev·A) of its face (counted: (V − maxlev·E)/V)
 * @zhformula V = lev·(Pₜ − Aₜ)/(P₀ − A₀)，P = BONDPRICE(yieldₜ, BONDYEARS(t, 到期日), 首日殖利率)，A 為應計利息；淨值 = V − debt（counted 時加應計利息），財富含應計利息；借款每日增加 debt·fund·天數/360 + lev·friction·天數/365，並由票息償還；狀態依序為 WIPED OUT、MARGIN CALL、STOP（殖利率 ≥ stop），否則 OPEN；槓桿高於 maxlev 且為 OPEN 時賣出面額的 (V − maxlev·E)/(V + maxlev·A)（counted 時為 (V − maxlev·E)/V）
 * @error #VALUE! where the ranges differ in size or dates do not ascend, and for a stop of 0, which a blank cell may have become
 * @error #N/A for the ratios of a position that is wiped out
 * @example =INDEX(CVS.REPLAY({44505;44865},{1.88%;4.4%},3,20,1.08%,9%),3,7) → MARGIN CALL
 * @zh 槓桿部位走過歷史的路徑，逐日計算到被追繳、停損或資料結束為止：含標題列，自動溢出。
 * @zhparam yields 大小相同的範圍：每日收盤殖利率，以小數表示；空白、0 或 #N/A 的列會略過。
 * @zhparam years 首日的剩餘年期，{range}。
 * @zhparam fund 借款的融資利率，每年，以小數表示；或與 dates 大小相同的範圍：每一天到次日的利率。
 * @zhparam margin 維持保證金率，{range}；或級距表的名稱（{schedules}），依剩餘年期。
 * @zhparam friction 持有一單位買進部位的每年成本，以小數表示；省略為 {default}。
 * @zhparam maxlev 槓桿上限：收盤時仍持有且高於上限即賣回上限，{range}；省略則不賣。
 * @zhreturns 日期、殖利率、價格（含息）、淨值（占起始的比例，依券商的算法）、槓桿、緩衝、狀態、財富（含應計利息）。
 * @zherror 範圍大小不同、日期未遞增，或停損為 0（可能是空白儲存格所致）時為 #VALUE!
 * @zherror 部位已歸零時，比率為 #N/A
 */
export function replay(
  dates: any[][],
  yields: any[][],
  lev: any,
  years: any,
  fund: any[][],
  margin: any,
  stop?: any,
  friction?: any,
  maxlev?: any,
  counted?: any,
): any[][] {
  return whole(() => {
    const days = marketDays(dates, yields, fund);
    const heeded = oneNumber(optional("rate", "stop", stop, MISSION.stop));
    requireStop(heeded);
    const path = formula(days, oneNumber(required("years", "years", years)), {
      lev: oneNumber(required("leverage", "lev", lev)),
      margin: marginBy(margin),
      stop: heeded,
      friction: oneNumber(optional("rate", "friction", friction, 0)),
      maxlev: maybeNumber(optional("leverage", "maxlev", maxlev, undefined)),
      counted: !oneNumber(optional("flag", "counted", counted, 0)).isZero(),
    });
    return table(COLUMNS, path);
  });
}

/** The days with a yield, in order. @throws Fault */
function marketDays(dates: Cells, yields: Cells, fund: Cells): MarketDay<Exact>[] {
  const [when, closes, rates] = [flatCells(dates), flatCells(yields), flatCells(fund)];
  const isSame = ({ cells, width }: typeof when) =>
    width === when.width && cells.length === when.cells.length;
  const isOneRate = rates.cells.length === 1;
  if (!isSame(closes) || !(isOneRate || isSame(rates))) {
    throw new Fault(sentences().oneShape("dates, yields, fund"));
  }
  const oneRate = isOneRate ? oneNumber(required("rate", "fund", fund)) : undefined;
  const days: MarketDay<Exact>[] = [];
  closes.cells.forEach((close, place) => {
    const yld = numberOrGap(close, "yields", "rate");
    if (yld === undefined || yld.isZero()) return;
    const read = (kind: "date" | "rate", name: string, cell: unknown) =>
      orThrow(readCell(cell, required(kind, name, cell)))!;
    const date = Math.floor(read("date", "dates", when.cells[place]).toNumber());
    if (days.length > 0 && date <= days.at(-1)!.date) {
      throw new Fault(sentences().ascending("dates"));
    }
    days.push({ date, yld, fund: oneRate ?? read("rate", "fund", rates.cells[place]) });
  });
  if (days.length === 0) throw new Fault(sentences().emptyRange("yields"));
  return days;
}

/** A fixed rate, or a schedule's by the years that are left. @throws Fault */
function marginBy(margin: Cells): (yearsLeft: Exact) => Exact {
  const { cells } = flatCells(margin);
  if (cells.length === 1 && typeof cells[0] === "string" && /^\s*[a-z]/i.test(cells[0])) {
    const schedule = namedSchedule(cells[0]);
    return (yearsLeft) => maintenanceRate(yearsLeft, schedule);
  }
  const rate = oneNumber(required("margin", "margin", margin));
  return () => rate;
}
