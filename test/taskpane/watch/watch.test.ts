import { buildSheet } from "../../../src/excel";
import { openWatch, type Watching } from "../../../src/taskpane/watch/watch";
import { snapshot } from "../../../workbench/host";
import { registerAddinFunctions } from "../../support/addin-functions";
import { builtAccount, SEVEN } from "../../support/account";
import { carryOfAccount } from "../../support/carry-of-account";
import { smallSheet } from "../../support/small-sheet";
import { cellOf, typeInGrid } from "../../support/viewed";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/** The watch over the sheets of ours in a workbook. */

let book: OpenWorkbook;
let told: Watching[];
let end = () => {};
beforeEach(async () => {
  book = openWorkbook();
  await registerAddinFunctions(book.model);
  told = [];
});
afterEach(() => {
  end();
  return book.close();
});

const quiet = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean) => {
  for (let i = 0; !holds(); i++) {
    if (i > 1000) throw new Error("did not come");
    await quiet(20);
  }
};

/** Watches from here on, once it has seen how things stand. */
async function watch(): Promise<void> {
  const from = book.host.trips.length;
  end = openWatch((watching) => told.push(watching));
  await until(() => book.host.trips.length >= from + 3);
  await quiet(100);
}

test("tells what a typed number makes worse on a sheet that is not in front, and writes nothing", async () => {
  await buildSheet(smallSheet);
  const { address } = await cellOf("yld");
  await buildSheet(smallSheet);
  await watch();
  typeInGrid(book, address, 0.0525);
  await book.model.settled();
  const was = snapshot(book.model);
  await until(() => told.length > 0);
  const [entry, ...others] = told[0]!.entries;
  expect(others).toEqual([]);
  expect([entry!.name, entry!.light, entry!.now.word]).toEqual(["Carry vs Shock", "rules", "STOP"]);
  expect(snapshot(book.model)).toEqual(was);
  told[0]!.clear();
  expect(told.at(-1)!.entries).toEqual([]);
});

test("tells what a typed number makes worse on an Account sheet", async () => {
  const { type } = await builtAccount(book, SEVEN);
  await watch();
  await type("inputs.moved", 40);
  await until(() => told.length > 0);
  const [entry] = told[0]!.entries;
  expect([entry!.name, entry!.light, entry!.before.word, entry!.now.word]).toEqual([
    "Account",
    "rules",
    "REDUCE",
    "STOP",
  ]);
});

test("tells what a link makes worse on a protected sheet, and leaves it protected", async () => {
  const feed = book.model.addSheet("Feed").name;
  typeInGrid(book, `'${feed}'!A1`, 0.0482);
  await buildSheet(smallSheet);
  const { address } = await cellOf("yld");
  typeInGrid(book, address, `='${feed}'!A1`);
  const isProtected = () =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Carry vs Shock");
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Carry vs Shock").protection.protect();
    await context.sync();
  });
  await book.model.settled();
  await watch();
  typeInGrid(book, `'${feed}'!A1`, 0.0525);
  await until(() => told.length > 0);
  const [entry] = told[0]!.entries;
  expect([entry!.name, entry!.light, entry!.now.word]).toEqual(["Carry vs Shock", "rules", "STOP"]);
  expect(await isProtected()).toBe(true);
});

test("tells of an account and of the sheet that follows it the same, each by its name", async () => {
  const { type } = await builtAccount(book, SEVEN);
  const { sheet, value } = await carryOfAccount(book);
  await watch();
  // The first bond is at its stop; the average of all is not.
  await type("inputs.moved", 40);
  expect(value("inputs.yld")).toBeLessThan(0.0525);
  await until(() => told.at(-1)?.entries.length === 2);
  const said = told
    .at(-1)!
    .entries.map((entry) => [entry.name, entry.light, entry.before.word, entry.now.word]);
  expect(said).toEqual(
    expect.arrayContaining([
      ["Account", "rules", "REDUCE", "STOP"],
      [sheet, "rules", "REDUCE", "STOP"],
    ]),
  );
});

test("tells of the sheet alone that follows an account where a figure is typed over on it", async () => {
  await builtAccount(book, SEVEN);
  const { sheet, type } = await carryOfAccount(book);
  await watch();
  await type("inputs.stopyld", 0.045);
  await until(() => told.length > 0);
  const said = told.at(-1)!.entries.map(({ name, light, now }) => [name, light, now.word]);
  expect(said).toEqual([[sheet, "rules", "STOP"]]);
});

test("asks for nothing where a co-author changed a cell", async () => {
  await buildSheet(smallSheet);
  await book.model.settled();
  end = openWatch((watching) => told.push(watching));
  // Longer than the pause between two looks: what the build gave reason to look for has been seen.
  let from: number;
  do {
    from = book.host.trips.length;
    await quiet(2000);
  } while (book.host.trips.length > from || from < 3);
  const { id } = book.model.sheets()[0]!;
  const change = (source: "Remote" | "Local") => {
    const content = { changeType: "RangeEdited", address: "D3", shiftDirection: "None" };
    const message = JSON.stringify({
      ...content,
      source,
      worksheetId: id,
      triggerSource: "Unknown",
    });
    book.host.send([{ messageCategory: 65536, messageType: 10, targetId: "Workbook", message }]);
  };
  change("Remote");
  await quiet(2000);
  expect(book.host.trips).toHaveLength(from);
  change("Local");
  await until(() => book.host.trips.length > from);
});
