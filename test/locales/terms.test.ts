import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { TERMS } from "../support/terms";

/** Every line of text for people: the dictionaries' own, and what is said of each function. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(at) : [at];
  });
const linesOf = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line, i) => ({ at: `${file}:${i + 1}`, line }));
const lines = [...filesIn("src/locales"), ...filesIn("src/functions")].flatMap(linesOf);
const isChinese = (line: string) => /[\u4e00-\u9fff]/.test(line);
const isComment = (line: string) => /^\s*(\/\/|\/\*|\*)/.test(line);
const said = {
  en: lines.filter(({ line }) => !isChinese(line) && !isComment(line)),
  "zh-TW": lines.filter(({ line }) => isChinese(line)),
};

describe.each(["en", "zh-TW"] as const)("%s has one word for one thing", (language) => {
  test("and texts to look at", () => expect(said[language].length).toBeGreaterThan(300));

  test.each(TERMS[language])("%s is not said", (foreign, instead) => {
    const found = said[language].filter(({ line }) => foreign.test(line));
    expect({ instead, found }).toEqual({ instead, found: [] });
  });
});
