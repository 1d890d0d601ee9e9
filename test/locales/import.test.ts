import { importWords } from "../../src/locales/import";
import { faultSentence, ImportFault, type ImportFaultCode } from "../../src/sheet/import/fault";

/** What every fault may name. */
const DETAILS = { line: 17, got: "x4.9", want: 2, column: "DGS20", date: "2025-11-20", most: 9 };
const codes = Object.keys(importWords("en").faults) as ImportFaultCode[];

describe.each(["en", "zh-TW"] as const)("in %s", (language) => {
  const words = importWords(language);

  it.each(codes)("%s is one sentence that names its line", (code) => {
    const fault = new ImportFault(code, DETAILS as never);
    const sentence = faultSentence(fault, words.faults);
    expect(sentence).not.toMatch(/undefined|\[object|\n/);
    const hasLine = faultSentence(
      new ImportFault(code, { ...DETAILS, line: 99 } as never),
      words.faults,
    );
    // A fault of a line names it; one of the whole file has none.
    if (hasLine !== sentence) expect(sentence).toContain("17");
    expect(/[\u4e00-\u9fff]/.test(sentence)).toBe(language === "zh-TW");
  });

  it("a report counts what was added, known, changed and left out, and no more", () => {
    const done = { sheet: "DGS20", added: 12, known: 0, changed: 0, older: 0 };
    expect(words.done(done).match(/\d+/g)).toEqual(["20", "12"]);
    const all = words.done({ ...done, known: 34, changed: 56, older: 78 });
    expect(all.match(/\d+/g)).toEqual(["20", "12", "34", "56", "78"]);
  });
});

it("a fault at a line says the line first", () => {
  const atLine: ImportFaultCode[] = ["date", "value", "fields", "conflict", "openQuote"];
  for (const code of atLine) {
    const fault = new ImportFault(code, DETAILS as never);
    expect(faultSentence(fault, importWords("en").faults)).toMatch(/^line 17: /);
    expect(faultSentence(fault, importWords("zh-TW").faults)).toMatch(/^第 17 行：/);
  }
});
