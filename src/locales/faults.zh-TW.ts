import type { ArgumentKind } from "../numbers/limits";
import type { Faults } from "./faults.en";

const notes: Partial<Record<ArgumentKind, string>> = {
  leverage: "（部位 ÷ 淨值）",
  bp: " bp",
  duration: " 年",
  years: " 年",
  horizon: " 年",
  horizonAhead: " 年",
  holdingDuration: " 年",
  date: "（1900 年 3 月 1 日起的日期）",
  convexity: " 年²",
};

const zeroOrOmitted = (name: string) =>
  `${name} 為 0：空白儲存格可能傳成 0；請省略這個引數或輸入數字`;

export const faults: Faults = {
  empty: (name) => `${name} 是空白：請輸入數字`,
  text: (name, got) => `${name} 必須是數字；收到文字「${got}」`,
  dataType: (name) => `${name} 必須是數字；收到的資料類型沒有數值`,
  errorIn: (name, got) => `${name} 含有錯誤值 ${got}：請先修正該儲存格`,
  notSingle: (name) => `${name} 在這裡必須是單一儲存格，不能是範圍`,
  shape: () => "各範圍大小不同：這一格落在較短的範圍之外",
  tooMany: (cells, most) =>
    `需要計算 ${cells} 格；一次最多計算 ${most} 格：請縮小範圍，不要使用整欄`,
  limit: (name, kind, bound, limit, got) => {
    const note = notes[kind] ?? "";
    if (kind === "rate" || (kind === "coupon" && bound === "below")) {
      return `${name} 必須介於 ${kind === "rate" ? -50 : 0}% 與 50% 之間；收到 ${got}：請輸入 4.82% 或 0.0482，不是 4.82`;
    }
    const allowed = {
      min: `至少為 ${limit.min}${note}`,
      above: `大於 ${limit.above}${note}`,
      max: `至多為 ${limit.max}${note}`,
      below: `小於 ${limit.below}${note}`,
      oneOf: `是 ${limit.oneOf?.join("、")} 其中之一`,
    }[bound];
    return `${name} 必須${allowed}；收到 ${got}`;
  },
  turned: (d) => `超過 ${Math.round(d.bp)} bp 後二階公式會反轉；請改用 REPRICELOSS`,
  nothingLeft: () => "這個衝擊會吃掉全部淨值：一無所剩",
  noPosition: () => "這個衝擊會吃掉全部價格：沒有部位留下",
  noCarry: () => "利差收益不是正數：永遠賺不回虧損",
  noLoan: () => "槓桿為 1 時沒有借款：沒有追繳，也沒有融資利率",
  noSecondOrderRoot: () => "二階公式在到達追繳點之前就反轉；請改用 CALLREPRICE",
  noLimit: () => "沒有上限：在這個變動之後，任何槓桿都不會讓緩衝降到該水準",
  yieldZero: () => "yield 為 0：空白儲存格可能傳成 0；請輸入部位的殖利率",
  stopZero: () => zeroOrOmitted("stop"),
  percentileZero: () => zeroOrOmitted("percentile"),
  horizonZero: () => zeroOrOmitted("horizon"),
  marginAndBuffer: () => "margin + buffer 必須小於 1",
  positionGone: () => "這個衝擊會吃掉全部價格：請改用 REPRICELOSS",
  compounding: () => "衝擊後的殖利率每期等於或低於 -100%：請使用較小的跌幅",
  noYield: () => "在 -50% 與 50% 之間沒有殖利率符合這個價格：請檢查價格、票面利率與年數",
  riseOutOfReach: () => "10,000 bp 以內的變動都不會讓價格改變這麼多",
  matured: () => "到期日必須晚於交割日",
  belowSchedule: () => "級距表的起點高於這個剩餘年期：請加上從 0 開始的一列",
  tooFewObservations: (d) => `至少需要 ${d.needed} 筆觀測值；收到 ${d.got} 筆`,
  tooManyObservations: (d) => `最多計算 ${d.most} 筆觀測值；收到 ${d.got} 筆：請指定 window`,
  probabilitiesSum: (d) => `機率的總和必須為 1；收到 ${d.sum}`,
  quoteMisread: (as) =>
    as === "date"
      ? "在儲存格輸入 99-11 可能變成日期：請輸入 '99-11 或 99.34375"
      : "97:21 變成了時間：請輸入 97-21",
  noIssuer: () => "不是美國公債：名稱須以 T、UST、S 或 B 開頭，或含有 TREASURY",
  notFixed: () => "不是固定票息的公債：不計算 TIPS、浮動利率債與發行前交易（WI）",
  noDate: () => "找不到到期日：請在名稱最後寫成 11/15/44 或 2044-11-15",
  noSuchDate: () => "到期日不是有效日期：請檢查月與日",
  couponUnread: () => "無法辨識票面利率：請寫在日期之前，例如 4 5/8 或 4.625",
  oneColumn: (name) => `${name} 必須是一個儲存格或一欄`,
  inRow: (row, message) => `第 ${row} 列：${message}`,
  cashZero: () => "cash 為 0：空白儲存格可能以 0 傳入；請輸入餘額，融資為負數",
  benchmarkZero: () => "benchmark 為 0：空白儲存格可能以 0 傳入；請輸入利率",
  beforeStatement: () => "on 早於 settlement：請輸入對帳單當日或之後的日期",
  tooManyPositions: (got, most) => `${got} 個部位超過一次計算的上限 ${most}：請拆分帳戶`,
  tooManyPoints: (got, most) =>
    `部位 × 衝擊 × 日期共 ${got}，一次最多計算 ${most}：請減少衝擊或日期`,
  tooMuchHistory: (what, got, most) =>
    `${{ positions: "部位", starts: "歷史的起點", days: "區間的天數" }[what]}共 ${got}，超過一次計算的上限 ${most}`,
  columnEach: (cells, heads, got, wanted) =>
    `${cells} 必須對 ${heads} 的每一格各有一欄：${wanted} 欄；收到 ${got} 欄`,
  alwaysCalled: () => "即使沒有融資，仍有起點被追繳",
  neverCalled: (d) => `槓桿到 ${d.highest} 為止，沒有任何起點被追繳`,
  wholeMonths: () => "months 必須是整數",
  curveColumns: "年期（遞增）與 bp 或權重",
  rowMatured: (d) => `第 ${d.row} 列：到期日必須晚於交割日；請移除已償還的部位`,
  couponForgotten: (d) =>
    `第 ${d.row} 列：票面利率為 0、價格 ${d.price}？空白儲存格可能以 0 傳入；請輸入債券的票面利率`,
  accountNoLoan: () => "沒有借款：沒有融資，就不會被追繳",
  accountCallOutOfReach: () => "沿此形狀在 10,000 bp 以內的變動都不會觸發追繳",
  benchmarkMissing: () => "on 晚於交割日：請提供這段期間融資所付的基準利率",
  saleNotEnough: (d) => `全部賣出仍不足：還缺 ${Math.ceil(d.short)} 的超額；請補入現金`,
  notForSale: () => "賣出此部位不會增加超額",
  noBookCall: () => "投資組合中沒有任何部位有存續期間：殖利率上升不會造成損失",
  emptyRange: (name) => `${name} 沒有任何數字：請選取含有數字的儲存格`,
  oneShape: (names) => `${names} 必須是大小相同的範圍`,
  together: (one, other) => `${one} 與 ${other} 必須一起提供，或都省略`,
  noStops: (name) => `${name} 沒有任何停損：請省略，或輸入停損`,
  oneLine: (name) => `${name} 必須是一列或一欄`,
  twoColumns: (name, columns) => `${name} 必須有兩欄：${columns}`,
  ascending: (name) => `${name} 必須遞增：請依第一欄排序，每個值只出現一次`,
  scheduleColumns: "年期下限與保證金率",
  tierColumns: "每段起點與加碼",
  startsAtZero: (name) => `${name} 的第一列必須從 0 開始`,
  unknownSchedule: (got, known) =>
    `沒有「${got}」這個級距表：請使用 ${known}，或兩欄的範圍（起始年期、保證金率）`,
  overflow: () => "結果太大，儲存格放不下：請使用較小的數字",
  inputMissing: () => "部位缺少一項輸入：請填入",
};
