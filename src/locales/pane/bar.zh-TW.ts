import type { Bar } from "./bar.en";

export const bar: Bar = {
  build: "建立工作表",
  building: "建立中…",
  working: "處理中…",
  cancel: "取消",
  show: "顯示",
  dismiss: "關閉",
  notTheTrial: (entered) => `工作表以輸入的 ${entered} 建立，不用試算值。`,
  notExcel: "請在 Excel 中以增益集開啟本頁，才能建立工作表。",
};
