import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSheet,
  convertSheet,
  findSheets,
  readSheet,
  removeSheet,
  updateSheet,
} from "../../src/excel";
import { englishTools } from "../../src/locales/tools.en";
import { MISSION_INPUTS } from "../../src/sheet";
import { renewSheet } from "../../src/taskpane/actions/works";
import type { ExcelRoom } from "../../src/taskpane/excel-room-type";
import { snapshot } from "../../workbench/host";
import { bookForAll } from "../support/books";

/** Sheets that version 0.1 built, as it wrote them: known as ours, their inputs may change. */

interface Kept {
  readonly sheet: string;
  readonly names: Readonly<Record<string, string>>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, string | number>>;
}

const book = bookForAll();

/** It had no choice for the margin: that was as entered. */
const inputs = { ...MISSION_INPUTS, computeMargin: false, label: "20Y U.S. Treasury, par" };

async function restore(dialect: string): Promise<string> {
  const file = join(__dirname, "sheets-of-0.1", `${dialect}.json`);
  const kept = JSON.parse(readFileSync(file, "utf8")) as Kept;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(kept.sheet);
    for (const area of kept.merges) sheet.getRange(area).merge(false);
    for (const [name, formula] of Object.entries(kept.names)) sheet.names.add(name, formula);
    for (const [name, formula] of Object.entries(kept.hidden)) {
      sheet.names.add(name, formula).visible = false;
    }
    for (const [address, entry] of Object.entries(kept.cells)) {
      sheet.getRange(address).formulas = [[entry]];
    }
    await context.sync();
  });
  await book.model.settled();
  return kept.sheet;
}

describe.each(["live", "portable"] as const)("a %s sheet of version 0.1", (dialect) => {
  let sheet: string;
  beforeAll(async () => void (sheet = await restore(dialect)));
  afterAll(() => removeSheet(sheet));
  const request = { inputs, dialect, language: "en", namespace: "CVS", version: "9.9.9" } as const;

  test("is found and read", async () => {
    expect(await findSheets()).toEqual([
      { name: sheet, dialect, language: "en", version: "0.1.0", older: true, unfinished: false },
    ]);
    const { inputs: read, shocks } = await readSheet(sheet);
    expect(read).toEqual(inputs);
    expect(shocks).toHaveLength(16);
  });

  test("is built anew from what is entered on it, and stays as it was", async () => {
    const cells = () => {
      const model = book.model.sheets().find(({ name }) => name === sheet)!;
      return model.read(model.used(true)!).map((row) => row.map(({ formula }) => formula));
    };
    const before = cells();
    const { results } = englishTools.actions;
    const watch = {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onLack: () => undefined,
    };
    const room = { readSheet, buildSheet } as unknown as ExcelRoom;
    const made = await renewSheet(sheet, request)(room, watch, results);
    await book.model.settled();
    const [name] = /(?<=^Built ').+?(?=')/.exec(made.text)!;
    const old = await readSheet(sheet);
    expect(await readSheet(name)).toMatchObject({ inputs, shocks: old.shocks, dialect });
    expect(cells()).toEqual(before);
    expect((await findSheets()).filter((one) => !one.unfinished && one.older)).toHaveLength(1);
    await removeSheet(name);
  });

  test("takes changed inputs, also with a row inserted above them", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("3:3").insert("Down");
      await context.sync();
    });
    const { shocks } = await readSheet(sheet);
    const changed = { ...inputs, lev: 2, computeDur: true };
    await updateSheet(sheet, { ...request, inputs: changed, shocks });
    await updateSheet(sheet, { ...request, inputs: { ...changed, yld: 0.05 } });
    expect((await readSheet(sheet)).inputs).toEqual({ ...changed, yld: 0.05 });
  });

  test("is not touched where its blocks would have to be known", async () => {
    await book.model.settled();
    const before = snapshot(book.model);
    const other = dialect === "live" ? "portable" : "live";
    const { inputs: read } = await readSheet(sheet);
    const operations = [
      () => convertSheet(sheet, other, "CVS"),
      () => updateSheet(sheet, { ...request, inputs: read, shocks: [0, 100] }),
    ];
    for (const operation of operations) {
      await expect(operation()).rejects.toMatchObject({ code: "otherVersion" });
    }
    await book.model.settled();
    expect(snapshot(book.model)).toEqual(before);
  });
});
