import { statusWords } from "../status.zh-TW";
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
  worst: (d) => `${d.since} 年以來 ${d.days} 個交易日內最大升幅：${d.bp} bp，${d.from} 至 ${d.to}`,
  worstRow: (since) => `${since} 年以來最大升幅`,
  past: {
    title: (days) => `過去：${days} 個交易日的區間`,
    stop: (bp) => (bp === undefined ? "停損" : `停損 ${bp} bp`),
    call: (bp) => (bp === undefined ? "最近追繳" : `最近追繳 ${bp} bp`),
    share: (share) => `${share} 的區間觸及`,
    worst: (since) => `${since} 年以來最大升幅`,
    rise: (bp, from, to) => `${bp} bp，${from} 至 ${to}`,
    sample: (tenor, first, last, apart) =>
      `${tenor} 年期每日收盤殖利率，${first} 至 ${last}。這是過去的占比，不是機率：這個長度的區間只有 ${apart} 個不重疊。`,
    outdated: (last) => `這些殖利率止於 ${last}，已超過六個月：之後的變動不在其中。`,
  },
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
