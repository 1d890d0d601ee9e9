import { importWords } from "../../src/locales/files";

describe.each(["en", "zh-TW"] as const)("in %s", (language) => {
  const words = importWords(language);

  test("a report counts what was added, known, changed and left out, and no more", () => {
    const done = { sheet: "DGS20", added: 12, known: 0, changed: 0, older: 0, before1904: 0 };
    expect(words.done(done).match(/\d+/g)).toEqual(["20", "12"]);
    const all = words.done({ ...done, known: 34, changed: 56, older: 78 });
    expect(all.match(/\d+/g)).toEqual(["20", "12", "34", "56", "78"]);
    const in1904 = words.done({ ...done, before1904: 90 }).match(/\d+/g);
    expect(in1904).toEqual(["20", "12", "90", "1904", "01", "01", "1904"]);
  });
});
