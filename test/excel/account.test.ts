import { buildAccount } from "../../src/excel";
import { sheetTextsIn } from "../../src/sheet";
import type { AccountInputs } from "../../src/sheet/account/account";
import { bookForEach } from "../support/books";
import { BOUGHT, builtAccount, SEVEN } from "../support/account";

const book = bookForEach();

const built = (inputs: AccountInputs, language?: "en" | "zh-TW") =>
  builtAccount(book, inputs, language);
const near = (expected: number, digits = 2) => expect.closeTo(expected, digits) as number;

test("is written in one read and one write, and says what the account is", async () => {
  const { trips, value } = await built(SEVEN);
  expect(trips).toBe(3);
  const shown = Object.fromEntries(
    [
      ...["verdict.excess", "verdict.cushion", "verdict.equity", "verdict.leverage"],
      ...["directions.call_parallel", "directions.call_steeper", "directions.call_twist"],
      ...["money.value", "money.accrued", "money.day", "money.rate", "money.carry"],
      ...["money.cashCarry", "money.even", "behind.requirement"],
    ].map((key) => [key, value(key)]),
  );
  expect(shown).toEqual({
    "verdict.excess": near(954_726.071875, 6),
    "verdict.cushion": near(0.763559997770645, 12),
    "verdict.equity": near(1_250_361.5625, 6),
    "verdict.leverage": near(3.07939853397405, 12),
    "directions.call_parallel": near(255.315355837477, 9),
    "directions.call_steeper": near(292.632401845153, 9),
    "directions.call_twist": near(298.759877791775, 9),
    "money.value": near(3_850_361.5625, 6),
    "money.accrued": near(13_049.003122748, 6),
    "money.day": near(325.388888888889, 9),
    "money.rate": near(0.0450538461538462, 14),
    "money.carry": near(46_635.75178625, 6),
    "money.cashCarry": near(41_108.0555555556, 6),
    "money.even": near(9.26576555425237, 9),
    "behind.requirement": near(295_635.490625, 6),
  });
  expect(value("verdict.word")).toBe("REDUCE");
  expect(value("verdict.whose")).toBe("S 0 11/15/46");
});

test("names what the account is as one bond, for a sheet that asks no more of it", async () => {
  const { sheet, value } = await built(SEVEN);
  const names = ["lev", "equity", "yld", "dur", "convexity", "years", "coupon", "margin", "fund"];
  const found = await Excel.run(async (context) => {
    const { names: own } = context.workbook.worksheets.getItem(sheet);
    const ranges = names.map((name) => own.getItem(name).getRange());
    for (const range of ranges) range.load("values");
    await context.sync();
    return Object.fromEntries(names.map((name, i) => [name, ranges[i]!.values[0]![0]]));
  });
  expect(found).toEqual({
    lev: near(3.07939853397405, 12),
    equity: near(1_250_361.5625, 6),
    // The averages of the specification's own account, to the digits it gives.
    yld: near(0.047813, 6),
    dur: near(13.0718, 4),
    convexity: value("behind.convexity"),
    years: value("behind.years"),
    coupon: value("behind.coupon"),
    margin: near(0.07678, 5),
    fund: near(0.0450538461538462, 14),
  });
});

test("shows a row a shock and a map of months, by full revaluation", async () => {
  const { value } = await built(SEVEN);
  const row = (i: number) =>
    Array.from({ length: 8 }, (_, right) => value(`shocks.shock${i}`, 0, right));
  expect(row(13)).toEqual(
    [
      200, -846_546.64, 403_814.92, 3_003_814.92, 7.43859, 231_418.27, 172_396.647023711, 0.42692,
    ].map((figure) => near(figure)),
  );
  expect(value("shocks.shock15", 0, 8)).toBe("MARGIN CALL");
  // +250 bp: what a reckoning in durations calls wiped out.
  expect([value("shocks.shock14", 0, 2), value("shocks.shock14", 0, 6)]).toEqual([
    near(234_494, 0),
    near(15_870, 0),
  ]);
  // Twelve months on.
  expect([0, 5, 6, 7].map((right) => value("survival.grid", 4, right))).toEqual([
    near(1_032_971.93902792, 6),
    near(109_632.44955, 5),
    near(-33_098.43722, 5),
    near(288.037559421563, 9),
  ]);
});

test("says what to sell first, in whole lots", async () => {
  const { value, type } = await built(SEVEN);
  expect(value("sell.sentence")).toBe("Nothing has to be sold to stand this shock.");
  await type("inputs.friction", 0);
  await type("sell.shock", 300);
  const column = (right: number) =>
    SEVEN.positions.map((_, i) => value(`sell.symbol${i}`, 0, right));
  expect(column(1)).toEqual([6, 5, 4, 7, 2, 3, 1]);
  expect(column(5)).toEqual([0, 0, 0, 0, 1, near(0.755, 3), 1]);
  expect(column(8)).toEqual([0, 0, 0, 0, 300_000, 302_000, 100_000]);
  expect(value("sell.sentence")).toBe("Sell 702,000 of face, in lots, by rank.");
});

test("says where selling everything is not enough", async () => {
  const { value } = await built({ ...SEVEN, cash: -3_900_000 });
  expect(value("sell.sentence")).toBe("Selling everything is not enough for this shock.");
});

test("gives the price at a stop in thirty-seconds", async () => {
  const { value } = await built(SEVEN);
  // A bond of 4.625% at a yield of 5.25%, by the sum of its payments in plain doubles.
  const [years, coupon, yld] = [value("held.symbol0", 0, 11) as number, 4.625, 0.0525];
  const payments = Math.ceil(years * 2);
  let full = 0;
  for (let k = 0; k < payments; k++) {
    const after = years - k / 2;
    full += (coupon / 2 + (k === 0 ? 100 : 0)) / (1 + yld / 2) ** (after * 2);
  }
  const price = full - (coupon / 2) * (payments - years * 2);
  expect(value("sell.symbol0", 0, 10)).toBeCloseTo(price, 9);
  const halves = Math.round(price * 64);
  expect(value("sell.ticks0")).toBe(
    `${Math.floor(halves / 64)}-${String(Math.floor((halves % 64) / 2)).padStart(2, "0")}${halves % 2 ? "+" : ""}`,
  );
});

test.each<[entries: Record<string, number>, word: string, sentence: RegExp]>([
  [{ maxlev: 4 }, "OK", /^OK: excess 954,726, the nearest call 255 bp away, the first stop 32 bp$/],
  [{ maxlev: 4, stopyld: 0.0485 }, "STOP", /has reached its stop/],
  [{ maxlev: 4, stopyld: 0.09 }, "UNGUARDED", /the call comes 255 bp from here/],
  [{ cash: -3_600_000 }, "MARGIN CALL", /bring in 45,273\.93 or sell/],
  [{ cash: -3_900_000 }, "WIPED OUT", /see the figures below/],
  [{ maxlev: 4, cash: 1000 }, "NO LOAN", /NO LOAN/],
])("says what the rules say of %j: %s", async (entries, word, sentence) => {
  const { value, type } = await built(SEVEN);
  for (const [name, entry] of Object.entries(entries)) await type(`inputs.${name}`, entry);
  expect(value("verdict.word")).toBe(word);
  expect(value("verdict.sentence")).toMatch(sentence);
});

test("is marked to market by one cell, the loan's interest running from the statement", async () => {
  const { value, type } = await built(BOUGHT);
  for (const i of [0, 1, 2, 3]) await type(`inputs.spread${i}`, 0.005);
  await type("inputs.moved", 23);
  const shown = (keys: readonly string[]) => keys.map((key) => value(key));
  expect(
    shown(["money.value", "money.accrued", "money.owed", "money.equity", "money.nav"]),
  ).toEqual([2_913_843.33, 11_983.43, 3_225.92, 906_937.4, 918_920.83].map((one) => near(one)));
  expect((value("money.cash") as number) + (value("money.owed") as number)).toEqual(
    near(-2_003_680),
  );
  expect(shown(["verdict.leverage", "behind.requirement", "verdict.excess"])).toEqual([
    near(3.2128, 4),
    near(203_969.03),
    near(702_968.37),
  ]);
  expect(value("verdict.sentence")).toBe(
    "REDUCE: sell 190,678.58 of clean value (196,316.57 face, 197,000 in lots of 1,000), of every position alike, to be back at 3.00x.",
  );
});

test("takes a position's own price or yield before the statement's moved yield", async () => {
  const { value, type } = await built(BOUGHT);
  const price = () => value("held.symbol0", 0, 8) as number;
  await type("inputs.moved", 23);
  const moved = price();
  await type("held.typed0", 0.0505);
  await type("inputs.moved", 0);
  expect(price()).toBeCloseTo(moved, 4);
  await type("held.typed0", "");
  await type("held.live0", "'98-16+");
  expect(price()).toBe(30_000 * (98 + 16.5 / 32));
});

test("pays a bond back on its day, and says so", async () => {
  const bill = {
    symbol: "B 0 03/02/27",
    face: 100_000,
    price: 99.0725,
    coupon: 0,
    maturity: 46448,
  };
  const { value } = await built({
    ...BOUGHT,
    asOf: 46460,
    positions: [...BOUGHT.positions, bill],
  });
  expect(value("held.check1")).toBe("paid back by now");
  expect(value("held.sum_face")).toBe(3_000_000);
  expect(value("verdict.word")).not.toBe("UNKNOWN");
});

test("takes a position that is typed into an empty line", async () => {
  const { value, type } = await built(BOUGHT);
  const line = {
    symbol: "'T 3 02/15/47",
    face: 800_000,
    price: "'76-04",
    coupon: 0.03,
    maturity: 53738,
  };
  for (const [key, entry] of Object.entries(line)) await type(`held.${key}1`, entry);
  expect(value("held.sum_face")).toBe(3_800_000);
  expect(value("verdict.word")).not.toBe("UNKNOWN");
});

test("leaves the workbook as it was where a write fails", async () => {
  const before = JSON.stringify(book.model.sheets().map(({ name }) => name));
  const cancel = new AbortController();
  const building = buildAccount(
    { language: "en", namespace: "CVS", version: "1.0.0", inputs: SEVEN },
    { signal: cancel.signal, onProgress: () => cancel.abort() },
  );
  cancel.abort();
  await expect(building).rejects.toMatchObject({ code: "cancelled" });
  expect(JSON.stringify(book.model.sheets().map(({ name }) => name))).toBe(before);
});

test("reads in Chinese with the same figures", async () => {
  const { value } = await built(SEVEN, "zh-TW");
  expect(value("verdict.word")).toBe(sheetTextsIn("zh-TW").statuses.REDUCE);
  expect(value("directions.call_twist")).toEqual(near(298.759877791775, 9));
  expect(value("shocks.shock15", 0, 8)).toBe(sheetTextsIn("zh-TW").statuses["MARGIN CALL"]);
});
