/** What if: the leverage slider and the trades that a shock asks for. */
export const whatif = {
  title: "What if",
  leverage: "Leverage",
  trial: (lev: string, entered: string) => `Trying ${lev}; entered is ${entered}.`,
  use: (lev: string) => `Use ${lev}`,
  back: (lev: string) => `Back to ${lev}`,
  survive: (bp: string, most: string) =>
    `At most ${most} of leverage stands ${bp} bp without a margin call.`,
  surviveUnknown: (bp: string) => `The most leverage that stands ${bp} bp is unknown.`,
  surviveAny: (bp: string) => `No leverage is called at ${bp} bp.`,
  tradeUnknown: " What to trade now is unknown.",
  sell: (money: string, part: string) => ` Sell ${money} now (${part} of the position).`,
  room: (money: string) => ` That leaves room for ${money} more`,
  roomCapped: (cap: string) => `, though the cap of ${cap} comes first`,
  capNow: (cap: string, money: string, part: string) =>
    `Over the ${cap} cap now: sell ${money} (${part} of the position).`,
  after: (bp: string) => `After ${bp} bp: `,
  maintain: (money: string, part: string) => `sell ${money} (${part}) to meet maintenance`,
  noMaintain: "maintenance is met without a sale",
  maintainUnknown: "what to sell to meet maintenance is unknown",
  cap: (cap: string, money: string, part: string) =>
    `sell ${money} (${part}) to be back at the ${cap} cap`,
  noCap: (cap: string) => `the leverage stays within the ${cap} cap`,
  capUnknown: "what to sell to be back at the cap is unknown",
  and: "; ",
  end: ".",
  gone: "nothing is left of the equity: all is sold",
  unknown: "What to trade is unknown until the position is complete.",
};

export type WhatIfWords = typeof whatif;
