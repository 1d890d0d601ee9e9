import type { Explain } from "./explain.en";

export const explain: Explain = {
  title: "解釋這一格",
  ask: "解釋選取的儲存格",
  notOurs: (cell) => `${cell} 沒有呼叫本增益集的函數。`,
  unknownName: (cell) => `${cell}：Excel 不認得這個函數。請使用「活頁簿」下的「修復 #NAME?」。`,
  noRoom: (cell, fn) =>
    `${cell}：${fn} 的結果需要更多儲存格，其中有些已有內容：請清空其下方與右側。`,
  fine: (cell, fn) => `${cell}：${fn} 沒有發現問題。`,
  fault: (cell, fn, code, message) => `${cell} 顯示 ${code}，原因在 ${fn}：${message}。`,
  hidden: (cell, fn, text) =>
    `${cell}：${fn} 的引數 ${text} 只有 Excel 能計算。請把它放進另一個儲存格再引用。`,
  help: (fn) => `${fn} 的說明`,
  close: "關閉解釋",
};
