import type { FilesWords, ImportWords } from "./files.en";

const units: FilesWords["units"] = {
  percent: "百分比：4.82 就是 4.82%",
  fraction: "小數：0.0482 就是 4.82%",
  tenths: "千分之一：48.2 就是 4.82%",
  bp: "bp：482 就是 4.82%",
  number: "一般數字，維持原樣",
  index: "物價指數",
  text: "文字",
};

/** A sentence that names what it is about, once. */
const withName = (name: string, sentence: string) =>
  sentence.includes(name) ? sentence : `${name}：${sentence}`;

export const files: FilesWords = {
  faults: {
    notText: () => "這不是文字檔：請另存為 CSV (UTF-8) 再選取",
    workbook: () => "這是活頁簿，不是文字檔：請把工作表另存為 CSV (UTF-8)，或複製儲存格後貼到這裡",
    json: () => "看起來是 JSON，但沒有日期與數值的資料列：請改下載 CSV",
    xml: () => "這是 XML，而 XML 只讀取活動 Flex 查詢的未平倉部位，其中卻沒有：請改下載 CSV",
    webPage: () => "這是網頁，不是檔案：請用瀏覽器開啟（必要時先登入），再重新下載檔案",
    empty: () => "裡面沒有內容：請選擇含有日期與數字的檔案",
    noDates: ({ line, got }) =>
      `第 ${line} 行：「${got}」；找不到日期，也找不到部位：序列的第一欄必須是日期，例如 2025-11-20；部位清單須有名稱、數量與價格的標題`,
    oneColumn: () => "只有一欄：第一欄必須是日期，其後是數字",
    noObservations: () => "裡面沒有任何數字：請確認選對了檔案",
    noFigures: ({ column }) => `${column} 沒有任何數字：請確認選對了檔案`,
    openQuote: ({ line }) => `第 ${line} 行：引號開了卻沒有結尾；請補上或刪除`,
    longLine: ({ line, most }) =>
      `第 ${line} 行：超過 ${most} 個字元，不會是表格的一列；請確認選對了檔案`,
    fields: ({ line, got, want }) =>
      `第 ${line} 行：有 ${got} 個欄位，而標題有 ${want} 個；若逗號是小數點，請改用分號分隔或小數點存檔`,
    date: ({ line, got }) => `第 ${line} 行：「${got}」不是日期；請寫成 2025-11-20，或刪除這一行`,
    value: ({ line, column, got }) =>
      `第 ${line} 行：${column} 是「${got}」，不是數字；請修正或清空`,
    mixedMarks: ({ line, column, got }) =>
      `第 ${line} 行：${column} 是「${got}」，單位記號（%、bp）與前面各行不同；請統一寫法`,
    secondTable: ({ line }) => `第 ${line} 行：這裡開始另一個表格；請將每個表格各存成一個檔案`,
    conflict: ({ line, date, column }) =>
      `第 ${line} 行：${column} 的 ${date} 出現兩次而數字不同；請只保留一筆`,
    stacked: ({ line, column, first, second }) =>
      `第 ${line} 行：${column} 是「${second}」，上方是「${first}」：這是上下相接的多個序列；請讓每個序列各占一欄，或各存一個檔案`,
    tooMany: ({ got, most }) => `共有 ${got} 列；一張工作表最多放 ${most} 列：請選擇較短的期間`,
    noResults: ({ line, got }) =>
      `第 ${line} 行：「${got}」；這是沒有標售結果的證券清單：請在下載時加入 Bid to Cover Ratio 與 High Yield`,
    noAuctionDate: ({ line }) => `第 ${line} 行：標售結果需要 Auction Date 欄：請在下載時加入`,
    noPositions: ({ line, got }) =>
      `第 ${line} 行：「${got}」；找不到公債部位：表格需要含票息與到期日的代號或名稱、數量及價格`,
    needsColumns: ({ line, missing }) => `第 ${line} 行：標題沒有${missing}欄：請在匯出時加入`,
  },
  why: {
    below: ({ got }) => `資料下方：「${got}」`,
    headingAgain: () => "標題再次出現",
    remark: ({ got }) => `資料中的註記：「${got}」`,
    total: ({ got }) => `合計：「${got}」`,
    beyondExcel: ({ got }) => `${got}：Excel 沒有 1900-03-01 之前的日期`,
    fault: ({ name, sentence }) => withName(String(name), String(sentence)),
    lot: ({ got }) => `已計入部位的個別批次：「${got}」`,
    noTreasury: ({ got }) => `不是固定票息的美國公債：「${got}」`,
    noSymbol: ({ got }) => `無法從「${got}」看出票息與到期日`,
    otherCurrency: ({ got, currency }) => `「${got}」以 ${currency} 計價：未計入`,
    otherCash: ({ amount, currency }) => `${currency} 現金 ${amount}：未計入`,
    noFace: ({ got }) => `「${got}」沒有數量`,
    short: ({ got }) => `「${got}」是空頭部位：未計入`,
    hidden: ({ got }) => `隱藏的列：「${got}」`,
    noDate: ({ got }) => `沒有日期的標售：「${got}」`,
  },
  notes: {
    outside: ({ name, least, most, from, to }) =>
      `${name} 介於 ${least} 與 ${most} 之間；這類數字通常介於 ${from}% 與 ${to}% 之間`,
    future: ({ name, last }) => `${name} 有晚於今天的日期，最晚是 ${last}`,
    before1904: ({ older }) => `${older} 列早於 1904-01-01，不會加入：這個活頁簿的日期從該日起算`,
    unitHolds: ({ name, unit }) =>
      `${name} 沿用其工作表的單位：${units[unit as keyof typeof units]}`,
    computedEquity: ({ currency }) => `基準貨幣是 ${currency}：淨值為美元現金 + 市值 + 應計利息`,
  },
  questions: {
    dates: ({ got, dayFrom, dayTo, monthFrom, monthTo }) =>
      `像 ${got} 這樣的日期是日在前（${dayFrom} 至 ${dayTo}），還是月在前（${monthFrom} 至 ${monthTo}）？`,
    unit: ({ name, least, most }) => `${name} 的數字（${least} 至 ${most}）是什麼單位？`,
    fraction: ({ name, most }) =>
      `${name} 的數字最大是 ${most}：是小數（0.0482 就是 4.82%）還是百分比？`,
    tenths: ({ name, least, most }) =>
      `${name} 的數字介於 ${least} 與 ${most}：是千分之一（48.2 就是 4.82%）嗎？`,
    place: ({ name, sheet }) => `${name} 是新的序列，還是接在「${sheet}」之後？`,
    differs: ({ name, sheet, differ, shared }) =>
      `${name} 有 ${shared} 個日期與「${sheet}」重疊，其中 ${differ} 個數字不同：是同一個序列嗎？`,
    before: ({ name, sheet, older, last }) =>
      `${name} 有 ${older} 個新日期早於「${sheet}」的最後一天 ${last}：是同一個序列嗎？`,
  },
  units,
  choices: {
    "day-first": "日在前",
    "month-first": "月在前",
    append: "同一個序列：接在後面",
    new: "新的序列",
  },
};

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
    (d.before1904 > 0
      ? `；${d.before1904} 列早於 1904-01-01 未加入，因為這個活頁簿的日期從 1904 年起算`
      : "") +
    "。",
};
