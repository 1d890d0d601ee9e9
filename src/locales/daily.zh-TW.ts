import type { DailyWords } from "./daily.en";

const view: DailyWords["view"] = {
  title: "這些是誰的數字",
  scratch: "草稿",
  notInFront: "目前不在最前面",
  locked: "此工作表受保護：數字只供顯示，無法在此輸入。",
  written: (field) => `${field}已寫入工作表。`,
  undo: "復原",
  changed: (field, now) => `${field}：您輸入時，工作表的儲存格已改為 ${now}。`,
  nothing: "空白",
  writeMine: (text) => `寫入 ${text}`,
  keepTheirs: (text) => `保留 ${text}`,
  formulaIn: (address) => `公式位於 ${address}。`,
  replace: {
    link: "以數字取代連結",
    formula: "以數字取代公式",
  },
  ofField: (action, field) => `${action}：${field}`,
  absent: "建立此工作表的版本沒有這項輸入。",
  gone: "其儲存格已從工作表刪除。",
};

const levels: DailyWords["levels"] = {
  title: "關鍵水準",
  figures: {
    spread: "利差",
    leveredCarry: "槓桿利差收益",
    moneyPerMonth: "每月淨利差收益",
    breakEven: "損益兩平（淨）",
    buffer: "目前緩衝",
    quick: "追繳（緩衝 ÷ 存續期間）",
    linear: "追繳（線性）",
    full: "追繳（完整重估）",
    lossAtCall: "追繳時的虧損",
  },
  smallest: "警示採用三個追繳距離中最小的一個。",
  why: "為什麼",
};

export const chineseDaily: DailyWords = { view, levels };
