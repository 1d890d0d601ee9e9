import { keyFigures } from "../../src/domain";
import { convertAccount, convertSheet, lookAt } from "../../src/excel";
import { readInputs } from "../../src/taskpane/inputs/reading";
import { formOf } from "../../src/taskpane/view/form-of";
import { measuredOf } from "../../src/taskpane/view/measured";
import { START } from "../../src/taskpane/view/state";
import { bookForEach } from "../support/books";
import { builtAccount, SEVEN } from "../support/account";
import { carryOfAccount } from "../support/carry-of-account";
import { comparedWith, fileOf, sheetsIn, throughLibreOffice } from "../support/xlsx";
import { accountAfter, BONDS, CASH, ownYield, priced, SETTLEMENT } from "../support/second-account";

/*
 * The Carry-vs-Shock sheet of an account of seven bonds: what is revalued in full there is the
 * account, not one bond of its averages. Beside the specification's figures stand such of a second
 * calculation, payments discounted one by one.
 */

const book = bookForEach();
const near = (expected: number, digits: number) => expect.closeTo(expected, digits) as number;

const YIELDS = BONDS.map(ownYield);

/** Clean value after a rise, and what a rate asks of it: of long zeros no less than 3% of their face. */
function after(bp: number, rate: number) {
  const all = BONDS.map((bond, i) => {
    const { full, accrued, years } = priced(bond, SETTLEMENT, YIELDS[i]! + bp / 1e4);
    const value = (bond.face * (full - accrued)) / 100;
    const least = bond.coupon === 0 && years >= 5 ? 0.03 * bond.face : 0;
    return { value, asked: Math.max(rate * value, least) };
  });
  const sum = (of: "value" | "asked") => all.reduce((total, one) => total + one[of], 0);
  return { value: sum("value"), excess: sum("value") + CASH - sum("asked") };
}

/** The rise at which nothing is left over what one rate asks of all, by halving. */
function callAt(rate: number): number {
  let [low, high] = [-1000, 1000];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (after(middle, rate).excess > 0) low = middle;
    else high = middle;
  }
  return low;
}

test.each(["live", "portable"] as const)("says what the account says: %s", async (dialect) => {
  const account = await builtAccount(book, SEVEN);
  const { value, row } = await carryOfAccount(book, dialect);

  expect(value("levels.full")).toEqual(near(255.315355837477, 9));
  expect(value("levels.full")).toBe(account.value("directions.call_parallel"));
  expect(value("verdict.stop")).toEqual(near(account.value("behind.gap") as number, 9));
  const equity = value("inputs.equity") as number;
  expect(value("verdict.word")).toBe("REDUCE");
  const atCall = accountAfter(SETTLEMENT, 255.315355837477, false);
  expect(value("levels.full_loss")).toEqual(near(1 - atCall.equity / equity, 9));

  for (const bp of [-100, 0, 50, 100, 200, 250, 300]) {
    const { value: held, equity: left, requirement } = accountAfter(SETTLEMENT, bp, false);
    const [, , , , part, leverage, ratio, buffer] = row(bp) as number[];
    expect([bp, part, leverage, ratio, buffer]).toEqual([
      ...[bp, near(left / equity, 9), near(held / left, 6), near(left / held, 9)],
      near((left - requirement) / held, 9),
    ]);
  }
  // To the dollar, as the specification has them.
  const [, , , , part] = row(250) as number[];
  expect(Math.round(part! * equity)).toBe(234_494);
  for (let k = 0; k < 16; k++) {
    const bp = account.value(`shocks.shock${k}`) as number;
    expect([bp, row(bp).at(-1)]).toEqual([bp, account.value("shocks.shock0", k, 8)]);
  }

  expect(value("levels.cap")).toEqual(near(callAt(1 / 3), 6));
  const rates = [0.09, 0.12, 0.15, 0.25];
  expect(rates.map((_, i) => value(`raised.full${i}`))).toEqual(
    rates.map((rate) => near(callAt(rate), 6)),
  );
});

test("follows the account to another day, and is one bond again where leverage is typed over", async () => {
  const account = await builtAccount(book, SEVEN);
  const carry = await carryOfAccount(book);
  await account.type("inputs.moved", 40);
  expect(account.value("verdict.word")).toBe("STOP");
  expect(carry.value("verdict.word")).toBe("STOP");
  // The average is not there yet.
  expect(carry.value("inputs.yld")).toBeLessThan(0.0525);
  expect(carry.value("levels.stop")).toBe(carry.value("verdict.stop"));
  expect(carry.value("verdict.stop")).toEqual(near(32.0958661455934 - 40, 6));
  expect(carry.value("levels.full")).toEqual(near(215.315355837477, 6));
  expect(carry.value("levels.full")).toBe(account.value("directions.call_parallel"));
  const equity = account.value("money.equity") as number;
  const [, , , , part] = carry.row(100) as number[];
  const { equity: left } = accountAfter(SETTLEMENT, 140, false);
  expect(part! * equity).toEqual(near(left, 4));

  await carry.type("inputs.lev", 2);
  expect(carry.value("whole.use")).toBe(false);
  expect(carry.value("verdict.stop")).toBe(carry.value("levels.stop"));
  // A par bond of the average yield and years at leverage 2, its call by halving.
  const [yld, years, margin] = ["yld", "years", "margin"].map(
    (key) => carry.value(`inputs.${key}`) as number,
  );
  const price = (at: number) => {
    const n = Math.ceil(2 * years! - 1e-9);
    let sum = 0;
    for (let i = 1; i <= n; i++)
      sum += (yld! * 50 + (i === n ? 100 : 0)) / (1 + at / 2) ** (i - (n - 2 * years!));
    return sum;
  };
  let [low, high] = [0, 0.2];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    const left = 1 - 2 * (1 - price(yld! + middle) / price(yld!));
    if (left > (margin! * 2 * price(yld! + middle)) / price(yld!)) low = middle;
    else high = middle;
  }
  expect(carry.value("levels.full")).toEqual(near(low * 1e4, 6));
});

/** What both sheets show: the same question, under the keys of both. */
const SAME = [
  ["verdict.word", "verdict.word"],
  ["verdict.carry", "verdict.carry"],
  ["verdict.stop", "verdict.stop"],
  ["levels.stop", "verdict.stop"],
  ["verdict.call", "verdict.parallel"],
  ["levels.full", "verdict.parallel"],
  ["carry.net", "money.onEquity"],
  ["verdict.net", "money.onEquity"],
  ["carry.money", "money.carry"],
  ["verdict.money", "verdict.gain"],
  ["carry.month", "money.carryMonth"],
  ["carry.evennet", "money.even"],
  ["levels.even", "money.even"],
  ["verdict.value", "money.value"],
  ["verdict.loan", "money.loan"],
  ["inputs.equity", "money.equity"],
  ["inputs.lev", "verdict.leverage"],
] as const;

describe.each(["live", "portable"] as const)("gives one figure to one question: %s", (dialect) => {
  test.each([
    ["as the example stands", []],
    ["with other equity", [["inputs.other_equity", 100_000]]],
    ["with more asked besides", [["inputs.other_requirement", 50_000]]],
    ["after a rise", [["inputs.moved", 25]]],
    [
      "past the averages' stop, before any bond's own",
      [
        ["inputs.moved", 60],
        ["held.own", 0.09],
      ],
    ],
    [
      "without guard",
      [
        ["inputs.maxlev", 4],
        ["held.own", 0.09],
      ],
    ],
    ["a month later", [["inputs.as_of", 46388]]],
  ] as const)("%s", async (_, entries) => {
    const account = await builtAccount(book, SEVEN);
    const { value, row } = await carryOfAccount(book, dialect);
    for (const [key, entry] of entries)
      for (let i = 0; i < (key === "held.own" ? BONDS.length : 1); i++)
        await account.type(key === "held.own" ? `held.own${i}` : key, entry);
    const ofAccount = SAME.map(([, key]) => account.value(key));
    const same = ofAccount.map((one) =>
      typeof one === "number" ? near(one, Math.abs(one) > 1000 ? 5 : 9) : one,
    );
    expect(SAME.map(([key]) => value(key))).toEqual(same);
    // The same loss wherever one shock stands on the sheet.
    const equity = account.value("money.equity") as number;
    const lost = (shock: number) =>
      (account.value(
        "shocks.shock0",
        [-100, -75, -50, -25, 0, 10, 25, 50].indexOf(shock),
        1,
      ) as number) / equity;
    const [, , , profit] = row(50) as number[];
    expect([profit, -(value("marks.bar1") as number)]).toEqual([
      near(lost(50), 9),
      near(lost(10), 9),
    ]);
    expect(value("stories.hard_price")).toEqual(near(lost(-100), 9));
    expect(value("stories.stop_move")).toEqual(
      near(Math.max(0, value("levels.stop") as number), 9),
    );
  });
});

test("is what the pane shows of such a sheet, until another position is typed on it", async () => {
  const account = await builtAccount(book, SEVEN);
  const carry = await carryOfAccount(book);
  const shown = async () => {
    const { front } = await lookAt(undefined);
    const { inputs, cells } = formOf(START, front!, (_, value) => String(value));
    const { position } = readInputs(inputs, cells);
    const figures = keyFigures(position, "UNKNOWN", measuredOf(front));
    const { calls, stopDistance, lights } = figures;
    const alike = [
      [figures.netCarry, "carry.net"],
      [figures.breakEven, "levels.even"],
      [figures.lossAtStop, "levels.stop_loss"],
      [figures.loan, "verdict.loan"],
      [figures.moneyPerYear, "carry.money"],
      [calls.nearest, "verdict.call"],
    ] as const;
    for (const [figure, key] of alike)
      expect([key, Number(figure)]).toEqual([key, near(carry.value(key) as number, 5)]);
    return [...[calls.full, stopDistance].map(Number), lights.rules.word];
  };
  expect(await shown()).toEqual([near(255.315355837477, 9), near(32.0958661455934, 6), "REDUCE"]);
  await account.type("inputs.moved", 40);
  expect(await shown()).toEqual([
    near(215.315355837477, 6),
    near(32.0958661455934 - 40, 6),
    "STOP",
  ]);
  await carry.type("inputs.lev", 2);
  const [call, stop, word] = await shown();
  expect([call, stop, word]).toEqual([
    near(carry.value("levels.full") as number, 6),
    near(carry.value("levels.stop") as number, 6),
    "OK",
  ]);
});

test("is turned to Excel's own functions and back, and gives the same", async () => {
  await builtAccount(book, SEVEN);
  const { sheet, value, row } = await carryOfAccount(book);
  const keys = ["levels.full", "levels.full_loss", "levels.cap", "raised.full0", "raised.full3"];
  const shown = () => [...keys.map(value), ...row(250), ...row(-100)];
  const live = shown();
  const same = live.map((one) => (typeof one === "number" ? near(one, 9) : one));
  expect((await convertSheet(sheet, "portable", "CVS")).kept).toEqual([]);
  await book.model.settled();
  expect(shown()).toEqual(same);
  expect((await convertSheet(sheet, "live", "CVS")).kept).toEqual([]);
  await book.model.settled();
  expect(shown()).toEqual(live);
});

test("is calculated by LibreOffice to the same, across both sheets", async () => {
  const { sheet: account } = await builtAccount(book, SEVEN);
  await convertAccount(account, "portable", "CVS");
  await book.model.settled();
  const { sheet, plan } = await carryOfAccount(book, "portable");
  const size = { row: 0, column: 0, rows: 250, columns: 120 };
  const sheets = book.model.sheets();
  const shown = sheets.find(({ name }) => name === sheet)!.read(size);
  const file = await fileOf(book.model, size);
  const fresh = (await sheetsIn(throughLibreOffice(file))).find(({ name }) => name === sheet)!;
  const { compared, differing } = comparedWith(fresh, plan, shown);
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(300);
});
