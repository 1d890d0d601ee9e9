import type { Picture } from "./picture.en";

export const picture: Picture = {
  title: "衝擊後剩餘淨值",
  xAxis: "衝擊（bp）",
  marks: {
    today: "目前",
    breakEven: "損益兩平",
    stop: "停損",
    call: "追繳",
    full: "追繳（完整重估）",
  },
  worst: (days, bp, from, to) => `史上 ${days} 個交易日最大升幅：${bp} bp，${from} 至 ${to}`,
  worstRow: "史上最大升幅（交易日）",
  linear: "存續期間",
  secondOrder: "存續期間與凸性",
  revalued: "完整重估",
  describe: (d) =>
    `槓桿 ${d.lev} 時，殖利率升幅與剩餘淨值：${d.points.join("；")}。` +
    `完整重估：${d.revalued.map((p) => `${p.bp} bp 剩 ${p.equity}`).join("；")}。` +
    `標示：${d.marks.map((m) => `${m.mark} ${m.bp} bp`).join("、")}。` +
    d.worst.map((rise) => `${rise}。`).join(""),
  point: (bp, equity, status) => `${bp} bp 剩 ${equity}（${status}）`,
  describeUnknown: "部位填寫完整後才能畫出圖形。",
  statuses: {
    OK: "符合規則",
    STOP: "停損",
    REDUCE: "降槓桿",
    "MARGIN CALL": "追繳",
    "WIPED OUT": "歸零",
  },
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
