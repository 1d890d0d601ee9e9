import { FileFault, faultSentence, type FaultCode } from "../../src/files/fault";
import { filesWords } from "../../src/locales/files";

/** All that a sentence may name. */
const DETAILS = {
  line: 17,
  got: "x4.9",
  want: 2,
  column: "DGS20",
  date: "2025-11-20",
  most: 9,
  missing: "face",
  name: "DGS20",
  first: "DGS20",
  second: "DGS30",
  sentence: "…",
  amount: 5000,
  currency: "EUR",
  least: 1,
  from: -1,
  to: 25,
  unit: "percent",
  sheet: "DGS20",
  differ: 3,
  shared: 4,
  older: 5,
  last: "2025-11-20",
  dayFrom: "2025-04-03",
  dayTo: "2025-10-09",
  monthFrom: "2025-03-04",
  monthTo: "2025-09-10",
};
const codes = Object.keys(filesWords("en").faults) as FaultCode[];

describe.each(["en", "zh-TW"] as const)("in %s", (language) => {
  const words = filesWords(language);
  const isChinese = (text: string) => /[\u4e00-\u9fff]/.test(text);

  test.each(codes)("the fault %s is one sentence that names its line first", (code) => {
    const sentence = (line: number) =>
      faultSentence(new FileFault(code, { ...DETAILS, line } as never), words);
    expect(sentence(17)).not.toMatch(/undefined|\[object|\n/);
    expect(isChinese(sentence(17))).toBe(language === "zh-TW");
    // A fault of a line names it; one of the whole file has none.
    if (sentence(17) !== sentence(99)) {
      expect(sentence(17)).toMatch(language === "en" ? /^line 17: / : /^第 17 行：/);
    }
  });

  test.each(["why", "notes", "questions"] as const)(
    "each of %s is a sentence of its language",
    (of) => {
      for (const [code, sentence] of Object.entries(words[of])) {
        if (code === "fault") continue; // the sentence of a fault, which is judged above
        const text = (sentence as (details: object) => string)(DETAILS);
        expect(text).not.toMatch(/undefined|\[object|\n/);
        expect(text.length > 3 && (language === "en" ? !isChinese(text) : isChinese(text))).toBe(
          true,
        );
      }
    },
  );
});
