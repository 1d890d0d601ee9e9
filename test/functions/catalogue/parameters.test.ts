import ts from "typescript";
import { readFunctions } from "../../../scripts/functions-metadata";
import { ownText, parameterText, rangeTexts } from "../../../scripts/parameter-texts";
import { PARAMETERS, shownName } from "../../../src/functions/catalogue/parameters";
import { LIMITS } from "../../../src/numbers/limits";

const code = (text: string) => ts.createSourceFile("f.ts", text, ts.ScriptTarget.Latest, true);
const both = (text: string, name: string, optional = false) =>
  (["en", "zh"] as const).map((language) =>
    parameterText(code(text), { name, optional }, language),
  );

describe("a parameter's text", () => {
  test("has the range of the kind that the function's code names, from the limits", () => {
    const { min, max } = LIMITS.leverage;
    expect(both('required("leverage", "lev", lev)', "lev")).toEqual([
      `Leverage: position ÷ equity, ${min} to ${max}.`,
      `槓桿：部位 ÷ 淨值，${min} 到 ${max}。`,
    ]);
    expect(both('required("leverage", "lev", lev)'.replace("leverage", "positive"), "lev")[0]).toBe(
      "Leverage: position ÷ equity, above 0.",
    );
  });

  test("has the default that the code has, a rate in per cent", () => {
    expect(both('optional("convexity", "convexity", c, 0)', "convexity", true)[0]).toMatch(
      /; 0 if omitted\.$/,
    );
    expect(both('optional("rate", "stop", stop, MISSION.stop)', "stop", true)).toEqual([
      expect.stringMatching(/; 5\.25% if omitted\.$/),
      expect.stringMatching(/；省略為 5\.25%。$/),
    ]);
  });

  test("says what holds instead where the formula chooses", () => {
    const [english, chinese] = both('optional("coupon", "coupon", c, undefined)', "coupon", true);
    expect(english).toMatch(
      /0 to below 50%; yield if omitted \(a bond at par\), but at least 0\. /,
    );
    expect(chinese).toMatch(/0 到小於 50%；省略為殖利率（平價債券），至少為 0。舊版/);
  });

  test("lists a choice of values", () => {
    expect(both('required("frequency", "freq", f)', "freq")).toEqual([
      "Coupons per year: 1, 2, 4 or 12.",
      "每年付息次數：1、2、4 或 12。",
    ]);
  });

  test("is none for a name that the catalogue does not know", () => {
    expect(both("", "unheardof")).toEqual([undefined, undefined]);
  });
});

describe("a function's own words for a parameter", () => {
  const own = (call: string, name: string, text: string) =>
    (["en", "zh"] as const).map((language) => ownText(code(call), name, text, language));

  test("have the range and the default of the function's code", () => {
    expect(own('optional("margin", "gap", gap, 0.25)', "gap", "{range}; {default}")).toEqual([
      "0 to below 1; 0.25",
      "0 到小於 1; 0.25",
    ]);
  });

  test("have the range of another kind where they name it", () => {
    expect(own("", "shape", "{range weight}")).toEqual(["-5 to 5", "-5 到 5"]);
  });

  test("ask for no range of a kind that nobody named", () => {
    expect(() => own("", "gap", "{range}")).toThrow("gap: its text asks for a range");
  });
});

/** Whether a text holds a range, and not only the end of a longer number. */
const isIn = (range: string, text: string) =>
  new RegExp(`(?<![\\d.-])${range}(?!\\.?\\d|%)`).test(text);

describe("the catalogue of parameters", () => {
  let catalogue: {
    id: string;
    source: ts.SourceFile;
    codeNames: string[];
    own: object;
    zh: { params: Record<string, string> };
  }[];
  let english: { functions: { id: string; parameters: { optional?: boolean }[] }[] };
  beforeAll(async () => {
    ({ catalogue, english } = await readFunctions());
  });

  test("knows no parameter that no function has", () => {
    const used = new Set(catalogue.flatMap(({ codeNames }) => codeNames));
    expect(Object.keys(PARAMETERS).filter((name) => !used.has(name))).toEqual([]);
  });

  test("is not written again by a function that means the same", () => {
    const again = catalogue.flatMap(({ id, source, codeNames, own, zh }) => {
      const { parameters } = english.functions.find((fn) => fn.id === id)!;
      return codeNames
        .filter((name, i) => {
          const { optional = false } = parameters[i]!;
          const made = (["en", "zh"] as const).map((language) =>
            parameterText(source, { name, optional }, language),
          );
          const said = [own[name as keyof typeof own], zh.params[shownName(name)]];
          return made.some((text, language) => text !== undefined && text === said[language]);
        })
        .map((name) => `${id}: ${name}`);
    });
    expect(again).toEqual([]);
  });

  test("leaves every range to the limits, as do the functions' own words", () => {
    const prose = (language: "en" | "zh") => [
      ...Object.entries(PARAMETERS).map(([name, texts]) => `${name}: ${texts[language]}`),
      ...catalogue.flatMap(({ id, own, zh }) =>
        Object.entries(language === "en" ? own : zh.params).map(
          ([name, text]) => `${id} ${name}: ${text}`,
        ),
      ),
    ];
    const again = (["en", "zh"] as const).flatMap((language) =>
      rangeTexts(language).flatMap(([, range]) =>
        prose(language).filter((text) => isIn(range, text)),
      ),
    );
    expect(again).toEqual([]);
  });

  test("is translated where a function says something else", () => {
    const halves = catalogue.flatMap(({ id, codeNames, own, zh }) =>
      codeNames
        .filter((name) => name in own !== shownName(name) in zh.params)
        .map((name) => `${id}: ${name}`),
    );
    expect(halves).toEqual([]);
  });
});
