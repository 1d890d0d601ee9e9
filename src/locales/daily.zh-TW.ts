import type { DailyWords } from "./daily.en";

const view: DailyWords["view"] = {
  title: "這些是誰的數字",
  scratch: "草稿",
  notInFront: "目前不在最前面",
  ofAccount:
    "輸入連結到帳戶：追繳、停損、上限、利差收益與借款為帳戶逐檔計算的數字；圖、讀數與出場單以平均數的單一債券計算。",
  locked: "此工作表受保護：數字只供顯示，無法在此輸入。",
  written: (field) => `${field}已寫入工作表。`,
  undo: "復原",
  changed: (field, now) => `${field}：您輸入時，工作表的儲存格已改為 ${now}。`,
  nothing: "空白",
  writeMine: (text) => `寫入 ${text}`,
  keepTheirs: (text) => `保留 ${text}`,
  formulaIn: (address) => `公式位於 ${address}。`,
  readsNothing: (address, formula) => `${address} 的公式 ${formula} 參照了空白儲存格。`,
  replace: {
    link: "以數字取代連結",
    formula: "以數字取代公式",
  },
  ofField: (action, field) => `${action}：${field}`,
  absent: "建立此工作表的版本沒有這項輸入。",
  gone: "其儲存格已從工作表刪除。",
  account: {
    below: "在最前面；以下為：",
    call: "最近的追繳",
    excess: "超額流動性",
    leverage: "槓桿",
    stop: "第一個停損",
    inputs: (sheet) => `「${sheet}」的輸入`,
    onSheet: "日期、選項與部位明細請在工作表上輸入。",
    follows: (cell) => `跟隨 ${cell}。`,
    problems: {
      empty: (name) => `${name}：請輸入數字。`,
      unreadable: (name) => `${name}：無法讀成數字。`,
      zero: (name) => `${name}不得為 0。`,
      outside: (name, least, most) => `${name}必須介於 ${least} 與 ${most} 之間。`,
    },
    unread: "無法讀取它的完整判定：請看工作表。",
    belowScratch: "以下全部以草稿的數字計算，不是這個帳戶的。",
    belowSheet: (sheet) => `以下全部以「${sheet}」計算，不是這個帳戶的。`,
  },
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

const money: DailyWords["money"] = {
  title: "金額、出場與利差收益",
  head: { loss: "虧損", left: "剩餘" },
  rows: { stop: "停損時", call: "追繳時" },
  exit: "停損時的出場單",
  price: (stop) => `殖利率 ${stop} 的除息價`,
  parBond: "依這些輸入所代表的平價債券計算；您持有的債券另有其價格。",
  sell: {
    out: "全部賣出：面額",
    toCap: (cap) => `回到 ${cap} 上限：面額`,
    toBuffer: (buffer) => `回到目前緩衝 ${buffer}：面額`,
  },
  nothing: "不必賣出",
  cap: "槓桿上限",
  toCap: (cap) => `距 ${cap}`,
  entry: (cap) => `進場槓桿最多為此，停損時仍不超過 ${cap}`,
  clock: "累積的利差收益",
  clockHead: { after: "經過", money: "金額", cushion: "緩衝" },
  months: (n) => `${n} 個月`,
  cushionNote: "緩衝：這些利差收益所能抵銷的殖利率升幅，依存續期間計算。",
};

const journal: DailyWords["journal"] = {
  title: "日誌",
  log: "記錄今天",
  note: "備註（可不填）",
  logged: (sheet) => `已記錄於「${sheet}」。`,
  kept: (n) => `有 ${n} 列無法記錄，保留在這裡，下次一併寫入。`,
  drop: "捨棄保留的列",
  first: "尚無這份部位的記錄。",
  same: (since) => `自 ${since} 以來沒有變化。`,
  since: (since) => `自 ${since} 以來：`,
  change: (name, before, now) => `${name}：${before} → ${now}`,
  names: {
    yld: "殖利率",
    lev: "槓桿",
    equity: "淨值",
    netCarry: "淨利差收益",
    rules: "規則",
    carry: "利差",
    signals: "訊號",
    toStop: "距停損",
    toCap: "距上限",
    toCall: "距追繳",
  },
  unknown: "不明",
  scratch: "草稿",
  chart: "歷次記錄的距離（bp）",
  chartSays: (name, from, to) => `${name}由 ${from} 變為 ${to}`,
};

const watch: DailyWords["watch"] = {
  title: "變差的訊號燈",
  worse: (sheet, light, before, after, time) =>
    `「${sheet}」：${light}於 ${time} 由「${before}」變為「${after}」。`,
  logThese: (n) => (n === 1 ? "記錄這一項" : `記錄這 ${n} 項`),
  dismiss: "關閉",
  switch: "監看所有工作表的訊號燈",
};

const keys: DailyWords["keys"] = {
  title: "按鍵",
  rows: [
    ["Tab", "到下一個欄位"],
    ["Enter", "採用數字；顯示工作表時會寫入"],
    ["Esc", "捨棄尚未寫入工作表的輸入"],
    ["↑ ↓、Page ↑ ↓", "一格、十格；加 Shift 為十倍"],
    ["Alt ↓", "取用選取的儲存格"],
    ["Alt ↑", "切換計算或輸入"],
    ["Ctrl Enter", "建立工作表"],
  ],
};

export const chineseDaily: DailyWords = { view, levels, money, journal, watch, keys };
