import { faults } from "../../src/locales/faults.zh-TW";
import { imports } from "../../src/locales/files.zh-TW";
import { operationTexts } from "../../src/locales/operations.zh-TW";
import { chineseTools } from "../../src/locales/tools.zh-TW";
import { chinese } from "../../src/locales/pane.zh-TW";
import { replayWords } from "../../src/locales/replay.zh-TW";
import { sheetTexts } from "../../src/locales/sheet.zh-TW";
import { misset } from "../support/punctuation";

/** Stands in for whatever a sentence is about: a number, a name, a list of two, an object of such. */
const anything: unknown = new Proxy(() => anything, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => "7";
    if (key === "length") return 2;
    if (key === "join") return (gap: string) => ["7", "7"].join(gap);
    if (key === "map")
      return (each: (item: unknown) => unknown) => [each(anything), each(anything)];
    return anything;
  },
});

/** Every text of a dictionary as it is read, each gap filled. */
function composed(node: unknown, path: string): [string, string][] {
  if (node === anything) return [];
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function")
    return composed(call(node as (...args: unknown[]) => unknown), path);
  return Object.entries((node ?? {}) as object).flatMap(([key, child]) =>
    composed(child, `${path}.${key}`),
  );
}

const call = (sentence: (...args: unknown[]) => unknown) =>
  sentence(...Array.from({ length: Math.max(1, sentence.length) }, () => anything));

const dictionaries = {
  faults,
  imports,
  operationTexts,
  chinese,
  chineseTools,
  replayWords,
  sheetTexts,
};

test.each(Object.entries(dictionaries))("%s is punctuated as Chinese is", (name, words) => {
  const texts = composed(words, name);
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(([, text]) => misset(text))).toEqual([]);
});

test("the test knows what is wrong", () => {
  const wrong = [
    "利差與衝擊 0.1.0. 非投資建議。",
    "第一句。 第二句。",
    "請填,再按",
    "完成。Why? 看",
  ];
  expect(wrong.slice(0, 3).map(misset)).toEqual([true, true, true]);
  expect(
    ["槓桿 3.00×。尚可加碼", "FRED（observation_date, DGS20）、標售", "4.82% 或 0.0482"].some(
      misset,
    ),
  ).toBe(false);
});
