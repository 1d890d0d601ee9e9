import { exact, type Exact } from "../numbers/arithmetic";
import { maintenanceRate } from "../domain/maintenance";
import { MISSION } from "../domain/data/mission";
import { replay as formula, type MarketDay, type ReplayDay } from "../domain/history/replay";
import { optional, readCell, required } from "./frame/argument";
import { Fault, sentences } from "./frame/fault";
import type { Cells } from "./frame/grid";
import { flatCells, numberOrGap } from "./frame/ranges";
import { namedSchedule } from "./frame/schedule";
import { oneNumber, orThrow, spilled, whole } from "./frame/whole";

const COLUMNS: readonly (keyof ReplayDay<Exact>)[] = [
  "date",
  "yld",
  "price",
  "equity",
  "leverage",
  "buffer",
  "status",
];
const HEADERS = COLUMNS.map((figure) => (figure === "yld" ? "yield" : figure));

/**
 * The path of a levered position through history, day by day until it is called, stopped or the data ends: spilled with a header row.
 * @customfunction REPLAY
 * @helpurl functions.md#replay
 * @param yields Range of the same size: the yield at each close, a fraction per year; rows where it is blank, 0 or #N/A are skipped.
 * @param years Years to maturity on the first day, above 0 to 100.
 * @param fund Funding rate of the loan, a fraction per year, or a range of the size of dates: the rate from each day to the next.
 * @param margin Maintenance margin, 0 to below 1, or the name of a schedule (IBKR or FINRA), by the years left.
 * @returns Date, yield, price, equity (fraction of the start's), leverage, buffer, status.
 * @group History 3
 * @formula value = lev·Pₜ/P₀, P = BONDPRICE(yieldₜ, BONDYEARS(t, maturity), coupon = first yield); debt grows by debt·fund·days/360 + lev·friction·days/365 and falls by the coupons; status is the first of WIPED OUT, MARGIN CALL, STOP (yield ≥ stop), else OPEN
 * @zhformula 市值 = lev·Pₜ/P₀，P = BONDPRICE(yieldₜ, BONDYEARS(t, 到期日), 首日殖利率)；借款每日增加 debt·fund·天數/360 + lev·friction·天數/365，並由票息償還；狀態依序為 WIPED OUT、MARGIN CALL、STOP（殖利率 ≥ stop），否則 OPEN
 * @error #VALUE! where the ranges differ in size or dates do not ascend
 * @error #N/A for the ratios of a position that is wiped out
 * @example =INDEX(CVS.REPLAY({44505;44865},{1.88%;4.4%},3,20,1.08%,9%),3,7) → MARGIN CALL
 * @zh 槓桿部位走過歷史的路徑，逐日計算到被追繳、停損或資料結束為止：含標題列，自動溢出。
 * @zhparam yields 大小相同的範圍：每日收盤殖利率，以小數表示；空白、0 或 #N/A 的列會略過。
 * @zhparam years 首日的剩餘年期，大於 0 至 100。
 * @zhparam fund 借款的融資利率，每年，以小數表示；或與 dates 大小相同的範圍：每一天到次日的利率。
 * @zhparam margin 維持保證金率，0 到小於 1；或級距表的名稱（IBKR 或 FINRA），依剩餘年期。
 * @zhreturns 日期、殖利率、價格、淨值（占起始的比例）、槓桿、緩衝、狀態。
 * @zherror 範圍大小不同或日期未遞增時為 #VALUE!
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
): any[][] {
  return whole(() => {
    const days = marketDays(dates, yields, fund);
    const path = formula(days, oneNumber(required("years", "years", years)), {
      lev: oneNumber(required("leverage", "lev", lev)),
      margin: marginBy(margin),
      stop: oneNumber(optional("rate", "stop", stop, MISSION.stop)),
      friction: oneNumber(optional("rate", "friction", friction, 0)),
    });
    const rows = path.map((day) =>
      COLUMNS.map((figure) => (figure === "date" ? exact(day.date) : day[figure])),
    );
    return spilled([HEADERS, ...rows]);
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
