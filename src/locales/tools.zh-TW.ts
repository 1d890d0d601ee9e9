import { accountCard as account } from "./account-card.zh-TW";
import { chineseDaily } from "./daily.zh-TW";
import { functionsCard } from "./functions-card.zh-TW";
import type { ToolWords } from "./tools.en";

const dialectNames: ToolWords["actions"]["dialects"] = { live: "即時公式", portable: "可攜公式" };

const keptText = (kept: readonly string[]) =>
  kept.length > 0 ? `您自己的儲存格維持原樣：${kept.join("、")}。` : "";

const actions: ToolWords["actions"] = {
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
  renew: "以新版重建",
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
  bookHidden: (rows) => `隱藏的列也會計入：第 ${rows} 列。`,
  bookNeeds: "請選擇市值、存續期間與保證金的欄位。",
  bookWrite: "在旁邊寫入部位表",
  repair: "修復 #NAME?",
  repairHint: "找出 Excel 不再認得的本增益集公式，並重新輸入。",
  repairFound: (n) => `${n} 個公式停在 #NAME?：`,
  repairLocked: "工作表受保護，維持原樣",
  repairDo: (n) => `重新輸入 ${n} 個公式`,
  results: {
    helpKept: "瀏覽器擋下了說明視窗：請按這裡開啟。",
    forgotten: "已清除：沒有保留您的任何內容。",
    built: (sheet, shocks) => `已建立「${sheet}」：${shocks} 個衝擊。`,
    inserted: (address) => `已在 ${address} 插入表格。`,
    updated: (sheet, kept) => `已更新「${sheet}」。${keptText(kept)}`,
    renewed: (sheet, old) => `已用「${old}」的輸入與衝擊建立「${sheet}」；「${old}」維持原樣。`,
    converted: (sheet, to, kept) => `「${sheet}」已轉為${dialectNames[to]}。${keptText(kept)}`,
    removed: (sheet) => `已移除「${sheet}」。`,
    loaded: (sheet) => `輸入已改為「${sheet}」的內容。`,
    names: (installed, skipped) =>
      `已安裝 ${installed.length} 個名稱。` +
      (skipped.length > 0 ? `您自己的名稱維持原樣：${skipped.join("、")}。` : ""),
    namesRemoved: (n) => `已移除 ${n} 個名稱。`,
    booked: (address) => `已在 ${address} 寫入部位表。`,
    fed: (series, sheet) => `「${sheet}」的訊號現在跟隨「${series}」。`,
    fedAll: (n) => `已有 ${n} 項訊號跟隨各自的序列。`,
    nothingBroken: "沒有停住的本增益集公式。",
    repaired: (n, locked) =>
      `已重新輸入 ${n} 個公式。` +
      (locked.length > 0 ? `受保護的工作表維持原樣：${locked.join("、")}。` : ""),
  },
};

const data: ToolWords["data"] = {
  title: "歷史：匯入與重演",
  importTitle: "匯入序列",
  drop: "將 CSV 檔拖曳到這裡、貼上數字，或",
  choose: "選擇檔案",
  pasteLabel: "貼上日期與數字",
  importHint:
    "FRED、美國財政部、聯準會、Yahoo 或 BLS 的序列、標售結果，或您自己的日期與數字。寫入之前會先讓您看到內容；再次匯入只加入新的部分。",
  fault: (file, sentence) => `${file}：${sentence}。`,
  pasted: "貼上的文字",
  readingFiles: "讀取中",
  answerFirst: "請先回答問題",
  between: "・",
  summary: (of) =>
    `${of.rows} 列，${of.first} 至 ${of.last}，${of.min} 至 ${of.max}` +
    (of.weekends > 0 ? `；${of.weekends} 個日期在週末` : ""),
  newSheet: "寫入新的工作表。",
  unitOf: (name) => `${name} 的單位`,
  appended: (sheet, added, last, differ) =>
    `接在「${sheet}」之後：${last} 之後新增 ${added} 筆` +
    (differ > 0 ? `；${differ} 筆不同，維持原狀。` : "。"),
  unticked: (n) => `另有 ${n} 欄`,
  leftOut: (n) => `${n} 行未採用`,
  leftOutLine: (line, why) => `第 ${line} 行：${why}`,
  positionsRead: (n) => `讀到 ${n} 個部位；不會寫入任何內容。`,
  importNow: (n) => `匯入 ${n} 個序列`,
  signalTitle: "指定軟訊號資料",
  signal: "訊號",
  signals: {
    premium: "期限溢酬",
    tail: "標售尾差",
    cover: "投標倍數",
    sofr: "SOFR − OIS 利差",
    cpi: "CPI 趨勢",
  },
  figures: {
    value: (source) => source,
    cover: (source) => `${source}：投標倍數`,
    tail: (source) => `${source}：尾差`,
    highYield: (source) => `${source}：得標殖利率`,
    cusip: (source) => `${source}：CUSIP`,
  },
  feed: (sheet) => `供應給「${sheet}」`,
  feedAll: (n) => `供給所有工作表共 ${n} 項訊號`,
  chooseSignal: "請選擇",
  feedWhich: "請先選擇此序列對應的軟訊號",
  feedNeeds: "請先建立工作表",
  replayTitle: "重演部位",
  replayNeeds: "請先匯入每日殖利率序列，例如 DGS20。",
  series: "序列",
  start: "買進日",
  run: "重演",
  running: "重演中…",
  replayOn: { live: "寫入隨輸入更新的工作表", portable: "寫入只有數值的工作表" },
  walkedOn: (sheet) => `已將路徑寫入「${sheet}」。`,
  range: (first, last) => `${first} 至 ${last}`,
  noStart: "該日之後沒有數字：請選擇較早的日期。",
  noFunding: "融資利率序列沒有這些日子的利率：請選擇較晚的買進日，或再匯入。",
  incomplete: "請先填妥部位。",
  unknown: "不明",
  funding: "融資",
  fundAt: (rate) => `維持目前的 ${rate}`,
  fundBy: (source) => `${source} 加利差`,
  spread: "利差",
  stop: "停損",
  stopAt: {
    level: (yld) => `殖利率 ${yld}`,
    distance: (bp) => `買進殖利率 ${bp} bp`,
    none: "不設：不理會停損",
  },
  heedCap: (cap) => `槓桿超過上限 ${cap} 即賣回上限`,
  verdicts: {
    OPEN: (date, days, left, wealth) =>
      `經過 ${days} 個交易日，${date} 仍持有；剩餘淨值 ${left}，含應計利息 ${wealth}。`,
    STOP: (date, days, left, wealth) =>
      `經過 ${days} 個交易日，於 ${date} 停損；剩餘淨值 ${left}，含應計利息 ${wealth}。`,
    "MARGIN CALL": (date, days, left, wealth) =>
      `經過 ${days} 個交易日，於 ${date} 被追繳；剩餘淨值 ${left}，含應計利息 ${wealth}。`,
    "WIPED OUT": (date, days) => `經過 ${days} 個交易日，於 ${date} 歸零：一無所剩。`,
  },
  chart: (verdict) => `重演期間的淨值。${verdict}`,
  rollingTitle: "每一天都買進一次",
  rollingNote: (starts) =>
    `${starts} 個起點在 252 個交易日內的結局。這是重疊區間的占比，不是機率：括號內為各自獨立的段數。`,
  shareOf: (share, episodes) => `${share}（${episodes}）`,
  runs: (lev, spans) =>
    `${lev} 的追繳起點在 ${spans.map(({ first, last }) => `${first} 至 ${last}`).join("、")} 之間。`,
  rolling: {
    leverage: "槓桿",
    called: "追繳（無停損）",
    calledWithStop: "追繳（有停損）",
    stopped: "停損",
  },
  tooShort: "序列不足一年的交易日。",
  method:
    "券商只計除息市值；應計利息屬於您，付息後才計入。只看收盤：不含盤中波動、稅負與滾降收益。",
};

const explain: ToolWords["explain"] = {
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
  of: (args) => `引數：${args.join("；")}。`,
  given: (name, text) => `${name} ${text}`,
  givenBy: (name, value, text) => `${name} ${value}（${text}）`,
  empty: (cell, name) => `${cell}（${name}）是空白。`,
  emptyOmitted: (cell, name) => `${cell}（${name}）是空白，視為省略。`,
  emptyMore: (n) => `還有 ${n} 個儲存格是空白。`,
  help: (fn) => `${fn} 的說明`,
  close: "關閉解釋",
};

const page: ToolWords["page"] = {
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

const whatif: ToolWords["whatif"] = {
  title: "假設情境",
  leverage: "槓桿",
  use: (lev) => `採用 ${lev}`,
  back: (lev) => `回到 ${lev}`,
  survive: (bp, most) => `承受 ${bp} bp 而不被追繳，槓桿最多 ${most}。`,
  surviveUnknown: (bp) => `能承受 ${bp} bp 的最大槓桿不明。`,
  surviveAny: (bp) => `在 ${bp} bp，任何槓桿都不會被追繳。`,
  tradeUnknown: "現在該買賣多少不明。",
  sell: (money, part) => `現在賣出 ${money}（部位的 ${part}）。`,
  room: (money) => `尚可加碼 ${money}。`,
  capFirst: (cap) => `但會先碰到上限 ${cap}。`,
  exitNow: "已觸及停損：依規則應全部賣出。",
  capNow: (cap, money, part) => `目前超過上限 ${cap}：賣出 ${money}（部位的 ${part}）。`,
  after: (bp) => `${bp} bp 之後：`,
  afterStop: (bp) => `${bp} bp 之後已觸及停損：應全部賣出。若仍續抱：`,
  maintain: (money, part) => `賣出 ${money}（${part}）以符合維持保證金`,
  noMaintain: "不必賣出即符合維持保證金",
  onlyAlarmed: (measure) => `不必賣出仍勉強符合維持保證金，但已過警示（${measure}）`,
  maintainUnknown: "為符合維持保證金須賣出多少不明",
  cap: (cap, money, part) => `賣出 ${money}（${part}）以回到上限 ${cap}`,
  noCap: (cap) => `槓桿仍在上限 ${cap} 之內`,
  capUnknown: "為回到上限須賣出多少不明",
  and: "；",
  end: "。",
  gone: "淨值已歸零：全部賣出",
  unknown: "部位填寫完整後才知道該如何交易。",
};

const past: ToolWords["past"] = {
  title: (days) => `過去：${days} 個交易日的區間`,
  stop: (bp) => (bp === undefined ? "停損" : `停損 ${bp} bp`),
  call: (bp) => (bp === undefined ? "最近追繳" : `最近追繳 ${bp} bp`),
  share: (share) => `${share} 的區間觸及`,
  worst: (since) => `${since} 年以來最大升幅`,
  rise: (bp, from, to) => `${bp} bp，${from} 至 ${to}`,
  sample: (tenor, first, last, apart) =>
    `${tenor} 年期每日收盤殖利率，${first} 至 ${last}。這是過去的占比，不是機率：這個長度的區間只有 ${apart} 個不重疊。`,
  outdated: (last) => `這些殖利率止於 ${last}，已超過六個月：之後的變動不在其中。`,
};

export const chineseTools: ToolWords = {
  account,
  actions,
  data,
  explain,
  functionsCard,
  page,
  past,
  whatif,
  ...chineseDaily,
};
