import type { ImportWords } from "./import.en";

export const imports: ImportWords = {
  faults: {
    notText: () => "這不是文字檔：請另存為 CSV (UTF-8) 再選取",
    empty: () => "裡面沒有內容：請選擇含有日期與數字的檔案",
    oneColumn: () => "只有一欄：第一欄必須是日期，其後是數字",
    noObservations: () => "裡面沒有任何數字：請確認選對了檔案",
    openQuote: ({ line }) => `第 ${line} 行：引號沒有結尾；未匯入任何資料`,
    strayQuote: ({ line }) => `第 ${line} 行：結尾引號之後還有文字；未匯入任何資料`,
    fields: ({ line, got, want }) =>
      `第 ${line} 行：有 ${got} 個欄位，而第一行有 ${want} 個；未匯入任何資料`,
    date: ({ line, got }) =>
      `第 ${line} 行：「${got}」不是日期；請寫成 2025-11-20 或 11/20/2025；未匯入任何資料`,
    dayFirst: ({ line, got }) =>
      `第 ${line} 行：「${got}」看起來是日/月/年；請把日期寫成 2025-11-20；未匯入任何資料`,
    value: ({ line, column, got }) =>
      `第 ${line} 行：${column} 是「${got}」，不是數字；請修正或清空；未匯入任何資料`,
    mixedPercent: ({ line, column, got }) =>
      `第 ${line} 行：${column} 是「${got}」，百分號的寫法與前面各行不同；請統一寫法；未匯入任何資料`,
    conflict: ({ line, date }) =>
      `第 ${line} 行：${date} 出現兩次而數字不同；請只保留一筆；未匯入任何資料`,
    noAuctionDate: () => "標售結果需要「Auction Date」欄；未匯入任何資料",
    tooMany: ({ got, most }) => `共有 ${got} 列；一張工作表最多放 ${most} 列：請選擇較短的期間`,
  },
  untitled: "貼上的序列",
  sheet: {
    note: (from) => `匯入自${from ? ` ${from}` : "貼上的文字"}。`,
    percentNote: "利率以小數儲存，以百分比顯示：0.0482 就是 4.82%。",
    tailNote: "尾差：請自行輸入最高得標殖利率減發行前交易殖利率，單位為 bp。",
    date: "日期",
    columns: {
      value: "數值",
      cover: "投標倍數",
      highYield: "最高得標殖利率",
      tail: "尾差（bp）",
    },
    months: "月底值，只取已結束的月份",
    change: "年變動率",
    today: "今天",
  },
  done: (d) =>
    `「${d.sheet}」：新增 ${d.added} 列` +
    (d.known > 0 ? `，${d.known} 列原已存在` : "") +
    (d.changed > 0 ? `；${d.changed} 列與檔案不同，維持原狀` : "") +
    (d.older > 0 ? `；${d.older} 列較舊的資料未加入，因為該處有您自己的內容` : "") +
    "。",
};
