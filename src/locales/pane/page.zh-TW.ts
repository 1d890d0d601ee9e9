import type { PageWords } from "./page.en";

export const page: PageWords = {
  settings: "設定",
  language: "語言",
  languages: { office: "同 Office", en: "English", "zh-TW": "繁體中文" },
  theme: "佈景主題",
  themes: { office: "同 Office", light: "淺色", dark: "深色" },
  gains: "漲跌顏色",
  gainColours: { green: "綠漲紅跌", red: "紅漲綠跌" },
  gainsHint: "套用於窗格，以及此後建立的內容。警示一律為紅色。",
  forgetHint: "移除本增益集存在此活頁簿與這台電腦上的內容。這會清空 Excel 的復原清單。",
  about: "說明與關於",
  help: {
    start: "快速入門",
    functions: "函數",
    method: "計算方法",
    privacy: "隱私",
    support: "支援",
  },
  version: (version) => `利差與衝擊 ${version}。`,
  disclaimer: "非投資建議。只依您的輸入計算，不含任何市場報價。",
  private: "資料不會離開這台電腦。",
};
