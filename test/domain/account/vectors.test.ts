import { accountCall } from "../../../src/domain/account/call";
import { accountCarry } from "../../../src/domain/account/carry";
import { cashOn } from "../../../src/domain/account/cash";
import { currencyCall } from "../../../src/domain/account/currency";
import {
  bondBetween,
  cleanPrice,
  cleanYield,
  onCurve,
  requiring,
} from "../../../src/domain/account/held-bond";
import { holdingRows } from "../../../src/domain/account/holdings";
import { accountRules } from "../../../src/domain/account/rules";
import { accountSale } from "../../../src/domain/account/sale";
import { counting, standingOn } from "../../../src/domain/account/standing";
import { survival } from "../../../src/domain/account/survival";
import { accountRows } from "../../../src/domain/account/table";
import { exact } from "../../../src/numbers/arithmetic";
import { Refusal } from "../../../src/numbers/refusal";
import {
  accountOf,
  exampleAccount,
  FORWARD,
  fundingAt,
  marginOf,
  priceOf,
  shapeOf,
  valued,
} from "./example";

/* Every figure here comes from an independent calculation at 60 digits. */

const near = (got: number, want: number, tolerance: number) =>
  Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want));

type Cell = { toNumber(): number } | string | Refusal;

/** The figures of a table against those of the case, all of them within the part that is allowed. */
function expectRows(got: readonly (readonly Cell[])[], want: unknown): void {
  const rows = (want as unknown[][]).slice(1);
  expect(got.length).toBe(rows.length);
  const differing = got.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const expected = rows[r]![c];
      const shown =
        cell instanceof Refusal ? "#N/A" : typeof cell === "string" ? cell : cell.toNumber();
      const same =
        typeof shown === "number" && typeof expected === "number"
          ? near(shown, expected, 1e-12)
          : shown === expected;
      return same ? [] : [{ r, c, shown, expected }];
    }),
  );
  expect(differing).toEqual([]);
}

const numbers = (cells: unknown) => (cells as number[][]).flat().map(exact);

describe("a bond between two dates", () => {
  test.each(valued("TBONDYIELD"))("TBONDYIELD $args", ({ args, value }) => {
    const [price, from, to, coupon] = args as [unknown, number, number, number];
    const yld = cleanYield(priceOf(price), bondBetween(from, to, exact(coupon), exact(2)));
    expect(near(yld.toNumber(), value as number, 1e-15)).toBe(true);
  });

  test.each(valued("TBONDPRICE"))("TBONDPRICE $args", ({ args, value }) => {
    const [yld, from, to, coupon] = args as number[];
    expect(
      cleanPrice(exact(yld!), bondBetween(from!, to!, exact(coupon!), exact(2))).toNumber(),
    ).toBe(value);
  });

  test.each(valued("REQUIREMENT"))("REQUIREMENT $args", ({ args, value }) => {
    const [face, price, coupon, years, schedule] = args as [
      number,
      unknown,
      number,
      number,
      string,
    ];
    const asked = requiring(
      exact(face),
      exact(coupon),
      exact(years),
      marginOf(schedule),
    )(priceOf(price));
    expect(asked.toNumber()).toBe(value);
  });

  test.each(valued("CURVESHOCK"))("CURVESHOCK $args", ({ args, value }) => {
    expect(onCurve(exact(args[0] as number), shapeOf(args[1])!).toNumber()).toBe(value);
  });
});

test.each(valued("HOLDINGS"))("HOLDINGS $note", ({ args, value }) => {
  const rows = holdingRows(accountOf(args, -1), marginOf("IBKR"));
  expectRows(
    rows.map((row) => [
      row.value,
      row.accrued,
      row.full,
      row.yld,
      row.years,
      row.duration,
      row.convexity,
      row.perBp,
      row.maintenance,
      row.requirement,
    ]),
    value,
  );
});

test.each(valued("ACCOUNTTABLE"))("ACCOUNTTABLE", ({ args, value }) => {
  const [, , , , settlement, cash, shocks, shape, schedule, on, benchmark] = args;
  const rows = accountRows(
    accountOf(args, cash as number),
    numbers(shocks),
    {
      on: (on ?? settlement) as number,
      shape: shapeOf(shape),
      margin: marginOf((schedule ?? "IBKR") as string),
      funding: benchmark === undefined ? undefined : fundingAt(benchmark as number),
      counted: false,
    },
    {},
  );
  expectRows(
    rows.map((row) => [
      row.bp,
      row.profit,
      row.equity,
      row.value,
      row.leverage,
      row.requirement,
      row.excess,
      row.cushion,
      row.status,
    ]),
    value,
  );
});

test.each(valued("ACCOUNTCALL"))("ACCOUNTCALL $note", ({ args, value }) => {
  const [, , , , settlement, cash, shape, schedule, on, benchmark] = args;
  const call = accountCall(accountOf(args, cash as number), {
    on: (on ?? settlement) as number,
    shape: shapeOf(shape),
    margin: marginOf((schedule ?? "IBKR") as string),
    funding: benchmark === undefined ? undefined : fundingAt(benchmark as number),
    counted: false,
  });
  expect(Math.abs(call.toNumber() - (value as number))).toBeLessThan(1e-11);
});

test.each(valued("ACCOUNTRULES"))("ACCOUNTRULES: $value", ({ args, value }) => {
  const [, , , , settlement, cash, maxlev, stop] = args;
  const account = accountOf(args, cash as number);
  const stops = account.positions.map(() => exact((stop ?? 0.0525) as number));
  expect(
    accountRules(account, exact((maxlev ?? 3) as number), stops, {
      on: settlement as number,
      margin: marginOf("IBKR"),
      counted: false,
    }),
  ).toBe(value);
});

test.each(valued("ACCOUNTCARRY"))("ACCOUNTCARRY", ({ args, value }) => {
  const [, , , , , cash, benchmark, , friction] = args as number[];
  const carry = accountCarry(accountOf(args, cash!), fundingAt(benchmark!), exact(friction!));
  expectRows([Object.values(carry)], value);
});

test.each(valued("SURVIVAL"))("SURVIVAL", ({ args, value }) => {
  const [, , , , , cash, months, shocks, benchmark] = args;
  const rows = survival(
    accountOf(args, cash as number),
    (months as number[][]).flat(),
    numbers(shocks),
    { margin: marginOf("IBKR"), funding: fundingAt(benchmark as number), counted: false },
  );
  expectRows(
    rows.map((row) => [exact(row.months), ...row.excess, row.call]),
    value,
  );
});

test.each(valued("ACCOUNTSALE"))("ACCOUNTSALE $note", ({ args, value }) => {
  const [, , , , settlement, cash, bp, buffer, benchmark] = args as number[];
  const rows = accountSale(
    accountOf(args, cash!),
    {
      bp: exact(bp!),
      buffer: exact(buffer!),
      funding: fundingAt(benchmark!),
      friction: exact(0),
      cost: exact(0),
    },
    { on: settlement!, margin: marginOf("IBKR"), counted: false },
  );
  expectRows(
    rows.map((row) => [
      row.rank,
      row.gained,
      row.lost,
      row.lostPerGained,
      row.part,
      row.face,
      row.money,
    ]),
    value,
  );
});

test.each(valued("FXCALL"))("FXCALL $args", ({ args, value }) => {
  const [bp, dur, lev, margin, fxMargin = 0] = (args as number[]).map(exact);
  const zero = exact(0);
  const rise = currencyCall(bp!, dur!, lev!, margin!, exact(Number(fxMargin)), zero, zero);
  expect(rise.toNumber()).toBe(value);
});

test.each(FORWARD)("the account carried forward $months months", (want) => {
  const account = exampleAccount();
  const view = {
    on: want.on,
    funding: fundingAt(0.0364),
    margin: marginOf("IBKR"),
    counted: false,
  };
  const { cash, owed } = cashOn(account, want.on, view.funding);
  const { value, accrued, requirement, equity, excess } = counting(
    standingOn(account, view),
    view,
  )(exact(0));
  const got = { cash, interestOwed: owed, value, accrued, requirement, equity, excess };
  const differing = Object.entries(got).filter(
    ([name, figure]) => !near(figure.toNumber(), want[name as keyof typeof want], 1e-12),
  );
  expect(differing).toEqual([]);
});
