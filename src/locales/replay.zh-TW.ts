import type { ReplayWords } from "./replay.en";
import { statusWords } from "./status.zh-TW";

export const replayWords: ReplayWords = {
  sheetName: "歷史重演",
  title: (series, lev) => `以 ${series} 重演 ${lev} 倍部位`,
  note: "淨值為除息市值減借款，依券商的算法。只用收盤值：不含盤中走勢、收盤之間的跳空、流動性、稅與滾降收益。",
  stamped: (when) => `${when} 的數值：Excel 沒有可計算此表的內建函數。`,
  inputs: {
    start: "買進日（含）之後",
    lev: "槓桿",
    years: "剩餘年期",
    fund: "融資利率",
    margin: "維持保證金",
    distance: "停損距離",
    stop: "停損殖利率",
    friction: "每年摩擦成本",
    maxlev: "賣回上限",
  },
  spreadOver: (series) => `融資：${series} 加`,
  noStop: "不設",
  results: {
    status: "結局",
    last: "最後收盤日",
    days: "交易日數",
    left: "剩餘淨值",
    wealth: "含應計利息",
    lowest: "最低淨值",
  },
  heads: ["日期", "殖利率", "價格", "淨值", "槓桿", "緩衝", "狀態", "財富"],
  chart: "淨值（占起始的比例）",
  chartAlt: "部位從買進日到結束日的淨值。",
  none: "沒有路徑：請輸入序列涵蓋的日期，並確認序列中沒有重複的日期。",
  verdicts: {
    "MARGIN CALL": "遭追繳：",
    "WIPED OUT": "淨值歸零：",
    STOP: "停損出場：",
    OPEN: "仍持有：",
  },
  statuses: {
    "MARGIN CALL": `${statusWords["MARGIN CALL"]} MARGIN CALL`,
    "WIPED OUT": `${statusWords["WIPED OUT"]} WIPED OUT`,
    STOP: `${statusWords.STOP} STOP`,
    OPEN: "持有 OPEN",
  },
  after: "，經過 ",
  days: " 個交易日；淨值剩 ",
  left: "",
};
