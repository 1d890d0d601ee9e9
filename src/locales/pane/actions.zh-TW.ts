import type { Actions } from "./actions.en";

export const actions: Actions = {
  title: "活頁簿",
  build: "建立工作表",
  building: "建立中…",
  working: "處理中…",
  cancel: "取消",
  show: "顯示",
  dismiss: "關閉",
  notExcel: "請在 Excel 中以增益集開啟本頁，才能建立工作表。",
  built: (sheet, shocks, trips) => `已建立「${sheet}」：${shocks} 個衝擊，${trips} 次往返。`,
};
