import type { ArgumentKind } from "../../domain";
import type { InputsWords } from "./inputs.en";

/** What is shown as a per cent. */
const SHARES: readonly ArgumentKind[] = ["margin", "haircut"];

export const inputs: InputsWords = {
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
