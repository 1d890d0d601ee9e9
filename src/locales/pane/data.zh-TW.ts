import type { DataWords } from "./data.en";

export const data: DataWords = {
  title: "歷史：匯入與重演",
  importTitle: "匯入序列",
  drop: "將 CSV 檔拖曳到這裡、貼上數字，或",
  choose: "選擇檔案",
  pasteLabel: "貼上日期與數字",
  importHint:
    "FRED 序列（observation_date, DGS20）、TreasuryDirect 或 FiscalData 的標售結果，或您自己的日期與數字。每個序列成為一張工作表；再次匯入只加入新的部分。",
  fault: (file, sentence) => `${file}：${sentence}。`,
  pasted: "貼上的文字",
  unitOf: (name) => `${name} 的數字是什麼？`,
  units: {
    percent: "百分比：4.82 即 4.82%",
    number: "原樣的數字",
    index: "物價指數",
  },
  importNow: (n) => `匯入 ${n} 個序列`,
  replayTitle: "重演部位",
  replayNeeds: "請先匯入每日殖利率序列，例如 DGS20。",
  series: "序列",
  start: "買進日",
  run: "重演",
  running: "重演中…",
  range: (first, last) => `${first} 至 ${last}`,
  noStart: "該日之後沒有數字：請選擇較早的日期。",
  incomplete: "請先填妥部位。",
  verdicts: {
    OPEN: (date, days, left) => `經過 ${days} 個交易日，${date} 仍持有；剩餘淨值 ${left}。`,
    STOP: (date, days, left) => `經過 ${days} 個交易日，於 ${date} 停損；剩餘淨值 ${left}。`,
    "MARGIN CALL": (date, days, left) =>
      `經過 ${days} 個交易日，於 ${date} 被追繳；剩餘淨值 ${left}。`,
    "WIPED OUT": (date, days) => `經過 ${days} 個交易日，於 ${date} 歸零：一無所剩。`,
  },
  withoutStop: "不理會停損繼續持有",
  chart: (verdict) => `重演期間的淨值。${verdict}`,
  rollingTitle: "每一天都買進一次",
  rollingNote: (starts) => `以目前的融資利率，${starts} 個起點在 252 個交易日內的結局。`,
  rolling: {
    leverage: "槓桿",
    called: "追繳（無停損）",
    calledWithStop: "追繳（有停損）",
    stopped: "停損",
  },
  tooShort: "序列不足一年的交易日。",
  method: "只看收盤：不含盤中波動、稅負與滾降。",
};
