import type { Bilingual, Parameter } from "./parameter";

const BLANK_COUPON: Bilingual = {
  en: "Older builds of Excel read an empty cell as 0, a zero-coupon bond.",
  zh: "舊版 Excel 會把空白儲存格讀成 0，即零息債券。",
};
const ALL_DEFAULT_SHOCKS: Bilingual = {
  en: "the sixteen from -100 to 300 if omitted",
  zh: "省略為 -100 到 300 的十六個衝擊",
};

/** Every parameter by its name in code. */
export const PARAMETERS: Readonly<Record<string, Parameter>> = {
  benchmark: {
    en: "Benchmark rate, a fraction per year; below 0 it counts as 0",
    zh: "基準利率，每年，以小數表示；低於 0 時以 0 計",
  },
  bp: {
    en: "Shock in basis points, a rise is positive, {range}",
    zh: "衝擊，以 bp 計，上升為正，{range}",
  },
  cash: {
    en: "Cash balance of the account on settlement, in the money of faces: negative is the loan; {zeroRefused}",
    zh: "settlement 當日帳戶的現金餘額，與 faces 同一幣別單位：負數為融資；{zeroRefused}",
  },
  buffer: {
    en: "Buffer to be left: equity ÷ position less the maintenance rate, {range}",
    zh: "要保留的緩衝：淨值 ÷ 部位減去維持保證金率，{range}",
  },
  convexities: {
    kind: "convexity",
    en: "Range of their convexities in years², {range}",
    zh: "各部位凸性的範圍，年²，{range}",
  },
  convexity: { en: "Convexity in years², {range}", zh: "凸性，年²，{range}" },
  coupon: {
    en: "Coupon rate, a fraction per year, {range}",
    zh: "票面利率，每年，以小數表示，{range}",
    omitted: {
      en: "yield if omitted (a bond at par), but at least 0",
      zh: "省略為殖利率（平價債券），至少為 0",
    },
    omittedInExcel: "yld",
    note: BLANK_COUPON,
  },
  counted: {
    en: "1 to count accrued interest as equity, which a broker does not before it is paid",
    zh: "1 表示應計利息計入淨值，券商在付息前並不計入",
  },
  cost: {
    en: "Part of a position's value that selling it costs, {range}",
    zh: "賣出部位的成本，占其市值的比例，{range}",
  },
  coupons: {
    kind: "coupon",
    en: "Range of their coupon rates, fractions per year, {range}; STRIPS and bills have 0. An empty cell may arrive as 0: pass IF(ISBLANK(c),NA(),c)",
    zh: "各部位票面利率的範圍，每年，以小數表示，{range}；STRIPS 與國庫券為 0。空白儲存格可能傳成 0：請傳入 IF(ISBLANK(c),NA(),c)",
  },
  curve: {
    en: "Two-column range: years, ascending, and what holds there, in bp or as a weight",
    zh: "兩欄的範圍：年期（遞增），以及該處的 bp 或權重",
  },
  dates: {
    en: "Range of dates, ascending",
    zh: "日期的範圍，遞增",
    note: {
      en: "In a workbook that counts from 1904 add 1462 to each.",
      zh: "日期從 1904 年起算的活頁簿，請各加 1462。",
    },
  },
  days: {
    en: "Length of the window in observations: {range}",
    zh: "區間長度，以觀測值計：{range}",
  },
  dur: { en: "Modified duration in years, {range}", zh: "修正存續期間，年，{range}" },
  durs: {
    kind: "holdingDuration",
    en: "Range of their modified durations in years, {range} (cash has 0)",
    zh: "各部位修正存續期間的範圍，年，{range}（現金為 0）",
  },
  equity: {
    en: "Equity of the account, in the money of values, {range}",
    zh: "帳戶淨值，與 values 同一幣別單位，{range}",
  },
  freq: { en: "Coupons per year: {range}", zh: "每年付息次數：{range}" },
  friction: {
    en: "Yearly cost of holding one unit of position (slippage, bid-ask), a fraction",
    zh: "持有一單位部位的每年成本（滑價、買賣價差），以小數表示",
  },
  face: { en: "Face value, in any currency, {range}", zh: "面額，任何幣別，{range}" },
  faces: {
    kind: "amount",
    en: "Range of the positions' face values, {range}; rows of 0 or blank are skipped, whatever they hold",
    zh: "各部位面額的範圍，{range}；0 或空白的列會略過，不論其他儲存格的內容",
  },
  fund: {
    en: "Funding rate of the loan, a fraction per year",
    zh: "借款的融資利率，每年，以小數表示",
  },
  fxmargin: {
    en: "What the broker asks on the foreign debit, a fraction of it, {range}",
    zh: "券商對外幣融資要求的保證金比率，{range}",
  },
  haircut: {
    en: "Part of the price lost on top in a bad market (wide bid-ask, forced sale), {range}",
    zh: "壞市場額外折損的價格比例（買賣價差擴大、強制賣出），{range}",
  },
  horizon: { en: "Years of carry, {range}", zh: "利差收益的年數，{range}" },
  leverages: {
    kind: "leverage",
    en: "Range of leverages, {range}: all positions are scaled to each, the equity stays as it is",
    zh: "槓桿的範圍，{range}：全部部位按比例調整到各槓桿，淨值不變",
    omitted: { en: "2, 3, 3.5, 4, 5 and 6 if omitted", zh: "省略為 2、3、3.5、4、5、6" },
  },
  lev: { en: "Leverage: position ÷ equity, {range}", zh: "槓桿：部位 ÷ 淨值，{range}" },
  margin: {
    en: "Maintenance margin, a fraction of the position's value, {range}",
    zh: "維持保證金率，占部位市值的比例，{range}",
    omitted: { en: "not checked if omitted", zh: "省略則不檢查" },
  },
  margins: {
    kind: "margin",
    en: "Range of their maintenance rates, {range}",
    zh: "各部位維持保證金率的範圍，{range}",
  },
  maturity: { en: "Maturity date, later than settlement", zh: "到期日，必須晚於交割日" },
  maturities: {
    en: "Range of their maturity dates, later than settlement",
    zh: "各部位到期日的範圍，必須晚於 settlement",
  },
  maxlev: {
    kind: "leverage",
    en: "Leverage cap, {range}, above which it is REDUCE",
    zh: "槓桿上限，{range}，超過時為 REDUCE",
    omitted: { en: "no cap if omitted", zh: "省略則沒有上限" },
  },
  months: {
    en: "Column of whole months from settlement, {range}",
    zh: "自 settlement 起的整數月數，一欄，{range}",
  },
  on: {
    en: "Date on which the shock comes, not before settlement; settlement if omitted",
    zh: "衝擊發生的日期，不得早於 settlement；省略為 settlement",
  },
  percentile: {
    en: "Percentile, {range} (the worst rise); {zeroRefused}",
    zh: "百分位數，{range}（最大升幅）；{zeroRefused}",
  },
  price: {
    en: "Clean price per 100 of face value as it is quoted: 99-16+, 99-162 or 99.5, {range}",
    zh: "每 100 面額的報價淨價：99-16+、99-162 或 99.5，{range}",
  },
  prices: {
    kind: "quote",
    en: "Range of their clean prices per 100 on settlement as they are quoted: 99-16+, 99-162 or 99.5, {range}",
    zh: "各部位在 settlement 的報價淨價範圍，每 100 面額：99-16+、99-162 或 99.5，{range}",
  },
  quote: {
    en: "Price in 32nds as text (99-16, 99-16+, 99-162, 99'16), or a decimal price, {range}",
    zh: "以三十二分之一報價的文字（99-16、99-16+、99-162、99'16），或十進位價格，{range}",
  },
  schedule: {
    en: "Name of a schedule ({schedules}, any case), or a two-column range: lower bound in years, ascending, and rate; IBKR if omitted",
    zh: "保證金級距表的名稱（{schedules}，不分大小寫），或兩欄的範圍：年期下限（遞增）與比率；省略為 IBKR",
  },
  series: {
    en: "Observations, oldest first, along one row or column; blanks, #N/A and text are skipped",
    zh: "觀測值，由舊到新，一列或一欄；空白、#N/A 與文字會略過",
    note: {
      en: "A blank may arrive as 0, which counts: pass IF(ISBLANK(r),NA(),r).",
      zh: "空白可能傳成 0 而被計入：請傳入 IF(ISBLANK(r),NA(),r)。",
    },
  },
  settlement: {
    en: "Settlement date, from 1 March 1900 on; a time of day is cut off",
    zh: "交割日，1900 年 3 月 1 日起；時刻會被捨去",
    note: {
      en: "A workbook that counts from 1904 hands dates over 1462 days less: add 1462 to each.",
      zh: "日期從 1904 年起算的活頁簿傳入的日期會少 1462 天：請各加 1462。",
    },
  },
  shape: {
    en: "Two-column range: years, ascending, and weights, {range weight}; a position moves by the shock times the weight at its years left; all by 1 if omitted",
    zh: "兩欄的範圍：年期（遞增）與權重，{range weight}；部位的變動為衝擊乘以其剩餘年期的權重；省略則皆為 1",
  },
  shocks: {
    kind: "bp",
    en: "Range of shocks in basis points, {range}",
    zh: "衝擊的範圍，以 bp 計，{range}",
    omitted: ALL_DEFAULT_SHOCKS,
  },
  stop: {
    en: "Stop yield, a fraction per year; {zeroRefused}",
    zh: "停損殖利率，每年，以小數表示；{zeroRefused}",
  },
  stops: {
    en: "One stop yield for all positions, or a range of the size of faces, blank or 0 where a position has none; no stops if omitted",
    zh: "以一個停損殖利率用於全部部位，或與 faces 大小相同的範圍，沒有停損的部位留空或填 0；省略則沒有停損",
  },
  tenors: {
    kind: "years",
    en: "Row of the tenors of yields in years, ascending, {range}",
    zh: "yields 各欄的年期，一列，遞增，{range}",
  },
  tenor: {
    en: "Constant-maturity tenor in years: {range}",
    zh: "固定期限公債的年期：{range}",
  },
  text: {
    en: "Symbol or description, one cell or one column: T 4 5/8 11/15/44",
    zh: "代號或名稱，一個儲存格或一欄：T 4 5/8 11/15/44",
  },
  tiers: {
    en: "Two-column range: where a slice of the loan starts, ascending from 0, and its spread over the benchmark; IBKR Pro's for USD if omitted",
    zh: "兩欄的範圍：每一段借款的起點（由 0 遞增）與對基準利率的加碼；省略為 IBKR Pro 的美元級距",
  },
  values: {
    kind: "amount",
    en: "Range of the positions' market values, {range}; rows of 0 or blank are skipped, whatever they hold",
    zh: "各部位市值的範圍，{range}；0 或空白的列會略過，不論其他儲存格的內容",
  },
  window: {
    kind: "count",
    en: "How many of the newest observations to use, at least 4; all if omitted",
    zh: "使用最新的幾筆觀測值，至少 4；省略為全部",
  },
  within: {
    en: "1 to count any close of the window, since a stop and a call are touched; 0 to count its end alone",
    zh: "1 表示區間內任一收盤皆計，因為停損與追繳是途中觸及的；0 表示只計期末",
  },
  years: {
    en: "Years to maturity, {range}; need not be whole",
    zh: "剩餘年期，{range}，不必是整數",
  },
  yields: {
    en: "Range of the positions' yields, fractions per year",
    zh: "各部位殖利率的範圍，每年，以小數表示",
  },
  yld: {
    shown: "yield",
    en: "Yield of the position, a fraction per year (4.82% or 0.0482)",
    zh: "部位的殖利率，每年，以小數表示（4.82% 或 0.0482）",
  },
};

/** The name that a user knows a parameter by. */
export const shownName = (name: string): string => PARAMETERS[name]?.shown ?? name;
