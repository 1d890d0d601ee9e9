import { english as firstEnglish } from "../../src/locales/pane.en";
import { englishTools } from "../../src/locales/tools.en";
import { chineseTools } from "../../src/locales/tools.zh-TW";
import { chinese as firstChinese } from "../../src/locales/pane.zh-TW";
import { statusWords } from "../../src/locales/status.zh-TW";

/** Every text of a dictionary by its path; a sentence with gaps as the number of its gaps. */
function texts(node: unknown, path = ""): [string, string | number][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return [[path, node.length]];
  return Object.entries(node as object).flatMap(([key, child]) => texts(child, `${path}.${key}`));
}

const english = new Map(texts({ ...firstEnglish, ...englishTools }));
const chinese = new Map(texts({ ...firstChinese, ...chineseTools }));

/** The Chinese words of all statuses are one dictionary, which has more of them than a group needs. */
const isStatus = (path: string) => path.slice(path.lastIndexOf(".") + 1) in statusWords;

test("both languages say the same things", () => {
  expect([...english.keys()].filter((path) => !chinese.has(path))).toEqual([]);
  const more = [...chinese.keys()].filter((path) => !english.has(path));
  expect(more.filter((path) => !isStatus(path))).toEqual([]);
});

/** Marks, names of products, languages and keys are the same in both. */
const SHARED =
  /^[\s\d%×.–・,"'bp=；。]*$|^，$|^DV01$|^English$|^繁體中文$|^(Tab|Enter|Esc|Ctrl Enter|Alt [↓↑]|↑ ↓、Page ↑ ↓)$/;

test("no Chinese text is empty, and none was left in English", () => {
  const left = [...chinese].filter(
    ([path, text]) =>
      typeof text === "string" &&
      !/[\u4e00-\u9fff]/.test(text) &&
      !SHARED.test(text) &&
      text !== "" &&
      english.get(path) !== "",
  );
  expect(left).toEqual([]);
});

test("Chinese texts are punctuated in full width", () => {
  const halfWidth = [...chinese].filter(
    ([, text]) => typeof text === "string" && /[\u4e00-\u9fff][,;:?!]/.test(text),
  );
  expect(halfWidth).toEqual([]);
});

test("the terms are those of Taiwan", () => {
  const all = JSON.stringify([...chinese.values()]);
  for (const term of ["殖利率", "槓桿", "存續期間", "維持保證金", "追繳"])
    expect(all).toContain(term);
  for (const foreign of ["收益率", "杠杆", "久期", "保證金追加"])
    expect(all).not.toContain(foreign);
});
