import type { OperationTexts } from "./operations.en";

export const operationTexts: OperationTexts = {
  lacks: {
    charts: "Excel 未能畫出所有圖表：數字都在；要有圖表，請再建立一次工作表。",
    page: "Excel 未能設定版面，可能因為沒有印表機：請在列印前自行設定。",
  },
  failures: {
    locked: () =>
      "活頁簿或其中的工作表受保護，因此沒有任何變更：請取消保護（校閱、取消保護）後再試一次。",
    editing: () => "有儲存格正在編輯，因此沒有任何變更：請在工作表按 Enter 或 Esc 後再試一次。",
    readOnly: () => "活頁簿以唯讀方式開啟，因此沒有任何變更：請另存副本並在副本中操作。",
    tooOld: () => "這個 Excel 版本太舊，沒有任何變更：需要 Microsoft 365 或 Excel 2021。",
    occupied: (d) => `${d.address ?? "該處"} 已有內容，因此沒有寫入：請選別的位置，或先清空。`,
    merged: (d) =>
      `${d.address ?? "該處"} 有合併儲存格擋住，因此沒有寫入：請取消合併，或選別的位置。`,
    severalAreas: () => "選取了多個區域，因此沒有執行：請只選取一塊儲存格後再試一次。",
    wholeLines: () => "選取了整欄或整列：請只選取部位的儲存格，或其中一格。",
    namesRefused: () =>
      "這個 Excel 拒絕公式含逗號的名稱，因此沒有安裝名稱：請改輸入 =CVS.CARRY(…)。",
    badReference: (d) =>
      `${d.cell ?? "該儲存格"} 沒有數字，因此沒有任何變更：請指定含有數字的儲存格。`,
    noSuchSheet: (d) => `已經沒有 ${d.sheet ?? "該名稱的"} 工作表：請重新查看清單。`,
    notOurs: (d) => `工作表 ${d.sheet ?? ""} 不是由 Carry vs Shock 建立，因此未更動。`,
    isReplay: (d) =>
      `${d.sheet ?? "這張工作表"} 是歷史重演，維持建立時的形式：若要另一種形式，請再重演一次。`,
    rearranged: (d) =>
      `${d.sheet ?? "工作表"} 所需的儲存格被刪除或被搬開，因此未更動：請復原該動作，或建立新的工作表。`,
    otherVersion: (d) =>
      `${d.sheet ?? "這張工作表"} 由另一個版本的 Carry vs Shock 建立，只能變更它已有的輸入：其餘變更請建立新的工作表。`,
    oneShock: () => "只有一個衝擊的表無法就地增減，因此沒有任何變更：請建立新的工作表。",
    lastSheet: (d) => `${d.sheet ?? "它"} 是唯一可見的工作表，Excel 會保留它：請先新增另一張。`,
    noFigures: () => "序列在該日之後沒有任何數字，因此未建立任何內容：請選擇較早的日期。",
    noPositions: () => "沒有選取部位：請選取有標題列、每列一個部位的表格。",
    noAccount: () => "這個活頁簿裡沒有完整的帳戶工作表：請先由對帳單建立一個。",
    noLines: (d) =>
      `工作表只有 ${d.lines ?? ""} 列可放部位，少於對帳單，因此沒有任何變更：請建立新的帳戶工作表。`,
    followsRange: () =>
      "其中有輸入儲存格呼叫增益集的函數（例如跟隨範圍者），因此沒有任何變更：請由對帳單建立帳戶，或先把它們改為數值。",
    totalAmong: (d) =>
      `第 ${d.row ?? ""} 列是夾在部位之間的合計，會被重複計算：請選取中間沒有合計的部位。`,
    figureMissing: (d) =>
      `${d.cell ?? "部位的一個儲存格"} 沒有數字，會被當成 0，因此沒有寫入：請輸入數字（若確為 0，請輸入 0）後再試一次。`,
    figureOutside: (d) =>
      `${d.cell ?? "部位的一個儲存格"} 的 ${d.got ?? "數字"} 超出範圍（保證金與殖利率為小數：9% 是 0.09），因此沒有寫入：請更正後再試一次。`,
    columnMissing: (d) => `沒有指定 ${d.column ?? "該項"} 的欄位：請指定後再試一次。`,
    noLambda: () =>
      "這個 Excel 不支援 LAMBDA，因此沒有安裝名稱：請改輸入 =CVS.CARRY(…)，或更新至 Microsoft 365 或 Excel 2024。",
    noRoom: () => "位置太靠近工作表邊緣，因此沒有寫入：請選較上方或較左側的儲存格。",
    tooLarge: () =>
      "超過 Excel 一次能接受的量，沒有任何變更：請減少衝擊數，或使用內容較少的活頁簿。",
    busy: () => "Excel 忙碌中，沒有任何變更：請稍候再試一次。",
    cancelled: () => "已取消：活頁簿維持原狀。",
    alreadyRunning: () => "仍有作業進行中：請等它結束。",
    changedMeanwhile: () => "活頁簿在這期間被更動，因此沒有寫入：請再試一次。",
    disconnected: () => "與 Excel 的連線中斷；已寫入的部分已收回：請再試一次。",
    leftBehind: (d) =>
      `Excel 不再回應，無法全部收回：請查看 ${d.what ?? "活頁簿"} 並手動移除，或在下次啟動窗格時由窗格移除。`,
    unexpected: (d) =>
      `Excel 拒絕了，沒有任何變更${d.message ? `（${d.message}）` : ""}：請再試一次。`,
  },
};
