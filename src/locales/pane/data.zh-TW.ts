import type { DataWords } from "./data.en";

export const data: DataWords = {
  title: "歷史：匯入與重演",
  importTitle: "匯入序列",
  drop: "將 CSV 檔拖曳到這裡、貼上數字，或",
  choose: "選擇檔案",
  pasteLabel: "貼上日期與數字",
  importHint:
    "FRED、美國財政部、聯準會、Yahoo 或 BLS 的序列、標售結果，或您自己的日期與數字。寫入之前會先讓您看到內容；再次匯入只加入新的部分。",
  fault: (file, sentence) => `${file}：${sentence}。`,
  pasted: "貼上的文字",
  readingFiles: "讀取中",
  answerFirst: "請先回答問題",
  between: "・",
  summary: (of) =>
    `${of.rows} 列，${of.first} 至 ${of.last}，${of.min} 至 ${of.max}` +
    (of.weekends > 0 ? `；${of.weekends} 個日期在週末` : ""),
  newSheet: "寫入新的工作表。",
  appended: (sheet, added, last, differ) =>
    `接在「${sheet}」之後：${last} 之後新增 ${added} 筆` +
    (differ > 0 ? `；${differ} 筆不同，維持原狀。` : "。"),
  unticked: (n) => `另有 ${n} 欄`,
  leftOut: (n) => `${n} 行未採用`,
  leftOutLine: (line, why) => `第 ${line} 行：${why}`,
  positionsRead: (n) => `讀到 ${n} 個部位；不會寫入任何內容。`,
  importNow: (n) => `匯入 ${n} 個序列`,
  signalTitle: "指定軟訊號資料",
  signal: "訊號",
  signals: {
    premium: "期限溢酬",
    tail: "標售尾差",
    cover: "投標倍數",
    sofr: "SOFR − OIS 利差",
    cpi: "CPI 趨勢",
  },
  figures: {
    value: (source) => source,
    cover: (source) => `${source}：投標倍數`,
    tail: (source) => `${source}：尾差`,
    highYield: (source) => `${source}：得標殖利率`,
    cusip: (source) => `${source}：CUSIP`,
  },
  feed: (sheet) => `供應給「${sheet}」`,
  chooseSignal: "請選擇",
  feedWhich: "請先選擇此序列對應的軟訊號",
  feedNeeds: "請先建立工作表",
  replayTitle: "重演部位",
  replayNeeds: "請先匯入每日殖利率序列，例如 DGS20。",
  series: "序列",
  start: "買進日",
  run: "重演",
  running: "重演中…",
  replayOn: { live: "寫入隨輸入更新的工作表", portable: "寫入只有數值的工作表" },
  walkedOn: (sheet) => `已將路徑寫入「${sheet}」。`,
  range: (first, last) => `${first} 至 ${last}`,
  noStart: "該日之後沒有數字：請選擇較早的日期。",
  noFunding: "融資利率序列沒有這些日子的利率：請選擇較晚的買進日，或再匯入。",
  incomplete: "請先填妥部位。",
  unknown: "不明",
  funding: "融資",
  fundAt: (rate) => `維持目前的 ${rate}`,
  fundBy: (source) => `${source} 加利差`,
  spread: "利差",
  stop: "停損",
  stopAt: {
    level: (yld) => `殖利率 ${yld}`,
    distance: (bp) => `買進殖利率 ${bp} bp`,
    none: "不設：不理會停損",
  },
  heedCap: (cap) => `槓桿超過上限 ${cap} 即賣回上限`,
  verdicts: {
    OPEN: (date, days, left, wealth) =>
      `經過 ${days} 個交易日，${date} 仍持有；剩餘淨值 ${left}，含應計利息 ${wealth}。`,
    STOP: (date, days, left, wealth) =>
      `經過 ${days} 個交易日，於 ${date} 停損；剩餘淨值 ${left}，含應計利息 ${wealth}。`,
    "MARGIN CALL": (date, days, left, wealth) =>
      `經過 ${days} 個交易日，於 ${date} 被追繳；剩餘淨值 ${left}，含應計利息 ${wealth}。`,
    "WIPED OUT": (date, days) => `經過 ${days} 個交易日，於 ${date} 歸零：一無所剩。`,
  },
  chart: (verdict) => `重演期間的淨值。${verdict}`,
  rollingTitle: "每一天都買進一次",
  rollingNote: (starts) =>
    `${starts} 個起點在 252 個交易日內的結局。這是重疊區間的占比，不是機率：括號內為各自獨立的段數。`,
  shareOf: (share, episodes) => `${share}（${episodes}）`,
  runs: (lev, spans) =>
    `${lev} 的追繳起點在 ${spans.map(({ first, last }) => `${first} 至 ${last}`).join("、")} 之間。`,
  rolling: {
    leverage: "槓桿",
    called: "追繳（無停損）",
    calledWithStop: "追繳（有停損）",
    stopped: "停損",
  },
  tooShort: "序列不足一年的交易日。",
  method:
    "券商只計除息市值；應計利息屬於您，付息後才計入。只看收盤：不含盤中波動、稅負與滾降收益。",
};
