/** What if: the leverage slider and the trades that a shock asks for. */
export const whatif = {
  title: "What if",
  leverage: "Leverage",
  use: (lev: string) => `Use ${lev}`,
  back: (lev: string) => `Back to ${lev}`,
  survive: (bp: string, most: string) =>
    `At most ${most} of leverage stands ${bp} bp without a margin call.`,
  surviveUnknown: (bp: string) => `The most leverage that stands ${bp} bp is unknown.`,
  surviveAny: (bp: string) => `No leverage is called at ${bp} bp.`,
  tradeUnknown: " What to trade now is unknown.",
  sell: (money: string, part: string) => ` Sell ${money} now (${part} of the position).`,
  room: (money: string) => ` That leaves room for ${money} more.`,
  capFirst: (cap: string) => ` The cap of ${cap} comes first.`,
  exitNow: "The stop is reached: the rule is to sell all.",
  capNow: (cap: string, money: string, part: string) =>
    `Over the ${cap} cap now: sell ${money} (${part} of the position).`,
  after: (bp: string) => `After ${bp} bp: `,
  afterStop: (bp: string) => `After ${bp} bp the stop is reached: sell all. Whoever holds on: `,
  maintain: (money: string, part: string) => `sell ${money} (${part}) to meet maintenance`,
  noMaintain: "maintenance is met without a sale",
  /** Past buffer ÷ duration, and before the call by any other measure. */
  onlyAlarmed: "maintenance is just met without a sale, past the alarm (buffer ÷ duration)",
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
