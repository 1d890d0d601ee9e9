import type { Language } from "./language";

/** The page's own words; the add-in's stand in src/locales and in its manifest. */
export interface PageTexts {
  title: string;
  notExcel: string;
  loading: string;
  language: string;
  themeLabel: string;
  theme: { light: string; dark: string };
  save: {
    button: string;
    tip: string;
    done(file: string): string;
    none: string;
    rearranged: string;
  };
  closePane: string;
  resizePane: string;
  grid: string;
  sheetName: string;
  welcome: {
    heading: string;
    hint: string;
    formula: string;
    result: string;
    meaning: string;
    carry: string;
    shock: string;
    buffer: string;
    yours: string;
  };
  failed(reason: string): string;
}

const en: PageTexts = {
  title: "Carry vs Shock · Workbench",
  notExcel: "A try-out grid with the real add-in in it. This is not Excel.",
  loading: "Loading the grid …",
  language: "Language",
  themeLabel: "Theme",
  theme: { light: "Light", dark: "Dark" },
  save: {
    button: "Save as .xlsx",
    tip: "Saves the Carry vs Shock sheet with its inputs, in Excel's own formulas.",
    done: (file) => `Saved ${file}, in Excel's own formulas.`,
    none: "There is no Carry vs Shock sheet to save: press Build sheet first.",
    rearranged: "Rows or columns of the sheet were moved, so it can't be saved: build a new one.",
  },
  closePane: "Close the pane",
  resizePane: "Width of the pane",
  grid: "Spreadsheet",
  sheetName: "Examples",
  welcome: {
    heading: "How much am I paid to wait, and what move kills me?",
    hint: "A 20-year U.S. Treasury at 4.82%, three times levered with money borrowed at 4.14%.",
    formula: "Formula",
    result: "Result",
    meaning: "What it says",
    carry: "What waiting pays: carry a year, on equity",
    shock: "Equity lost when yields rise 100 bp",
    buffer: "Then left above 9% maintenance margin",
    yours: "Your turn: type a formula in the blue cell",
  },
  failed: (reason) =>
    `The workbench could not start: ${reason} Reload the page; if it happens again, run npm start anew.`,
};

const zhTW: PageTexts = {
  title: "Carry vs Shock · 工作台",
  notExcel: "試用表格，裡面跑的是真正的增益集。這不是 Excel。",
  loading: "正在載入表格……",
  language: "語言",
  themeLabel: "佈景主題",
  theme: { light: "淺色", dark: "深色" },
  save: {
    button: "另存為 .xlsx",
    tip: "以 Excel 內建函數儲存「利差與衝擊」工作表及其輸入。",
    done: (file) => `已儲存 ${file}，使用 Excel 內建函數。`,
    none: "沒有可儲存的「利差與衝擊」工作表：請先按「建立工作表」。",
    rearranged: "工作表的列或欄已移動，無法儲存：請重新建立一張。",
  },
  closePane: "關閉窗格",
  resizePane: "窗格寬度",
  grid: "試算表",
  sheetName: "範例",
  welcome: {
    heading: "等待能賺多少利差？殖利率升多少會致命？",
    hint: "20 年期美國公債，殖利率 4.82%，以 4.14% 的融資做三倍槓桿。",
    formula: "公式",
    result: "結果",
    meaning: "意思",
    carry: "等待的報酬：一年的利差，占淨值",
    shock: "殖利率上升 100 bp 時損失的淨值",
    buffer: "之後高於 9% 維持保證金的餘裕",
    yours: "換您試試：在藍色儲存格輸入公式",
  },
  failed: (reason) =>
    `工作台無法啟動：${reason} 請重新載入頁面；若再次發生，請重新執行 npm start。`,
};

export const pageTexts = (language: Language): PageTexts => (language === "zh-TW" ? zhTW : en);
