import type { FunctionsCardWords } from "./functions-card.en";

export const functionsCard: FunctionsCardWords = {
  title: "函數",
  find: "想做什麼？或輸入函數名稱",
  found: (n) => `${n} 個函數`,
  none: "沒有這樣的函數：請換個詞，例如利差、追繳、賣出或存續期間。",
  optional: (name) => `${name}（選填）`,
  cells: "儲存格",
  selection: (name) => `以選取的儲存格作為 ${name}`,
  asks: (names) => `請輸入 ${names.join("、")}。`,
  noCells: (text) => `${text} 不是此活頁簿的儲存格或名稱。`,
  fault: (code, message) => `${code}：${message}。`,
  isFormula: "公式",
  result: "結果",
  more: (n) => `還有 ${n} 列`,
  working: "計算中…",
  label: "在左側加上標籤",
  insert: "插入到選取的儲存格",
  inserted: (fn, address) => `已將 ${fn} 寫入 ${address}。`,
  unlabelled: (fn, address) =>
    `已將 ${fn} 寫入 ${address}，但沒有標籤：左側的儲存格已有內容，或左側沒有儲存格。`,
  help: (fn) => `${fn} 的說明`,
  format: "設定選取結果的格式",
  formatHint:
    "只含本增益集一個函數的選取儲存格，會套用該函數結果的數字格式，溢出的儲存格也一併套用。",
  formatted: (n) => `已設定 ${n} 個結果的格式。`,
  nothingToFormat:
    "選取的儲存格沒有只含本增益集一個函數的公式：請選取例如 =CVS.CARRY(…) 的儲存格。",
  excel:
    "增益集無法開啟 Excel 自己的函數視窗：請選取儲存格，再按 Shift+F3（部分筆電為 Fn+Shift+F3），或按資料編輯列旁的 fx。",
};
