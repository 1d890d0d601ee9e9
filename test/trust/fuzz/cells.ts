import { SAMPLES } from "../../support/samples";
import type { Random } from "./random";

/** Whatever a cell can hold by the time it reaches a custom function, in whichever build of Excel. */
export function anyCell(random: Random): unknown {
  return random.pick(KINDS)(random);
}

/** A value that the parameter of that name takes, so that calls get past the checks. */
export function soundCell(random: Random, name: string): unknown {
  const sample = SAMPLES[name];
  if (sample !== undefined) return random.chance(0.4) ? sample : varied(random, name, sample);
  const ranged = RANGED[name];
  if (ranged === undefined) throw new Error(`no sound value is known for ${name}`);
  return ranged(random);
}

/** Names that whole ranges go by, and what one cell of each holds. */
const RANGED: Readonly<Record<string, (random: Random) => unknown>> = {
  values: (random) => random.whole(0, 5_000_000),
  durs: (random) => decimal(random, 0, 25, 2),
  margins: (random) => decimal(random, 0, 0.5, 3),
  yields: (random) => decimal(random, -0.01, 0.12, 4),
  stops: (random) => random.pick([null, 0, 0.0525, decimal(random, 0.01, 0.12, 4)]),
  convexities: (random) => random.whole(0, 600),
  equity: (random) => random.whole(1, 2_000_000),
  shocks: (random) => random.whole(-300, 500),
  dates: (random) => random.whole(40_000, 46_000),
  series: (random) => decimal(random, -1, 1, random.whole(0, 4)),
  window: (random) => random.whole(1, 40),
  flags: (random) => random.chance(0.5),
  atleast: (random) => random.whole(1, 4),
  probabilities: (random) => random.pick([0.25, 0.5, 1]),
  returns: (random) => decimal(random, -0.5, 0.5, 3),
  schedule: (random) => random.pick(["IBKR", "finra", " Ibkr ", null, decimal(random, 0, 30, 1)]),
  tiers: (random) => decimal(random, 0, 0.4, 3),
  faces: (random) => random.pick<unknown>([null, 0, random.whole(1, 5_000) * 1000]),
  prices: (random) => random.pick<unknown>([decimal(random, 60, 120, 4), ...QUOTES]),
  coupons: (random) => random.pick([decimal(random, 0.01, 0.06, 5), 0.04625]),
  maturities: (random) => random.whole(46_100, 57_000),
  cash: (random) => random.whole(-3_000_000, 100_000),
  on: (random) => random.whole(46_000, 47_500),
  months: (random) => random.whole(0, 60),
  shape: (random) => decimal(random, -1, 1, 2),
  curve: (random) => random.whole(-200, 300),
  cost: (random) => decimal(random, 0, 0.05, 4),
  tenors: (random) => random.pick([10, 20, 30]),
  leverages: (random) => random.pick([1, 2, 3.5, 6]),
  counted: (random) => random.pick([0, 1, true]),
  text: (random) =>
    random.pick([
      "T 4 5/8 11/15/44",
      "US TREASURY N/B 4.25% 15/11/2034",
      "S 0 11/15/46",
      "TII 1 1/15/30",
    ]),
};

const QUOTES = ["97-21+", "99-162", "100'04", "49:14", " 99-16 3/4 ", "98.5"];

function varied(random: Random, name: string, sample: number): number {
  if (name === "freq") return random.pick([1, 2, 4, 12]);
  if (name === "bp") return decimal(random, -10_000, 10_000, 1);
  return Number((sample * random.between(0.2, 1.8)).toPrecision(random.whole(2, 17)));
}

const decimal = (random: Random, low: number, high: number, places: number): number =>
  Number(random.between(low, high).toFixed(places));

const ERROR_CODES = [
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BUSY!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#PYTHON!",
];

const EDGES = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  2.225_073_858_507_201e-308,
  2.225_073_858_507_201_4e-308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.EPSILON,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53),
  9.999_999_999_999_99e307,
  1e-307,
  0.1 + 0.2,
  999_999_999_999_999,
  1e15,
  1e21,
  1e22,
  123_456_789_012_345_680,
  60,
  61,
  2_958_465,
  2_958_466,
  NaN,
  Infinity,
  -Infinity,
];

const TEXTS = [
  "",
  " ",
  "abc",
  "4.82%",
  " 4.82 % ",
  "1,000",
  "1,00",
  "1e5",
  "1e999",
  "-",
  "+",
  ".",
  "%",
  "0x1F",
  "Infinity",
  "NaN",
  "TRUE",
  "１２３",
  "4.82％",
  "=1+1",
  "+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "'5",
  "\t5",
  "\u0000",
  "\u202e5",
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "constructor",
  "toString",
  "IBKR",
  "殖利率",
  "😀".repeat(30),
  "9".repeat(400),
  `0.${"0".repeat(400)}1`,
  "1".repeat(32_767),
];

const KINDS: readonly ((random: Random) => unknown)[] = [
  (random) => random.pick(EDGES),
  (random) => random.between(-1, 1) * 10 ** random.whole(-320, 308),
  (random) => random.whole(-100, 100),
  (random) => random.pick(TEXTS),
  (random) => String(random.between(-1, 1) * 10 ** random.whole(-20, 20)),
  (random) => random.chance(0.5),
  () => null,
  () => undefined,
  (random) => random.pick(ERROR_CODES),
  (random) => errorObject(random, random.pick(ERROR_CODES)),
  (random) => dataType(random),
];

function errorObject(random: Random, code: string): unknown {
  return random.pick<() => unknown>([
    () => ({ code }),
    () => ({ code, message: "from elsewhere" }),
    () => ({ type: "Error", basicType: "Error", basicValue: code }),
    () => ({ type: "Error", errorType: "Blocked" }),
    () => new CustomFunctions.Error(code as CustomFunctions.ErrorCode),
    () => new CustomFunctions.Error(code as CustomFunctions.ErrorCode, "why"),
  ])();
}

function dataType(random: Random): unknown {
  return random.pick<() => unknown>([
    () => ({ type: "FormattedNumber", basicType: "Double", basicValue: random.next() }),
    () => ({ type: "Entity", text: "US Treasury", properties: {} }),
    () => ({ type: "Entity", basicType: "Boolean", basicValue: true }),
    () => ({ type: "String", basicType: "String", basicValue: "4.82%" }),
    () => ({ type: "WebImage", basicType: "Error", basicValue: "#VALUE!", address: "https://x" }),
    () => ({ type: "Array", basicValue: "#VALUE!", elements: [[{ basicValue: 1 }]] }),
    () => ({ basicValue: NaN }),
    () => ({ basicValue: { basicValue: 1 } }),
    () => ({}),
    () => Object.create(null) as unknown,
  ])();
}
