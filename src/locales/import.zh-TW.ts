import type { ImportWords } from "./import.en";

export const imports: ImportWords = {
  untitled: "貼上的序列",
  sheet: {
    note: (from) => `匯入自${from ? ` ${from}` : "貼上的文字"}。`,
    percentNote: "利率以小數儲存，以百分比顯示：0.0482 就是 4.82%。",
    tailNote: "尾差：請自行輸入最高得標殖利率減發行前交易殖利率，單位為 bp。",
    date: "日期",
    columns: {
      cusip: "CUSIP",
      value: "數值",
      cover: "投標倍數",
      highYield: "最高得標殖利率",
      tail: "尾差（bp）",
    },
    latest: "最新",
    months: "月底值，只取已結束的月份",
    change: "年變動率",
    today: "今天",
  },
  done: (d) =>
    `「${d.sheet}」：新增 ${d.added} 列` +
    (d.known > 0 ? `，${d.known} 列原已存在` : "") +
    (d.changed > 0 ? `；${d.changed} 列與檔案不同，維持原狀` : "") +
    (d.older > 0 ? `；${d.older} 列未加入，因為該處有您自己的內容` : "") +
    "。",
};
