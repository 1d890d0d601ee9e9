import { buildSheet, findSheets } from "../../src/excel";
import { describeSheet, MISSION_INPUTS } from "../../src/sheet";
import type { Language } from "../../src/locales/language";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/** What a sheet's soft signals say together, as the pane reads it. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const inputs = { ...MISSION_INPUTS, label: "20Y" };
const request = (language: Language) =>
  ({ inputs, dialect: "portable", language, namespace: "CVS", version: "1.2.3" }) as const;

describe.each([
  ["en", { WATCH: "WATCH" }],
  ["zh-TW", { WATCH: "留意 WATCH" }],
] as const)("%s", (language, words) => {
  test("is what the sheet says, and unknown where the sheet says nothing of the kind", async () => {
    const { sheet } = await buildSheet(request(language));
    const signals = async () =>
      (await findSheets()).find(({ name }) => name === sheet) as { signals?: string } | undefined;
    expect((await signals())?.signals).toBe("UNKNOWN");
    const model = book.model.sheets().find(({ name }) => name === sheet)!;
    const plan = describeSheet(inputs, { ...request(language), stampedAt: "" });
    const { area } = plan.names.find(({ name }) => name === "signal_verdict")!;
    model.write(area, [[{ kind: "text", value: words.WATCH }]]);
    expect((await signals())?.signals).toBe("WATCH");
    model.write(area, [[{ kind: "text", value: "whatever" }]]);
    expect((await signals())?.signals).toBeUndefined();
  });
});
