import { AccountHistory, type HistoryRow } from "../domain/account/history";
import { exact, type Exact } from "../numbers/arithmetic";
import { optional } from "./frame/argument";
import { Fault, sentences } from "./frame/fault";
import { marketIn } from "./frame/market";
import { isLeftOut } from "./frame/ranges";
import { marginRulesIn } from "./frame/schedule";
import { inSlices } from "./frame/slices";
import { accountIn, countedIn, fundingIn } from "./frame/statement";
import { numbersIn, oneNumber, spilled, wholeLater, type Cell } from "./frame/whole";

const HEADERS = [
  "leverage",
  "starts",
  "called",
  "share",
  "episodes",
  "worst on equity",
  "worst start",
];
const LEVERAGES = [2, 3, 3.5, 4, 5, 6];
/** What one call computes. */
const MOST = { positions: 50, starts: 6_000, days: 252 };

/**
 * How an account of bonds would have fared from every past day on, at several leverages: today's positions under the changes of yields of the following days. Header and rows, spilled; computed in the background.
 * @customfunction ACCOUNTHIST
 * @helpurl functions.md#accounthist
 * @param dates Column of the dates of yields, ascending.
 * @param yields Range of the market's yields at these dates, a column a tenor, fractions per year; rows where one is blank, 0 or #N/A are skipped.
 * @param days Length of the window in rows of yields, a whole number from 1 to 252; {default} if omitted.
 * @returns A row a leverage: leverage, starts, those that were called, their share, episodes (calls whose windows do not overlap), the lowest excess ÷ today's equity, the start that it came from. Last row: most, the largest leverage that no start called.
 * @format leverage, general, general, percent1, general, percent, date
 * @group Account 9
 * @formula each bond's yield moves by what the market's did since the start, linear between tenors at its years left, flat beyond; excess as ACCOUNTTABLE on that day, after interest, coupons and ageing; called: excess < 0 at a close within days; all positions times leverage·equity/value, cash = equity·(1 − leverage)
 * @zhformula 各債券殖利率的變動為市場自起點以來的變動，依剩餘年期在各年期之間線性內插，兩端持平；超額同 ACCOUNTTABLE 當日，已計入利息、票息與年期縮短；追繳：days 內任一收盤超額 < 0；全部部位乘以 槓桿·淨值/市值，現金 = 淨值·(1 − 槓桿)
 * @error #N/A where the history is shorter than a window, where the account has no equity, and for most where every leverage or none was called
 * @error #VALUE! for more than 50 positions, 6,000 starts or 252 days, for a benchmark that is missing or 0, where the ranges do not fit together, and as ACCOUNTTABLE
 * @example =INDEX(CVS.ACCOUNTHIST(1500000,"97-21+",4.625%,52916,46357,-1000000,{44505;44506;44507},{4%;4.5%;6.2%},{20},2,{2,6},,3.64%),3,3) → 1
 * @zh 債券帳戶從過去每一天起會如何，於數個槓桿之下：以今日部位承受其後各日的殖利率變動。標題與各列，自動溢出；於背景計算。
 * @zhparam dates yields 的日期，一欄，遞增。
 * @zhparam yields 這些日期的市場殖利率範圍，每個年期一欄，每年，以小數表示；任一格空白、0 或 #N/A 的列會略過。
 * @zhparam days 區間長度，以 yields 的列數計，1 到 252 的整數；省略為 {default}。
 * @zhreturns 每個槓桿一列：槓桿、起點數、被追繳的起點數、占比、事件數（區間互不重疊的追繳）、最低超額 ÷ 今日淨值、其起點。最後一列為 most：沒有任何起點被追繳的最高槓桿。
 * @zherror 歷史短於一段區間、帳戶沒有淨值時為 #N/A；每個槓桿都被追繳或都沒有時，most 為 #N/A
 * @zherror 超過 50 個部位、6,000 個起點或 252 天、缺少 benchmark 或其為 0、範圍不相符，或與 ACCOUNTTABLE 相同情況時為 #VALUE!
 * @cancelable
 */
export function accountHist(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  dates: any[][],
  yields: any[][],
  tenors: any[][],
  days?: any,
  leverages?: any[][],
  schedule?: any[][],
  benchmark?: any,
  tiers?: any[][],
  counted?: any,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<any[][]> {
  return wholeLater(() => {
    const account = accountIn([faces, prices, coupons, maturities, settlement], cash);
    const market = marketIn(dates, yields, tenors);
    const window = Math.floor(oneNumber(optional("count", "days", days, 252)).toNumber());
    refuse("positions", account.holdings.length);
    refuse("days", window);
    refuse("starts", market.dates.length - window);
    const scales = leveragesIn(leverages);
    const history = new AccountHistory(account, market, {
      days: window,
      margin: marginRulesIn(schedule),
      funding: fundingIn(benchmark, tiers),
      counted: countedIn(counted),
    });
    return inSlices(rowsOf(history, scales), invocation);
  });
}

function refuse(what: keyof typeof MOST, got: number): void {
  if (got > MOST[what]) throw new Fault(sentences().tooMuchHistory(what, got, MOST[what]));
}

const leveragesIn = (cells: any[][] | undefined): Exact[] =>
  isLeftOut(cells)
    ? LEVERAGES.map(exact)
    : numbersIn(optional("leverage", "leverages", cells, undefined));

function* rowsOf(history: AccountHistory, leverages: readonly Exact[]): Generator<void, any[][]> {
  yield* history.revalue();
  const rows: (readonly Cell[])[] = [HEADERS];
  for (const leverage of leverages) {
    rows.push(cellsOf(history.at(leverage)));
    yield;
  }
  const most = yield* history.most();
  return spilled([...rows, ["most", most, ...HEADERS.slice(2).map(() => "")]]);
}

function cellsOf(row: HistoryRow): Cell[] {
  const { leverage, starts, called, episodes, worst, worstStart } = row;
  return [leverage, starts, called, exact(called).div(starts), episodes, exact(worst), worstStart];
}
