import { buildSheet, type SeenCell } from "../../../src/excel";
import type { AccountInput } from "../../../src/sheet/account/figures";
import { accountField, readFigure } from "../../../src/taskpane/view/account-field";
import { openView, type View } from "../../../src/taskpane/view/view";
import { snapshot } from "../../../workbench/host";
import { builtAccount, SEVEN } from "../../support/account";
import { bookForEach } from "../../support/books";
import { smallSheet } from "../../support/small-sheet";
import { typeInGrid } from "../../support/viewed";

/** The figures of the Account sheet in front, both ways. */

const MOVED: AccountInput = "account.moved";

describe("in a workbook", () => {
  const book = bookForEach();
  let views: View[] = [];
  let end = () => {};
  afterEach(() => end());
  const open = () => {
    views = [];
    end = openView((view) => views.push(view));
  };
  const view = () => views.at(-1)!;
  const until = async (holds: () => boolean) => {
    const start = Date.now();
    while (!holds()) {
      if (Date.now() - start > 60_000) throw new Error("did not come");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const account = () => view()?.state.account;
  const cell = (input: AccountInput = MOVED) => account()!.inputs[input] as SeenCell;
  const field = (input: AccountInput = MOVED) =>
    accountField(view().state, account()!, input, String);
  const change = (made: { kind: "type"; text: string } | { kind: "leave"; value: number }) =>
    view().changeAccount({ input: MOVED, ...made });
  const onSheet = (name: string, what: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      what(context.workbook.worksheets.getItem(name));
      await context.sync();
    });

  test("shows what is typed and linked on the sheet, and writes one cell when a field is left", async () => {
    await builtAccount(book, SEVEN);
    open();
    await until(() => account() !== undefined);
    expect([field().text, field("account.cash").text, field("account.maxlev").text]).toEqual([
      "0",
      "-2600000",
      "3",
    ]);
    typeInGrid(book, cell().address, 12);
    await until(() => field().text === "12");

    change({ kind: "type", text: "4" });
    change({ kind: "type", text: "40" });
    await view().settled();
    expect([cell().entry, field().text]).toEqual([12, "40"]);
    change({ kind: "leave", value: 40 });
    await view().settled();
    expect([cell().entry, field().text]).toEqual([40, "40"]);
    // The sheet answers anew, and the pane with it.
    await until(() => account()!.rules.word === "STOP");
    view().undo();
    await view().settled();
    expect(cell().entry).toBe(12);

    typeInGrid(book, cell().address, "=1+2");
    await until(() => field().fixed?.kind === "formula");
    change({ kind: "type", text: "5" });
    expect(field()).toMatchObject({ text: "3", value: 3 });
    view().replaceLink(MOVED, 3);
    await view().settled();
    await until(() => field().fixed === undefined);
    expect(cell().entry).toBe(3);
  });

  test("asks where the cell changed meanwhile, writes into no protected sheet, and to no other", async () => {
    const { sheet } = await builtAccount(book, SEVEN);
    open();
    await until(() => account() !== undefined);
    change({ kind: "type", text: "7" });
    typeInGrid(book, cell().address, 9);
    await until(() => cell().entry === 9);
    change({ kind: "leave", value: 7 });
    await view().settled();
    expect(view().state.conflict).toMatchObject({ input: MOVED, cell: { entry: 9 } });
    view().answer(view().state.conflict!, undefined);
    expect([view().state.conflict, field().text]).toEqual([undefined, "9"]);

    // What was not left waits for its sheet, under whatever name; the sheet in front is another's.
    change({ kind: "type", text: "11" });
    await buildSheet(smallSheet);
    await until(() => view().sheet !== undefined && account() === undefined);
    change({ kind: "leave", value: 11 });
    await view().settled();
    await onSheet(sheet, (one) => {
      one.name = "Mine";
      one.activate();
    });
    await until(() => account()?.name === "Mine");
    expect([cell().entry, field().text]).toEqual([9, "11"]);

    await onSheet("Mine", (one) => one.protection.protect());
    await view().look();
    expect(field().fixed).toEqual({ kind: "locked" });
    await book.model.settled();
    const was = snapshot(book.model);
    change({ kind: "leave", value: 11 });
    await view().settled();
    await book.model.settled();
    expect(snapshot(book.model)).toEqual(was);
    expect(view().state.failure).toMatchObject({ code: "locked" });
  });

  test("of a copy is the copy's, and of a deleted sheet nothing is left", async () => {
    const { sheet } = await builtAccount(book, SEVEN);
    open();
    await until(() => account() !== undefined);
    await onSheet(sheet, (one) => one.copy("End").activate());
    await until(() => account()!.name === `${sheet} (2)`);
    change({ kind: "type", text: "25" });
    change({ kind: "leave", value: 25 });
    await view().settled();
    expect([cell().entry, cell().address.includes("(2)")]).toEqual([25, true]);
    await onSheet(sheet, (one) => one.activate());
    await until(() => account()!.name === sheet);
    expect(cell().entry).toBe(0);
    await onSheet(sheet, (one) => one.delete());
    await until(() => account()?.name !== sheet);
    change({ kind: "leave", value: 25 });
    await view().settled();
    expect(view().state.failure).toBeUndefined();
  });
});

describe("a figure that is typed", () => {
  test.each<[AccountInput, string, number]>([
    ["account.moved", "-12.5 bp", -12.5],
    ["account.cash", "-2,600,000", -2_600_000],
    ["account.benchmark", "3.64", 0.0364],
    ["account.friction", "0.5%", 0.005],
    ["account.maxlev", "3x", 3],
  ])("of %s, %s, is %d", (input, text, value) => {
    expect(readFigure(input, text)).toEqual({ value, problem: undefined });
  });

  test.each<[AccountInput, string, string]>([
    ["account.moved", "6000", "outside"],
    ["account.moved", "", "empty"],
    ["account.cash", "0", "zero"],
    ["account.stopyld", "60%", "outside"],
    ["account.maxlev", "many", "unreadable"],
    // A cell is followed on the sheet, where it is typed.
    ["account.cash", "=Book!C5", "unreadable"],
  ])("of %s, %s, is %s and not written", (input, text, problem) => {
    expect(readFigure(input, text)).toEqual({ value: undefined, problem });
  });
});
