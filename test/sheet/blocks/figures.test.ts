import type { Typed } from "../calculated";
import { startEngine } from "../calculated";
import { calculated } from "./mission";

/** Other inputs than the mission's: what each of them moves, and what stands where there is no figure. */
beforeAll(startEngine);

/** What cells show; only they and what they stand on are calculated. */
const of = (typed: Typed, ...keys: string[]) => {
  const own = keys.some((key) => /^(signals|thesis)/.test(key)) ? MOODS : FIGURES;
  const sheet = calculated({}, typed, own);
  return keys.map((key) => sheet.of(key));
};
const MOODS = /^(signals|data|thesis|premium)\./;
const FIGURES = /^(inputs|carry|levels|stories|premium|raised|years)\.|^workings\.[a-z]+\d?$/;

test("convexity softens a loss, a haircut adds to it", () => {
  const keys = [
    "levels.stop_loss",
    "levels.linear",
    "levels.linear_loss",
    "premium.worst_gain",
    "raised.stop",
  ];
  const bent = { "inputs.convexity_entered": 200, "inputs.haircut": 0.01 };
  // 3·(13·0.0043 − 200·0.0043²/2 + 1%) = 19.22%; the linear call knows no convexity.
  expect(of(bent, ...keys)).toEqual(["19.22%", "+198.00 bp", "80.22%", "-17.67%", "28.8%"]);
});

test("a stop that is passed lies behind, and costs nothing any more", () => {
  const keys = ["levels.stop", "levels.stop_loss", "levels.stop_months", "stories.stop_move"];
  expect(of({ "inputs.yld": 0.053 }, ...keys)).toEqual(["-5.00 bp", "-1.95%", "0.0", "0"]);
});

test("without carry there is no month that repays a loss, nor is there where all is lost", () => {
  const dear = { "inputs.fund_quoted": 0.08 };
  expect(of(dear, "carry.net", "levels.even", "levels.stop_months", "carry.adds")).toEqual([
    "-3.04%",
    "-7.79 bp",
    "–",
    "no",
  ]);
  expect(of({ "inputs.dur_entered": 50, "inputs.stopyld": 0.06 }, "levels.stop_months")).toEqual([
    "–",
  ]);
});

test("nothing borrowed: no call, no yield nor loss there, and no difference of them", () => {
  const keys = [
    "levels.quick",
    "levels.linear",
    "levels.full",
    "levels.full_yield",
    "levels.full_loss",
    "levels.full_months",
    "years.linear0",
    "years.full1",
  ];
  expect(of({ "inputs.lev": 1 }, ...keys)).toEqual([
    "no loan",
    "no loan",
    "no loan",
    "–",
    "–",
    "–",
    "–",
    "–",
  ]);
});

test("the table without carry, with all lost and with a gain", () => {
  const sheet = calculated({}, { "inputs.fund_quoted": 0.08 });
  const [gain, , , , flat, loss] = sheet
    .block("Carry vs shock: the position after its yield moves (edit the blue shocks)", 12)
    .slice(1);
  expect(gain).toBe("-100|3.82%|+13.00%|+39.00%|139.00%|2.44x||41.00%|32.00%|+35.96%|0.0|OK");
  expect(flat).toBe("0|4.82%|0.00%|0.00%|100.00%|3.00x||33.33%|24.33%|-3.04%|0.0|OK");
  expect(loss).toBe("+10|4.92%|-1.30%|-3.90%|96.10%|3.08x||32.46%|23.46%|-6.94%|#N/A|REDUCE");
});

describe("the leverage grid takes the table's rises", () => {
  const rises = (shocks: readonly number[]) =>
    calculated({}, Object.fromEntries(shocks.map((bp, i) => [`table.shock${i}`, bp]))).block(
      "Leverage × shock: buffer over maintenance after a rise",
      13,
    )[0];

  test("the smallest first, from wherever they stand; where there are fewer it says so", () => {
    const mixed = [300, 0, -5, 10, -10, 20, -20, -30, 40, -40, -50, -60, -70, -80, -90, 60];
    expect(rises(mixed)).toBe("lev \\ bp|+10|+20|+40|+60|+300||–|–|–|–|–|–");
  });

  test("some from the least to the largest where there are more than it has room for", () => {
    const many = Array.from({ length: 16 }, (_, i) => (i + 1) * 10);
    expect(rises(many)).toBe("lev \\ bp|+10|+30|+40|+60|+70||+90|+100|+120|+130|+150|+160");
  });
});

test("the roll-down counts once a yield down the curve is typed", () => {
  // 3·(4.82% − 4.72%)·13 = 3.9%
  expect(of({ "carry.later": 0.0472 }, "carry.rolldown")).toEqual(["+3.90%"]);
});

describe("the soft signals", () => {
  const TODAY = 46_027;
  const ROOM = 36;
  /** A series whose last figure is that many days old. The engine's MATCH wants it in the last row. */
  const series = (key: string, values: readonly number[], old = 20): Typed =>
    Object.fromEntries(
      [...values].reverse().flatMap((value, i) => [
        [`data.${key}_v${ROOM - 1 - i}`, value],
        [`data.${key}_d${ROOM - 1 - i}`, TODAY - old - 30 * i],
      ]),
    );
  const rising = [0.003, 0.004, 0.005, 0.006];
  const trend = (key: string, slope: number, run: number): Typed => ({
    [`signals.${key}_slope`]: slope,
    [`signals.${key}_run`]: run,
  });
  const state = (key: string, typed: Typed) => of(typed, `signals.${key}_state`)[0];

  test("show the latest figure and its day", () => {
    expect(of(series("premium", rising), "signals.premium_latest", "signals.premium_date")).toEqual(
      ["0.60%", "2025-12-16"],
    );
  });

  test("deteriorate by a slope beyond the limit and a run long enough, both", () => {
    const premium = series("premium", rising);
    expect(state("premium", { ...premium, ...trend("premium", 10, 3) })).toBe("deteriorating");
    expect(state("premium", { ...premium, ...trend("premium", 2, 3) })).toBe("steady");
    expect(state("premium", { ...premium, ...trend("premium", 10, 2) })).toBe("steady");
    expect(state("premium", premium)).toBe("unknown");
  });

  test("stay steady at the limit itself, whatever noise the arithmetic left", () => {
    const premium = series("premium", rising);
    expect(state("premium", { ...premium, ...trend("premium", 2.0000000000000004, 3) })).toBe(
      "steady",
    );
  });

  test("bid-to-cover deteriorates by falling", () => {
    const cover = series("cover", [2.6, 2.5, 2.4, 2.3]);
    expect(state("cover", { ...cover, ...trend("cover", -0.1, -3) })).toBe("deteriorating");
    expect(state("cover", { ...cover, ...trend("cover", 0.1, 3) })).toBe("steady");
  });

  test("are unknown once they are too old", () => {
    const aged = (days: number) => ({
      ...series("premium", rising, days),
      ...trend("premium", 0, 0),
    });
    expect([state("premium", aged(45)), state("premium", aged(46))]).toEqual(["steady", "unknown"]);
  });

  test("inflation at 3.5% breaks the premise without any trend", () => {
    expect(state("cpi", series("cpi", [0.035]))).toBe("deteriorating");
    expect(state("cpi", { ...series("cpi", [0.034]), ...trend("cpi", 0, 0) })).toBe("steady");
  });

  test("mean REDUCE where two deteriorate, WATCH where one does, HOLD where all are known and none", () => {
    const KEYS = ["premium", "tail", "cover", "sofr", "cpi"] as const;
    const action = (...states: string[]) =>
      of(
        Object.fromEntries(KEYS.map((key, i) => [`signals.${key}_state`, states[i]!])),
        "signals.action",
      )[0];
    const [bad, fine, none] = ["deteriorating", "steady", "unknown"];
    expect(action(bad, bad, fine, fine, none)).toBe("REDUCE");
    expect(action(bad, fine, fine, fine, none)).toBe("WATCH");
    expect(action(fine, fine, fine, fine, none)).toBe("UNKNOWN");
    expect(action(fine, fine, fine, fine, fine)).toBe("HOLD");
  });
});

describe("the thesis", () => {
  const LATER = 46_183;
  const review = (typed: Typed) => of({ "signals.today": LATER, ...typed }, "thesis.due")[0];
  const cpi = (latest: number) => of({ "data.cpi_v35": latest }, "thesis.cpi")[0];

  test("is reviewed when half a year is over, by what the premium did", () => {
    expect(of({ "signals.today": LATER - 1 }, "thesis.due")).toEqual(["not due yet"]);
    expect(review({})).toBe("due: import the premium");
    expect(review({ "data.premium_v35": 0.0053 })).toBe("due: the premium did not fall");
    expect(review({ "data.premium_v35": 0.0052 })).toBe("due: the premium converges");
  });

  test("rests on inflation", () => {
    expect(cpi(0.0349)).toBe("no");
    expect(cpi(0.035)).toBe("yes: the premise is broken");
  });
});

test("the charts' marks stand where the stop and the first call are, or nowhere", () => {
  const marks = (typed: Typed) => calculated({}, typed).block("Figures of the charts", 6);
  expect(marks({ "inputs.lev": 1 })[1]).toBe("margin call||#N/A|#N/A");
  // With little at stake the marks still reach from 0 to 100%.
  expect(marks({ "inputs.dur_entered": 1 })[2]).toBe("height of the marks||0%|103%");
});

test("what one year more costs is unknown where a year is unknown", () => {
  const sheet = calculated({}, { "years.years0": "'x", "years.years1": 10 });
  const [, years, margin] = sheet.block("19 or 20 years: what one year of maturity costs", 6);
  expect(years).toBe("Years to maturity|||x|10|#VALUE!");
  expect(margin?.split("|").at(-1)).toBe("–");
});
