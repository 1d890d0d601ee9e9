import {
  buildSheet,
  convertAccount,
  lookAt,
  type SeenCell,
  type ViewedAccount,
} from "../../src/excel";
import { BOUGHT, builtAccount, SEVEN } from "../support/account";
import { bookForEach } from "../support/books";
import { smallSheet } from "../support/small-sheet";

/** What the pane reads of an Account sheet in front: what the sheet says, found by the cells' names. */

const book = bookForEach();

const onSheet = (name: string, what: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    what(context.workbook.worksheets.getItem(name));
    await context.sync();
  }).then(() => book.model.settled());

describe.each(["en", "zh-TW"] as const)("in %s", (language) => {
  test("is its lights and figures, as its cells show them, in one trip", async () => {
    const { sheet, value } = await builtAccount(book, SEVEN, language);
    const before = book.host.trips.length;
    const { account, front } = await lookAt(undefined);
    expect(book.host.trips.length - before).toBe(1);
    expect(front).toBeUndefined();
    expect(account).toMatchObject({
      name: sheet,
      language,
      rules: { word: "REDUCE", tone: "red" },
      carry: { word: "THIN", tone: "amber" },
      says: value("verdict.sentence"),
    });
    expect(value("verdict.word")).toContain("REDUCE");
    expect(value("verdict.carry")).toContain("THIN");
    expect(account!.excess).toBeCloseTo(954_726.071875, 4);
    expect(account!.call).toBe(value("verdict.nearest"));
    expect(account!.stop).toBe(value("verdict.stop"));
    expect(account!.leverage).toBe(value("verdict.leverage"));
  });

  test("says that nothing is borrowed, and that no stop is set", async () => {
    const { type } = await builtAccount(book, { ...BOUGHT, cash: 1000 }, language);
    await type("verdict.stop", language === "en" ? "none" : "無");
    expect((await lookAt(undefined)).account).toMatchObject({
      rules: { word: "NO LOAN", tone: "green" },
      call: "none",
      stop: "none",
    });
  });
});

test("is found where rows and columns were inserted, under another name, and follows its sheet", async () => {
  const { sheet } = await builtAccount(book, SEVEN);
  const was = (await lookAt(undefined)).account!;
  await onSheet(sheet, (one) => {
    one.getRange("3:4").insert("Down");
    one.getRange("A:A").insert("Right");
    one.name = "Mine";
  });
  const { inputs, ...account } = (await lookAt(undefined)).account!;
  expect(account).toEqual({ ...was, name: "Mine", inputs: undefined });
  const moved = (one: ViewedAccount["inputs"]) => one["account.moved"] as SeenCell;
  const below = ({ address }: SeenCell) => Number(/\d+$/.exec(address)![0]);
  expect(moved(inputs).address).toMatch(/^Mine!F/);
  expect(below(moved(inputs)) - below(moved(was.inputs))).toBe(2);
});

test("is unknown where its cells hold an error, something of the user's, or are gone", async () => {
  const { sheet, type } = await builtAccount(book, SEVEN);
  await type("verdict.word", "fine");
  await type("verdict.carry", "=NA()");
  await type("verdict.excess", "=1/0");
  await onSheet(sheet, (one) => void one.names.getItem("account_call").delete());
  expect((await lookAt(undefined)).account).toMatchObject({
    rules: { word: "UNKNOWN", tone: "unknown" },
    carry: { word: "UNKNOWN", tone: "unknown" },
    excess: undefined,
    call: undefined,
  });
});

test("is none of a Carry-vs-Shock sheet, nor of a sheet that was never finished", async () => {
  const { sheet } = await builtAccount(book, SEVEN);
  await onSheet(sheet, (one) => void one.names.add("CVS_unfinished", "=TRUE"));
  expect((await lookAt(undefined)).account).toBeUndefined();
  await buildSheet(smallSheet);
  const { account, front } = await lookAt(undefined);
  expect([account, front!.name]).toEqual([undefined, "Carry vs Shock"]);
});

test("can be turned into plain formulas although a sheet built before had no such names", async () => {
  const { sheet } = await builtAccount(book, SEVEN);
  const was = (await lookAt(undefined)).account!;
  const NAMES = ["rules", "carry", "call", "excess", "stop", "says"];
  await onSheet(sheet, (one) => {
    for (const name of NAMES) one.names.getItem(`account_${name}`).delete();
  });
  await convertAccount(sheet, "portable", "CVS");
  await book.model.settled();
  const { account } = await lookAt(undefined);
  expect(account!.rules).toEqual({ word: "UNKNOWN", tone: "unknown" });
  expect(account!.leverage).toBeCloseTo(was.leverage as number, 9);
});
