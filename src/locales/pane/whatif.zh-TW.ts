import type { WhatIfWords } from "./whatif.en";

export const whatif: WhatIfWords = {
  title: "假設情境",
  leverage: "槓桿",
  trial: (lev, entered) => `試算 ${lev}，輸入值為 ${entered}。`,
  use: (lev) => `採用 ${lev}`,
  back: (lev) => `回到 ${lev}`,
  survive: (bp, most) => `承受 ${bp} bp 而不被追繳，槓桿最多 ${most}。`,
  surviveAny: (bp) => `在 ${bp} bp，任何槓桿都不會被追繳。`,
  sell: (money, part) => `現在賣出 ${money}（部位的 ${part}）。`,
  room: (money) => `尚可加碼 ${money}`,
  roomCapped: (cap) => `，但會先碰到上限 ${cap}`,
  capNow: (cap, money, part) => `目前超過上限 ${cap}：賣出 ${money}（部位的 ${part}）。`,
  after: (bp) => `${bp} bp 之後：`,
  maintain: (money, part) => `賣出 ${money}（${part}）以符合維持保證金`,
  noMaintain: "不必賣出即符合維持保證金",
  cap: (cap, money, part) => `賣出 ${money}（${part}）以回到上限 ${cap}`,
  noCap: (cap) => `槓桿仍在上限 ${cap} 之內`,
  and: "；",
  end: "。",
  gone: "淨值已歸零：全部賣出",
  unknown: "部位填寫完整後才知道該如何交易。",
};
