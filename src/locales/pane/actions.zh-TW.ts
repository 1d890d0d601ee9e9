import type { Actions } from "./actions.en";
import type { SheetDialect } from "./kinds";

const dialectNames: Record<SheetDialect, string> = { live: "即時公式", portable: "可攜公式" };

const keptText = (kept: readonly string[]) =>
  kept.length > 0 ? `您自己的儲存格維持原樣：${kept.join("、")}。` : "";

export const actions: Actions = {
  title: "活頁簿",
  no: "保留",
  formulas: "公式",
  dialects: { live: "即時：需要本增益集", portable: "可攜：Excel 內建函數" },
  sheets: "此活頁簿中的工作表",
  noSheets: "尚無：按「建立工作表」即可建立。",
  unfinished: (sheet) =>
    `「${sheet}」沒有建立完成，是一次失敗留下的。要移除嗎？Excel 可能清空復原清單。`,
  update: "更新",
  load: "取用其輸入",
  convert: { live: "轉為可攜", portable: "轉為即時" },
  remove: "移除",
  ofSheet: (action, sheet) => `${action}：${sheet}`,
  removeAsk: (sheet) => `要移除「${sheet}」嗎？Excel 可能清空復原清單。`,
  insert: "在選取處插入表格",
  names: "免前置詞的名稱",
  namesHint: "之後可直接輸入 =CARRY(3,4.82%,4.14%)，沒有增益集也能用：純數字，沒有說明訊息。",
  installNames: "安裝名稱",
  removeNames: "移除名稱",
  book: "以選取範圍建立部位表",
  bookHint: "有標題列的範圍或表格：市值、存續期間、保證金、殖利率。",
  bookFound: (n, address) => `${address} 有 ${n} 個部位。各欄分別是什麼？`,
  bookColumns: {
    value: "市值",
    duration: "存續期間",
    margin: "保證金",
    yield: "殖利率",
    convexity: "凸性",
  },
  bookNoColumn: "無",
  bookNeeds: "請選擇市值、存續期間與保證金的欄位。",
  bookWrite: "在旁邊寫入部位表",
  repair: "修復 #NAME?",
  repairHint: "找出 Excel 不再認得的本增益集公式，並重新輸入。",
  repairFound: (n) => `${n} 個公式停在 #NAME?：`,
  repairLocked: "工作表受保護，維持原樣",
  repairDo: (n) => `重新輸入 ${n} 個公式`,
  results: {
    forgotten: "已清除：沒有保留您的任何內容。",
    notKept: "活頁簿未能記住這些輸入。",
    built: (sheet, shocks) => `已建立「${sheet}」：${shocks} 個衝擊。`,
    inserted: (address) => `已在 ${address} 插入表格。`,
    updated: (sheet, kept) => `已更新「${sheet}」。${keptText(kept)}`,
    converted: (sheet, to, kept) => `「${sheet}」已轉為${dialectNames[to]}。${keptText(kept)}`,
    removed: (sheet) => `已移除「${sheet}」。`,
    loaded: (sheet) => `輸入已改為「${sheet}」的內容。`,
    names: (installed, skipped) =>
      `已安裝 ${installed.length} 個名稱。` +
      (skipped.length > 0 ? `您自己的名稱維持原樣：${skipped.join("、")}。` : ""),
    namesRemoved: (n) => `已移除 ${n} 個名稱。`,
    booked: (address) => `已在 ${address} 寫入部位表。`,
    fed: (series, sheet) => `「${sheet}」的訊號現在跟隨「${series}」。`,
    nothingBroken: "沒有停住的本增益集公式。",
    repaired: (n, locked) =>
      `已重新輸入 ${n} 個公式。` +
      (locked.length > 0 ? `受保護的工作表維持原樣：${locked.join("、")}。` : ""),
  },
};
