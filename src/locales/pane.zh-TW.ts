import type { ArgumentKind } from "../domain";
import type { PaneWords } from "./pane.en";
import { statusWords } from "./status.zh-TW";

const answer: PaneWords["answer"] = {
  title: "判定",
  lights: { rules: "規則", carry: "利差", signals: "訊號" },
  rules: statusWords,
  carry: statusWords,
  signals: statusWords,
  near: { cap: "，已達上限", nearCap: "，接近上限", stop: "，接近停損" },
  carryNotes: {
    PAYS: "槓桿有加分",
    THIN: "只剩本金的殖利率",
    COSTS: "持有會賠錢",
    UNKNOWN: "缺少輸入",
  },
  signalNotes: {
    HOLD: "沒有惡化",
    WATCH: "一項惡化",
    REDUCE: "多項惡化",
    UNKNOWN: "有的缺資料",
  },
  noSignals: "請建立工作表並在其上指定資料",
  onSheet: (note, sheet) => `${note}（「${sheet}」）`,
  reasons: {
    ok: () => "槓桿低於上限，殖利率低於停損，淨值高於維持保證金；停損先於追繳。",
    atCap: (cap) => `槓桿正好在上限 ${cap}：殖利率只要上升就會超過。`,
    day: (bp, first, last) => `百日之中有一日升逾 ${bp} bp（${first} 至 ${last} 的收盤）`,
    nearCap: (bp, cap, day) => `上升 ${bp} bp 槓桿就到上限 ${cap}；${day}。`,
    nearStop: (bp, stop, day) => `距停損 ${stop} 只有 ${bp} bp；${day}。`,
    reduce: (lev, cap) => `槓桿 ${lev} 超過上限 ${cap}。`,
    stop: (yld, stop) => `殖利率 ${yld} 已達停損 ${stop}：出場。`,
    marginCall: (margin, short) => `淨值比 ${margin} 的維持保證金低了部位的 ${short}。`,
    unguarded: (call, measure, stop) =>
      `追繳在 ${call} bp（${measure}），停損在 ${stop} bp：停損保護不了部位。`,
    noLoan: () => "沒有借款，不會被追繳。",
    unknown: (inputs) => `缺少「${inputs.join("」、「")}」，無法判定。`,
    unknownAnyway: () => "以這些輸入無法判定。",
    alsoUnknown: (inputs) => `缺少「${inputs.join("」、「")}」，並非所有規則都檢查過。`,
  },
  measures: { quick: "緩衝 ÷ 存續期間", linear: "線性", full: "完整重估" },
  netCarry: "淨利差收益",
  perYear: (money) => `每年 ${money}`,
  toStop: "距離停損",
  toCall: "距離追繳",
  toCap: "距離上限",
  position: "部位市值",
  loan: (money) => `借款 ${money}`,
  dv01: "DV01",
  perBp: "每 1 bp",
  atYield: (yld) => `殖利率 ${yld}`,
  byMeasure: (measure) => `（${measure}）`,
  reached: "已觸及",
  exceeded: "已超過",
  outOfReach: "碰不到",
  noCall: "無",
  noCallWhy: "沒有借款",
  unknown: "不明",
  bp: (n) => `${n} bp`,
  trial: (lev, entered) => `試算 ${lev}，輸入值為 ${entered}。`,
  trade: {
    months: (bp, loss, months) =>
      `到停損的 ${bp} bp 會虧掉淨值的 ${loss}：相當於 ${months} 個月的淨利差收益。`,
    noMonths: (bp, loss) => `到停損的 ${bp} bp 會虧掉淨值的 ${loss}，且沒有利差收益可以補回。`,
    monthsUnknown: (bp, loss) =>
      `到停損的 ${bp} bp 會虧掉淨值的 ${loss}；相當於幾個月的利差收益不明。`,
    all: (bp) => `到停損的 ${bp} bp 會虧掉全部淨值。`,
    stopped: "已觸及停損，沒有剩餘距離。",
    called: "券商隨時可以賣出，停損已不是出口。",
    unguarded: (loss) => `到追繳時已虧掉淨值的 ${loss}，比停損更早。`,
    unknown: "到停損的代價不明。",
  },
};

const bar: PaneWords["bar"] = {
  build: "建立工作表",
  building: "建立中…",
  working: "處理中…",
  cancel: "取消",
  show: "顯示",
  dismiss: "關閉",
  notTheTrial: (entered) => `工作表以輸入的 ${entered} 建立，不用試算值。`,
  notExcel: "請在 Excel 中以增益集開啟本頁，才能建立工作表。",
};

/** What is shown as a per cent. */
const SHARES: readonly ArgumentKind[] = ["margin", "haircut"];

const inputs: PaneWords["inputs"] = {
  title: "輸入",
  example: "範例：三倍槓桿的 20 年期美國公債。",
  useMine: "使用我的數字",
  backToExample: "回到範例",
  label: "部位名稱",
  labelOf: (years) => `${years} 年期美國公債（平價）`,
  labelAny: "美國公債（平價）",
  groups: { position: "部位", funding: "融資", rules: "規則" },
  fields: {
    equity: "淨值",
    lev: "槓桿",
    yld: "殖利率",
    years: "剩餘年期",
    dur: "修正存續期間",
    convexity: "凸性",
    haircut: "衝擊時的折損",
    fund: "融資利率",
    benchmark: "基準利率",
    friction: "每年摩擦成本",
    stop: "停損殖利率",
    maxlev: "槓桿上限",
    margin: "維持保證金",
    horizon: "持有期間",
  },
  units: { percent: "%", bp: "bp", money: "", times: "×", years: "年", "years²": "年²" },
  hints: {
    equity: "帳戶的資金，以其本身的幣別計。",
    lev: "部位 ÷ 淨值。",
    haircut: "惡劣市況下額外損失的價格：買賣價差擴大、被迫賣出。",
    friction: "持有部位的成本：滑價、買賣價差。",
    benchmark: "券商的級距利差加在其上。",
    stop: "部位本身的殖利率，觸及即停損。",
  },
  actual360: "利息按實際天數/360",
  actual360Hint: "一年的成本是報價利率的 365/360。",
  computed: {
    dur: "由殖利率與年期計算",
    convexity: "由殖利率與年期計算",
    margin: "依 IBKR 級距",
    fund: "依借款級距",
  },
  compute: (field) => `自動計算${field}`,
  automatic: "自動",
  more: (field) => `調高${field}`,
  less: (field) => `調低${field}`,
  useSelection: (field) => `以選取的儲存格作為${field}`,
  follows: (cell) => `跟隨 ${cell}`,
  understood: (value) => `= ${value}`,
  asked: "尚待填寫",
  ask: (name, example) => `${name}：請輸入數字（例如 ${example}），或如 =Book!C5 的儲存格。`,
  problems: {
    unreadable: (name, example) => `${name}必須是數字（例如 ${example}），或如 =Book!C5 的儲存格。`,
    cell: (name, cell) => `${name}：${cell} 沒有數字。請修正該儲存格，或在此輸入數字。`,
    perCent: (name, cell) => `${name}：${cell} 不是利率；若其數字以百分比計，請輸入 =${cell}/100。`,
    notComputed: (name) => `${name}無法由其他輸入計算：請修正那些輸入，或在此直接輸入。`,
    limit: (name, kind, limit, example) => {
      if (kind === "rate") return `${name}必須介於 −50% 與 50% 之間，例如 ${example}。`;
      const show = (n: number) => (SHARES.includes(kind) ? `${n * 100}%` : `${n}`);
      const least = limit.min ?? limit.above;
      const most = limit.max ?? limit.below;
      if (most === undefined) return `${name}必須大於 ${show(least ?? 0)}。`;
      return `${name}必須介於 ${show(least ?? 0)} 與 ${show(most)} 之間。`;
    },
  },
  faulty: (n) => `請先修正標示的 ${n} 個欄位。`,
  missing: (n) => `請先填寫空白的 ${n} 個欄位。`,
};

const picture: PaneWords["picture"] = {
  title: "衝擊後剩餘淨值",
  xAxis: "衝擊（bp）",
  marks: {
    today: "目前",
    breakEven: "損益兩平",
    stop: "停損",
    call: "追繳",
    full: "追繳（完整重估）",
  },
  worst: (d) => `${d.since} 年以來 ${d.days} 個交易日內最大升幅：${d.bp} bp，${d.from} 至 ${d.to}`,
  worstRow: (since) => `${since} 年以來最大升幅`,
  linear: "存續期間",
  secondOrder: "存續期間與凸性",
  revalued: "完整重估",
  describe: (d) =>
    `槓桿 ${d.lev} 時，殖利率升幅與剩餘淨值：${d.points.join("；")}。` +
    `完整重估：${d.revalued.map((p) => `${p.bp} bp 剩 ${p.equity}`).join("；")}。` +
    `標示：${d.marks.map((m) => `${m.mark} ${m.bp} bp`).join("、")}。` +
    d.worst.map((rise) => `${rise}。`).join(""),
  point: (bp, equity, status) => `${bp} bp 剩 ${equity}（${status}）`,
  alarm: {
    call: (bp, measure) => `已過最近的追繳點 ${bp} bp（${measure}）`,
    cap: (bp) => `已過槓桿上限 ${bp} bp（完整重估）`,
  },
  also: "，",
  pointGone: (bp, status) => `${bp} bp 一無所剩（${status}）`,
  describeUnknown: "部位填寫完整後才能畫出圖形。",
  statuses: statusWords,
  readout: {
    shock: "衝擊",
    yieldAfter: "殖利率",
    equityLeft: "剩餘淨值",
    profit: "損益",
    buffer: "緩衝",
    leverage: "槓桿",
    none: "–",
  },
};

const start: PaneWords["start"] = {
  failed: (what) =>
    `窗格無法顯示（${what}）。存在此活頁簿或這台電腦上的內容可能已損壞：清除之後，窗格會重新開始。`,
  notForgotten: (why) => `活頁簿未能完成（${why}）。請關閉後重新開啟，再試一次。`,
  forget: "清除我的輸入與設定",
};

/** The pane in Traditional Chinese, as it is read in Taiwan. */
export const chinese: PaneWords = { answer, bar, inputs, picture, start };
