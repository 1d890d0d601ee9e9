import { buildSheet, insertBook, insertTable, readPositions } from "../../src/excel";
import {
  describeSheet,
  MISSION_INPUTS,
  sheetTextsIn,
  styleOf,
  type Dialect,
  type StyleKey,
} from "../../src/sheet";
import { bookForAll } from "../support/books";

/* What a person finally sees of what is written: words that are not cut, in colours that say the same. */

const book = bookForAll();

type Language = "en" | "zh-TW";
const request = (dialect: Dialect, language: Language) =>
  ({
    inputs: { ...MISSION_INPUTS, label: "20Y" },
    dialect,
    language,
    namespace: "CVS",
    version: "1.2.3",
  }) as const;

const cutIn = async (address: string) =>
  (await book.host.looks(address)).flatMap((row, r) =>
    row.flatMap(({ cut, text }, c) => (cut ? [`${r},${c}: ${text}`] : [])),
  );

test.each([
  ["live", "en"],
  ["portable", "zh-TW"],
  ["live", "zh-TW"],
] as const)("nothing on the sheet is cut (%s, %s)", async (dialect, language) => {
  const { address } = await buildSheet(request(dialect, language));
  // The steps behind the full revaluation cross the page's gutter; they are not printed.
  const { print } = describeSheet(request(dialect, language).inputs, request(dialect, language));
  const printed = address.replace(/:.*/, `:U${print.area.rows}`);
  expect(await cutIn(printed)).toEqual([]);
  const shown = (await book.host.looks(printed)).flat().map(({ text }) => text);
  expect(shown.filter((text) => /\bMARGIN CALL$/.test(text)).length).toBeGreaterThan(0);
  // The words of the lights, and amber for a position at its cap.
  const lights = (await book.host.looks(address.replace(/!.*/, "!B6:P6")))[0]!;
  const words = [lights[0]!, lights[7]!, lights[14]!].map(({ text }) => text);
  expect(words).toEqual(
    language === "en"
      ? ["OK, at the cap", "PAYS", "UNKNOWN"]
      : ["符合規則 OK，已達上限", "划算 PAYS", "不明 UNKNOWN"],
  );
  const amber = styleOf("warn");
  expect(lights[0]).toMatchObject({ fill: amber.fill, color: amber.color });
});

test.each(["en", "zh-TW"] as const)(
  "nor in the compact table and the book (%s)",
  async (language) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.activate();
      const positions = sheet.getRange("B40:F42");
      positions.values = [
        ["Bond", "Market value", "Mod. duration", "Margin", "Yield"],
        ["a", 2_000_000, 13, 0.09, 0.0482],
        ["b", 1_000_000, 5, 0.06, 0.04],
      ];
      sheet.getRange("B2").select();
      await context.sync();
    });
    const table = await insertTable(request("live", language));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B40:F42").select();
      await context.sync();
    });
    const written = await insertBook({
      ...request("live", language),
      selection: await readPositions(),
    });
    expect([await cutIn(table.address), await cutIn(written.address)]).toEqual([[], []]);
    // The statuses of both: the words, and the colours of what they say.
    const statuses = async (address: string, from: number, column: number) =>
      (await book.host.looks(address))
        .slice(from, from + 16)
        .map((row) => `${row[column]!.text} ${row[column]!.fill}`);
    const t = sheetTextsIn(language).statuses;
    const said = (code: keyof typeof t, style: StyleKey) => `${t[code]} ${styleOf(style).fill}`;
    const seen = new Set([
      ...(await statuses(table.address, 6, 10)),
      ...(await statuses(written.address, 5, 7)),
    ]);
    expect(seen).toEqual(
      new Set([
        said("OK", "good"),
        said("REDUCE", "warn"),
        said("STOP", "stop"),
        said("MARGIN CALL", "bad"),
        said("WIPED OUT", "bad"),
      ]),
    );
  },
);
