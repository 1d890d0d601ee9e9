import { addLines, convertAccount, readSelectedTable, updateAccount } from "../../src/excel";
import { atOnce, isSymbol, readFile } from "../../src/files";
import { followedRange } from "../../src/taskpane/account/follow";
import { snapshot } from "../../workbench/host";
import { bookForEach } from "../support/books";
import { BOUGHT, builtAccount } from "../support/account";

const book = bookForEach();

const HEADS = ["Symbol", "Quantity", "Close Price"];
const BONDS: (string | number)[][] = [
  ["T 4.82 11/15/46", 1_000_000, 99.5],
  ["T 3 02/15/47", 800_000, "'76-04"],
  ["T 4 1/4 11/15/34", 300_000, "'100-122"],
];

/** The positions on a sheet of the owner's, and the account that follows them. */
async function following(
  rows: (string | number)[][],
  select = `B2:D${rows.length + 2}`,
  heads: readonly string[] = HEADS,
) {
  await edit((sheet) => {
    sheet.getRangeByIndexes(1, 1, rows.length + 1, heads.length).formulas = [[...heads], ...rows];
    sheet.activate();
    sheet.getRange(select).select();
  });
  await book.model.settled();
  const selected = await readSelectedTable();
  const bytes = new TextEncoder().encode(selected.text);
  const context = { today: 46371, answers: new Map(), units: new Map() };
  const found = atOnce(readFile({ file: "", bytes }, context));
  const follows = followedRange(selected, found, isSymbol);
  if (!follows) throw new Error("these cells are copied");
  const { positions: _, ...terms } = { ...BOUGHT, cash: -1_000_000 };
  return builtAccount(book, { ...terms, positions: found.positions, follows });
}

/** Changes the owner's own sheet, the first of the workbook. */
const edit = (change: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getFirst());
    await context.sync();
  }).then(() => book.model.settled());

const columnOf = ({ value }: Awaited<ReturnType<typeof builtAccount>>, right: number, lines = 4) =>
  Array.from({ length: lines }, (_, i) => value(`held.symbol${i}`, 0, right));

test("reads each line of the range, coupon and maturity of its symbol", async () => {
  const account = await following(BONDS);
  expect(columnOf(account, 0)).toEqual([...BONDS.map(([symbol]) => symbol), ""]);
  expect(columnOf(account, 1)).toEqual([1_000_000, 800_000, 300_000, ""]);
  expect(columnOf(account, 3)).toEqual([0.0482, 0.03, 0.0425, ""]);
  expect(columnOf(account, 4)).toEqual([53646, 53738, 49263, ""]);
  expect(account.value("verdict.word")).not.toBe("UNKNOWN");
  const typed = await builtAccount(book, {
    ...BOUGHT,
    cash: -1_000_000,
    positions: BONDS.map(([symbol, face, price], i) => ({
      ...{ symbol, face, price: String(price).replace("'", "") },
      ...{ coupon: [0.0482, 0.03, 0.0425][i], maturity: [53646, 53738, 49263][i] },
    })),
  });
  for (const key of ["money.value", "money.equity", "behind.requirement"])
    expect(account.value(key)).toBeCloseTo(typed.value(key) as number, 6);
});

test("follows a row that is added below, inserted, deleted and sorted", async () => {
  const account = await following(BONDS);
  const faces = () => account.value("held.sum_face");
  await edit((sheet) => {
    sheet.getRange("B6:D6").formulas = [["T 4 3/4 11/15/53", 1_000_000, "'97-24"]];
  });
  expect([faces(), columnOf(account, 0)[3]]).toEqual([3_100_000, "T 4 3/4 11/15/53"]);
  await edit((sheet) => {
    sheet.getRange("4:4").insert("Down");
    sheet.getRange("B4:D4").formulas = [["T 4 5/8 11/15/44", 500_000, "'97-21+"]];
  });
  expect([faces(), columnOf(account, 0)[1]]).toEqual([3_600_000, "T 4 5/8 11/15/44"]);
  await edit((sheet) => {
    sheet.getRange("3:3").delete("Up");
  });
  expect([faces(), columnOf(account, 0)[0]]).toEqual([2_600_000, "T 4 5/8 11/15/44"]);
  const value = account.value("money.value");
  await edit((sheet) => {
    const [first, second] = [BONDS[1]!, ["T 4 5/8 11/15/44", 500_000, "'97-21+"]];
    sheet.getRange("B3:D4").formulas = [first, second];
  });
  expect(columnOf(account, 0).slice(0, 2)).toEqual(["T 3 02/15/47", "T 4 5/8 11/15/44"]);
  expect(account.value("money.value")).toBeCloseTo(value as number, 6);
  expect(account.value("verdict.word")).not.toBe("UNKNOWN");
});

test("names a subtotal among positions and what is no Treasury, and counts neither", async () => {
  const rows = [
    BONDS[0]!,
    ["Subtotal long", "=SUM(C3:C3)", ""],
    BONDS[2]!,
    ["AAPL", 100, 250],
    ["", "=SUM(C3:C3,C5:C5)", ""],
  ];
  const account = await following(rows);
  expect(columnOf(account, 19, 5)).toEqual([
    "",
    "a total: not counted",
    "",
    "no Treasury: not counted",
    "a total: not counted",
  ]);
  expect(account.value("held.sum_face")).toBe(1_300_000);
  expect(account.value("verdict.word")).not.toBe("UNKNOWN");
  expect(account.value("verdict.check")).toBe(
    "3 rows of your range are not counted: see the words beside them; 0 hidden by a filter are counted.",
  );
});

test("names what has no fixed coupon or another currency, whatever its columns say", async () => {
  const rows = [
    ["T 3 02/15/47", 2_000_000, "'76-04", 0.03, 53738, "USD"],
    ["TII 1 3/4 01/15/34", 500_000, 98.5, 0.0175, 48959, "USD"],
    ["US-T FRN 10/31/28", 400_000, 100, 0.001, 47057, "USD"],
    ["DBR 2 1/2 08/15/46", 300_000, 99, 0.025, 53554, "EUR"],
    ["Treasury Inflation Protected 2 1/8 02/15/54", 200_000, 95, 0.02125, 56295, "USD"],
  ];
  const account = await following(rows, "B2:G7", [...HEADS, "Coupon", "Maturity", "Currency"]);
  expect(columnOf(account, 19, 5)).toEqual([
    "",
    "TIPS, FRN: not counted",
    "TIPS, FRN: not counted",
    "not in USD: not counted",
    "TIPS, FRN: not counted",
  ]);
  expect(account.value("held.sum_face")).toBe(2_000_000);
  expect(account.value("verdict.check")).toMatch(/^4 rows of your range are not counted/);
});

test("counts a row that is inserted right above the total", async () => {
  const account = await following([...BONDS, ["Total", "=SUM(C3:C5)", ""]], "B2:D5");
  expect(columnOf(account, 19)[3]).toBe("a total: not counted");
  await edit((sheet) => {
    sheet.getRange("6:6").insert("Down");
    sheet.getRange("B6:D6").formulas = [["T 4 3/4 11/15/53", 1_000_000, "'97-24"]];
  });
  expect(account.value("held.sum_face")).toBe(3_100_000);
});

test("says so where the range has outgrown the lines", async () => {
  const account = await following(BONDS);
  await edit((sheet) => {
    sheet.getRange("4:15").insert("Down");
    sheet.getRange("B4:D15").formulas = Array.from({ length: 12 }, () => BONDS[1]!);
  });
  expect(account.value("verdict.word")).toBe("UNKNOWN");
  expect(account.value("verdict.check")).toBe(
    "2 rows of your range have no line here: press More lines in the pane.",
  );
  const { sheet } = account;
  await addLines(sheet, "CVS");
  await book.model.settled();
  expect(account.value("verdict.word")).not.toBe("UNKNOWN");
  expect(account.value("held.symbol12")).toBe("T 3 02/15/47");
  expect(account.value("held.sum_face", 12)).toBe(1_300_000 + 13 * 800_000);
});

test("is turned to Excel's own functions and goes on following, but for a bond that is new", async () => {
  const account = await following(BONDS);
  const { sheet, value } = account;
  const before = snapshot(book.model);
  const shown = () =>
    ["money.value", "verdict.excess", "verdict.word", "held.sum_face"].map((key) => value(key));
  const live = shown();
  const { kept } = await convertAccount(sheet, "portable", "CVS");
  await book.model.settled();
  expect(kept).toEqual([]);
  expect(JSON.stringify(snapshot(book.model))).not.toContain("CVS.");
  const near = (all: unknown[]) =>
    all.map((one) => (typeof one === "number" ? (expect.closeTo(one, 4) as unknown) : one));
  expect(shown()).toEqual(near(live));
  await edit((on) => {
    on.getRange("B3:D5").formulas = [BONDS[2]!, ["", "", ""], BONDS[0]!];
  });
  expect(columnOf(account, 3)).toEqual([0.0425, "", 0.0482, ""]);
  expect(columnOf(account, 4)).toEqual([49263, "", 53646, ""]);
  expect(value("held.sum_face")).toBe(1_300_000);
  expect(value("verdict.word")).not.toBe("UNKNOWN");
  await edit((on) => {
    on.getRange("B4:D4").formulas = [["T 4 3/4 11/15/53", 1_000_000, "'97-24"]];
  });
  expect(columnOf(account, 19)).toEqual(["", "new: make it live first", "", ""]);
  expect(value("verdict.word")).toBe("UNKNOWN");
  await edit((on) => {
    on.getRange("B3:D5").formulas = BONDS;
  });
  await convertAccount(sheet, "live", "CVS");
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});

test("takes a later statement of the range, or of another, or of a file", async () => {
  const account = await following(BONDS);
  const { sheet, value } = account;
  const later = { ...BOUGHT, statement: 46360, cash: -900_000, positions: [] };
  await edit((on) => {
    on.getRange("B12:D14").formulas = [HEADS, BONDS[0]!, BONDS[1]!];
  });
  const columns = { symbol: "Sheet1!$B$13:$B$18", face: "Sheet1!$C$13:$C$18", price: "Sheet1!$D$13:$D$18" }; // prettier-ignore
  await updateAccount(sheet, { ...later, follows: { columns, rows: 6 } }, "CVS");
  await book.model.settled();
  expect([value("inputs.cash"), value("inputs.statement")]).toEqual([-900_000, 46360]);
  expect(columnOf(account, 0, 3)).toEqual(["T 4.82 11/15/46", "T 3 02/15/47", ""]);
  expect(value("verdict.word")).not.toBe("UNKNOWN");
  await updateAccount(sheet, { ...later, positions: BOUGHT.positions }, "CVS");
  await book.model.settled();
  expect(columnOf(account, 0, 2)).toEqual(["T 4.82 11/15/46", ""]);
  await edit((on) => on.getRange("B12:D14").clear());
  expect(value("held.sum_face")).toBe(3_000_000);
  expect(value("verdict.word")).not.toBe("UNKNOWN");
});

test("says nothing as if it knew where the range is gone, or a cell of it is an error", async () => {
  const account = await following(BONDS);
  await edit((sheet) => {
    sheet.getRange("C4").formulas = [["=NA()"]];
  });
  expect(account.value("verdict.word")).toBe("UNKNOWN");
  await edit((sheet) => {
    sheet.getRange("B:D").delete("Left");
  });
  expect(account.value("verdict.word")).toBe("UNKNOWN");
});

test("takes a price, a yield and a stop of one's own from columns of the range", async () => {
  await edit((sheet) => {
    sheet.getRange("E2:G3").values = [
      ["Price now", "Yield now", "Own stop"],
      [98.5, "", 0.06],
    ];
    sheet.getRange("F4").values = [[0.05]];
  });
  const account = await following(BONDS, "B2:G5");
  expect(columnOf(account, 8, 1)).toEqual([985_000]);
  expect(columnOf(account, 10, 2)[1]).toBeCloseTo(0.05, 12);
  expect(columnOf(account, 7, 2)).toEqual([0.06, ""]);
});
