import { buildSheet } from "../../src/excel";
import type { Language } from "../../src/locales/language";
import { EMPTY, MISSION_INPUTS, type Dialect } from "../../src/sheet";
import { bookForAll } from "../support/books";
import { seen } from "../support/looks";

/*
 * The ribbon's button builds while the pane can't be seen, whatever is entered there: what is missing
 * is then said on the sheet, in its language.
 */

const book = bookForAll();

const SAID: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Not everything can be computed: treat the position as unsafe until it can. See the line below.",
    "2 input(s) missing or out of range: see the words beside them.",
    "enter a number",
  ],
  "zh-TW": [
    "有數字無法計算：在能計算之前，請視為不安全。原因見下一行。",
    "2 個輸入未填或超出範圍：見旁邊的說明。",
    "請輸入數字",
  ],
};

test.each<[Dialect, Language]>([
  ["live", "en"],
  ["portable", "en"],
  ["live", "zh-TW"],
  ["portable", "zh-TW"],
])(
  "a sheet without a yield and a stop says what is missing (%s, %s)",
  async (dialect, language) => {
    const inputs = { ...MISSION_INPUTS, label: "20Y", yld: EMPTY, stop: EMPTY };
    const how = { dialect, language, namespace: "CVS", version: "1.2.3" };
    const { sheet } = await buildSheet({ inputs, ...how });
    await book.model.settled();
    const at = async (name: string) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).names.getItem(name).getRange();
        range.load("values, rowIndex");
        await context.sync();
        return { value: range.values[0]![0] as unknown, row: range.rowIndex };
      });
    const texts = await seen(book, sheet);
    const [verdict, problems, noNumber] = SAID[language];
    expect(texts.filter(({ text }) => text === verdict)).toHaveLength(1);
    expect(texts.filter(({ text }) => text === problems)).toHaveLength(1);
    const [yld, stop] = [await at("yld"), await at("stopyld")];
    expect([yld.value, stop.value]).toEqual(["", ""]);
    const asked = texts.filter(({ text }) => text === noNumber).map(({ row }) => row);
    expect(asked).toEqual([yld.row, stop.row]);
    expect(texts.some(({ text }) => /^(OK|PAYS)$/.test(text))).toBe(false);
  },
);
