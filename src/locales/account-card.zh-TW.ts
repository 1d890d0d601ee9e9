import type { AccountCardWords } from "./account-card.en";

export const accountCard: AccountCardWords = {
  title: "我的帳戶",
  hint: "拖放或貼上券商對帳單：IBKR 活動報表或 Flex 查詢，或部位表（Schwab、Fidelity、TWS）。資料不會離開您的電腦。",
  drop: "將對帳單拖放到這裡、貼上，或",
  choose: "選擇檔案",
  pasteLabel: "貼上對帳單或部位表",
  fromSelection: "用選取範圍",
  example: "虛構的範例",
  oneLine: "或輸入一個部位",
  symbol: "債券，如 T 4 5/8 11/15/44",
  face: "面額",
  price: "價格或殖利率（97-21+、4.82%）",
  take: "採用",
  typedFaults: {
    symbol: "無法辨識債券：請寫成 T 4 5/8 11/15/44。",
    face: "面額必須是大於 0 的數字。",
    price: "價格必須是數字、97-21+ 這樣的報價，或 4.82% 這樣的殖利率。",
  },
  read: (n) => `讀到 ${n} 個部位`,
  heads: ["債券", "面額", "價格", "殖利率"],
  fine: "市值、應計利息與殖利率彼此相符。",
  doubts: {
    face: "沒有面額",
    price: "沒有價格",
    value: "市值不符：價格是每 100？面額還是口數？",
    accrued: "應計利息不符：票面利率、到期日或日期有誤",
    yield: "殖利率異常：價格或票面利率有誤",
    matured: "對帳單前已到期",
  },
  equity: (worth, equity) =>
    `依這些部位與現金，帳戶值 ${worth}；不含應計利息為 ${equity}，即券商計算保證金所用。`,
  statedEquity: (stated, differs) =>
    differs ? `對帳單為 ${stated}：其中含有未計入的項目，或現金不同。` : `對帳單為 ${stated}。`,
  date: "對帳單日期",
  cash: "現金（負值為融資）",
  needs: {
    date: "請輸入對帳單的日期。",
    cash: "請輸入現金餘額，融資為負值：0 與空白儲存格無法分辨。",
  },
  asOf: "計算日",
  asOfToday: "今天，每天更新",
  asOfStatement: "對帳單日期",
  build: "建立帳戶工作表",
  built: (sheet, n) =>
    `已建立「${sheet}」，含 ${n} 個部位：可在其中輸入殖利率、價格或「此後殖利率變動」。`,
  follows: "工作表會跟隨所選的儲存格：在那裡新增、刪除或排序的列，都依現況計入。",
  copies: "工作表取得副本：這些欄位對債券或金額的寫法，公式無法跟隨。",
  update: (sheet) => `更新「${sheet}」`,
  updated: (sheet, n) =>
    `「${sheet}」已換成這份對帳單，共 ${n} 個部位：先前輸入的價格與殖利率已清除，停損與連結保留。`,
  more: "增加列數",
  added: (sheet) => `「${sheet}」已增加部位列；您自己的儲存格隨之移動。`,
  sheets: "帳戶工作表",
  follow: (series, years) => `跟隨 ${series}（${years} 年）`,
  followed: (sheet, series) =>
    `「${sheet}」的殖利率會依 ${series} 自對帳單以來的變動而動，並以其歷史檢驗帳戶。`,
  notPositions: (file) => `${file}沒有部位：請拖放對帳單或部位表；時間序列請在下方匯入。`,
  pasted: "貼上的內容",
  carry: "為此帳戶建立 Carry vs Shock",
  carryLabel: "帳戶：以平均值表示的一檔債券",
  carryHint: "建立 Carry vs Shock 工作表，其輸入跟隨帳戶工作表。",
};
