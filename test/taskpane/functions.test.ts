import { speechOf } from "../../src/taskpane/words";
import { english } from "../../src/locales/pane.en";
import { chinese } from "../../src/locales/pane.zh-TW";
import { ourCalls, type CallArgument } from "../../src/taskpane/explain/calls";
import type { Functions } from "../../src/taskpane/explain/explain";
import { answerOf, leavesOf, valueOf, withHundredths } from "../../src/taskpane/functions/answer";
import { findFunctions } from "../../src/taskpane/functions/find";
import { FUNCTION_CARDS } from "../../src/taskpane/functions/functions.generated";
import { formulaOf, readGiven, type Given } from "../../src/taskpane/functions/given";
import { firstClause, howItComes } from "../../src/taskpane/functions/sentences";
import { excelFormats } from "../../src/taskpane/functions/shown";
import { writtenOut } from "../../src/taskpane/functions/sum";
import { functionsCard, TARGET } from "../../scripts/functions-card";
import { readFileSync } from "node:fs";
import { FORMATS } from "../../src/sheet/style";
import { loadFunctions } from "../support/functions";
import { evaluateExample } from "../support/example";
import { readFunctions } from "../../scripts/functions-metadata";

const EN = speechOf("en", english);
const ZH = speechOf("zh-TW", chinese);

let functions: Functions;
beforeAll(async () => {
  functions = await loadFunctions();
});

const cardOf = (id: string) => FUNCTION_CARDS.find((card) => card.id === id)!;
const given = (id: string, ...texts: string[]) =>
  cardOf(id).parameters.map((parameter, i) => readGiven(texts[i] ?? "", parameter));
const formula = (id: string, ...texts: string[]) => formulaOf(id, given(id, ...texts), "CVS");
const answer = (id: string, ...texts: string[]) =>
  answerOf(cardOf(id), given(id, ...texts), functions, new Map());

/** The line below the result, as it is drawn. */
function why(id: string, ...texts: string[]): string {
  const card = cardOf(id);
  const givens = given(id, ...texts);
  const found = answerOf(card, givens, functions, new Map());
  if (found instanceof Promise || found.kind !== "cells") throw new Error(`${id} gives no value`);
  const leaves = leavesOf(
    card,
    givens.map((one) => valueOf(one, new Map())),
  );
  return howItComes(card, leaves, found.rows[0]![0], EN);
}

test("what the card shows is fresh: else run npm run generate", async () => {
  expect(readFileSync(TARGET, "utf8")).toBe(await functionsCard());
});

describe("finding", () => {
  const found = (words: string) => findFunctions(FUNCTION_CARDS, words).map(({ id }) => id);

  test.each([
    ["carry", "CARRY"],
    ["how far to the stop", "STOPDISTANCE"],
    ["margin call shock", "CALLSHOCK"],
    ["modified duration", "MODDURATION"],
    ["sell down", "SELLDOWN"],
    ["months repay loss", "PAYBACK"],
    ["殖利率距離停損", "STOPDISTANCE"],
    ["修正存續期間", "MODDURATION"],
    ["幾個月的利差收益才能彌補虧損", "PAYBACK"],
    ["融資利率歸零", "FUNDBREAKEVEN"],
    ["ｃａｒｒｙ", "CARRY"],
  ])("%s: %s comes first", (words, id) => {
    expect(found(words)[0]).toBe(id);
  });

  test("no words find all of them, in the order of the help", () => {
    expect(found(" ")).toHaveLength(FUNCTION_CARDS.length);
    expect(found("what is the")[0]).toBe("CARRY");
  });

  test("what nothing does is not found", () => {
    expect(found("weather")).toEqual([]);
    expect(found("天氣")).toEqual([]);
  });

  test("a word that fits narrows what the others find", () => {
    expect(found("carry book").length).toBeLessThan(found("carry").length);
    expect(found("carry book")).toContain("BOOKCARRY");
  });
});

describe("a field", () => {
  test("reads rates, money and texts as the pane's own fields do", () => {
    expect(formula("CARRY", "3x", "4.82", "414bp")).toBe("=CVS.CARRY(3,4.82%,4.14%)");
    expect(formula("CARRY", "3", "0.0482", "(0.1%)", "0.5")).toBe("=CVS.CARRY(3,4.82%,-0.1%,0.5%)");
    expect(formula("PVBP", "1 million", "13")).toBe("=CVS.PVBP(1000000,13)");
    expect(formula("TICKPRICE", "99-16+")).toBe('=CVS.TICKPRICE("99-16+")');
    expect(formula("MAINTENANCE", "20", "schwab")).toBe('=CVS.MAINTENANCE(20,"schwab")');
  });

  test("what is omitted leaves its place, but not at the end", () => {
    expect(formula("BREAKEVEN", "3", "4.82%", "4.14%", "13", "", "0.5%")).toBe(
      "=CVS.BREAKEVEN(3,4.82%,4.14%,13,,0.5%)",
    );
    expect(formula("BREAKEVEN", "3", "4.82%", "4.14%", "13", "", "")).toBe(
      "=CVS.BREAKEVEN(3,4.82%,4.14%,13)",
    );
  });

  test("dates are written so that every Excel reads them alike", () => {
    expect(formula("BONDYEARS", "2026-12-01", "2044/11/15")).toBe(
      "=CVS.BONDYEARS(DATE(2026,12,1),DATE(2044,11,15))",
    );
    // Two days to two readers: the function says that it is no date.
    expect(formula("BONDYEARS", "1/2/2026", "2044-11-15")).toContain('"1/2/2026"');
  });

  test("cells, areas, names and hundredths stay what they are", () => {
    const texts = ["='Carry vs Shock'!lev", "=Book!C5/100", "B2", "=rate"];
    expect(formula("CARRY", ...texts)).toBe("=CVS.CARRY('Carry vs Shock'!lev,Book!C5/100,B2,rate)");
    expect(formula("EXPECTED", "B2:B9", "=$C$2:$C$9")).toBe("=CVS.EXPECTED(B2:B9,$C$2:$C$9)");
    expect(formula("EXPECTED", "=A1#", "x")).toBe('=CVS.EXPECTED(A1#,"x")');
  });

  test("what it writes, a cell reads as the same number", () => {
    for (const text of ["4.82%", "0.000001%", "-12.5bp"]) {
      const [, yld] = given("CARRY", "3", text) as [Given, Extract<Given, { kind: "constant" }>];
      const [call] = ourCalls(formula("CARRYSPREAD", text, "0"), "CVS");
      const { value } = call!.args[0] as Extract<CallArgument, { kind: "constant" }>;
      const [percent] = /^[^%]+/.exec(String(value))!;
      expect(Number(`${percent}e-2`)).toBe(yld.value);
    }
  });
});

describe("the result", () => {
  test("is that of the function itself", () => {
    expect(answer("CARRY", "3", "4.82%", "4.14%")).toEqual({ kind: "cells", rows: [[0.0618]] });
    expect(answer("TICKPRICE", "99-16+")).toEqual({ kind: "cells", rows: [[99.515625]] });
  });

  test("asks for what is missing, by name", () => {
    expect(answer("CARRY", "3")).toEqual({ kind: "asks", names: ["yield", "fund"] });
  });

  test("is the function's own sentence where there is none", () => {
    expect(answer("CARRY", "0.5", "4.82%", "4.14%")).toMatchObject({
      kind: "fault",
      code: "#VALUE!",
      message: expect.stringContaining("lev must be at least 1"),
    });
    expect(answer("CARRY", "abc", "4.82%", "4.14%")).toMatchObject({
      message: expect.stringContaining('the text "abc"'),
    });
  });

  test("follows cells, a hundredth of them too, and says which are none", () => {
    const givens = given("CARRY", "=B1", "=Book!C5/100", "=B3");
    const cells = new Map<string, unknown[][] | undefined>([
      ["B1", [[3]]],
      ["Book!C5", [[4.82]]],
      ["B3", [[0.0414]]],
    ]);
    const referred = withHundredths(givens, cells);
    expect(answerOf(cardOf("CARRY"), givens, functions, referred)).toEqual({
      kind: "cells",
      rows: [[0.0618]],
    });
    cells.set("B3", undefined);
    expect(answerOf(cardOf("CARRY"), givens, functions, withHundredths(givens, cells))).toEqual({
      kind: "noCells",
      text: "B3",
    });
  });
});

describe("the sum written out", () => {
  test.each([
    [["CARRY", "3", "4.82%", "4.14%"], "3 × 4.82% − 2 × 4.14% = 6.18%"],
    [["CARRY", "3", "4.82%", "4.14%", "0.5%"], "3 × 4.82% − 2 × 4.14% − 3 × 0.50% = 4.68%"],
    [["CARRYSPREAD", "4.82%", "4.14%"], "4.82% − 4.14% = 0.68%"],
    [
      ["BREAKEVEN", "3", "4.82%", "4.14%", "13"],
      "(3 × 4.82% − 2 × 4.14%) ÷ (3 × 13) × 10,000 ≈ 15.85 bp",
    ],
    [["SHOCKLOSS", "100", "13", "3"], "3 × 13 × 1.00% = 39.00%"],
    [["STOPDISTANCE", "4.82%"], "(5.25% − 4.82%) × 10,000 = 43.00 bp"],
    [["FUNDBREAKEVEN", "3", "4.82%"], "3 × 4.82% ÷ 2 = 7.23%"],
    [
      ["BUFFER", "100", "13", "3", "9%"],
      "(1 − 3 × 13 × 1.00%) ÷ ((1 − 13 × 1.00%) × 3) − 9.00% ≈ 14.37%",
    ],
    [
      ["CALLSHOCK", "13", "3", "9%"],
      "(1 − 9.00% × 3) ÷ ((1 − 9.00%) × 3) × 2 ÷ (13 + √(13 × 13)) × 10,000 ≈ 205.69 bp",
    ],
  ] as const)("%j", ([id, ...texts], expected) => {
    expect(why(id, ...texts)).toBe(expected);
  });

  test("no closed form, or several cells: the formula with its names", () => {
    expect(why("MODDURATION", "4.82%", "20")).toBe(cardOf("MODDURATION").en.formula);
    expect(why("TICKPRICE", "99-16")).toBe(cardOf("TICKPRICE").en.formula);
  });

  test("it comes to what the function gives, in every example of a function that has one", async () => {
    const { catalogue } = await readFunctions();
    let compared = 0;
    for (const { id, examples } of catalogue as { id: string; examples: { formula: string }[] }[]) {
      const card = cardOf(id);
      for (const { formula: text } of card.sum === undefined ? [] : examples) {
        const [call] = ourCalls(text, "CVS");
        if (!call || call.args.some(({ kind }) => kind !== "constant" && kind !== "omitted"))
          continue;
        const leaves = leavesOf(
          card,
          card.parameters.map((_, i) => numberIn(call.args[i])),
        );
        const value = await evaluateExample(text, functions as never);
        const sum = leaves && writtenOut(card.sum!, leaves, EN);
        if (typeof value !== "number" || !leaves) continue;
        compared++;
        expect([text, sum!.value.toPrecision(14)]).toEqual([text, value.toPrecision(14)]);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

/** An argument of an example, as a cell would hold it. */
function numberIn(arg: CallArgument | undefined): unknown {
  if (arg?.kind !== "constant") return undefined;
  const text = String(arg.value);
  return text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
}

describe("number formats", () => {
  test("every function's are ones that the sheet has", () => {
    for (const { id, formats } of FUNCTION_CARDS) {
      const unknown = formats.filter(
        (format) => format !== "text" && !(format.replace("...", "") in FORMATS),
      );
      expect([id, unknown]).toEqual([id, []]);
    }
  });

  test("a table's stand for as many columns as its examples give", async () => {
    const { catalogue } = await readFunctions();
    for (const { id, examples } of catalogue as { id: string; examples: { formula: string }[] }[]) {
      const { formats } = cardOf(id);
      const [, inner] = /^=INDEX\((CVS\..+?\)),\d+,\d+\)$/.exec(examples[0]!.formula) ?? [];
      if (inner === undefined || formats.some((format) => format.endsWith("..."))) continue;
      const table = (await evaluateExample(`=${inner}`, functions as never)) as unknown[][];
      expect([id, table[0]!.length]).toEqual([id, formats.length]);
    }
  });

  test("one that repeats fills what the others leave", () => {
    expect(excelFormats(cardOf("SURVIVAL").formats, 5)).toEqual([
      FORMATS.count,
      FORMATS.money,
      FORMATS.money,
      FORMATS.money,
      FORMATS.bp,
    ]);
    expect(excelFormats(cardOf("CARRY").formats, 3)).toEqual(Array(3).fill(FORMATS.percent));
  });
});

test("a label is what a description says first, in either language", () => {
  expect(firstClause(cardOf("CARRY").en.description)).toBe("Carry per year on equity");
  expect(firstClause(cardOf("CARRY").zh.description)).toBe("每年對淨值的利差收益");
});

test("numbers are written as the language writes them", () => {
  const leaves = leavesOf(cardOf("CARRY"), [3, 0.0482, 0.0414, undefined]);
  expect(howItComes(cardOf("CARRY"), leaves, 0.0618, ZH)).toBe("3 × 4.82% − 2 × 4.14% = 6.18%");
});
