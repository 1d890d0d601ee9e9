import {
  baseFormula,
  cellReference,
  followedCell,
  follows,
  inputText,
  isReference,
  markFormula,
  markOf,
  MISSION_INPUTS,
  parseBase,
  parseMark,
} from "../../src/sheet";

describe("the mark of a sheet", () => {
  const mark = {
    version: "1.2.3",
    dialect: "portable",
    language: "zh-TW",
    finished: false,
    build: "b-7",
  } as const;

  test.each([mark, { ...mark, dialect: "live", language: "en", finished: true } as const])(
    "is read as it was written",
    (one) => {
      expect(parseMark(markFormula(one))).toEqual(one);
    },
  );

  test("is a text that a name holds", () => {
    expect(markOf(mark, "x")).toBe('="1.2.3|portable|zh-TW|finished|x"');
  });

  test.each([
    "",
    "=1",
    '="1.2.3|portable|zh-TW|finished"',
    '="1.2.3|other|zh-TW|finished|x"',
    '="1.2.3|live|fr|finished|x"',
    '="1.2.3|live|en|begun|x"',
    'x="1.2.3|live|en|finished|x"',
    '="1.2.3|live|en|finished|x"&1',
  ])("%j is none", (formula) => {
    expect(parseMark(formula)).toBeUndefined();
  });
});

describe("the inputs as they were last written", () => {
  const inputs = {
    ...MISSION_INPUTS,
    label: 'a "quoted" bond, 20Y; x',
    margin: { cell: "'My book'!$C$5" },
    computeDur: true,
  };

  test("are an array of names and values", () => {
    expect(baseFormula({ ...inputs, label: "a" })).toMatch(/^={"equity",1000000;"lev",3;.*}$/);
    expect(baseFormula(inputs)).toContain(`"margin","='My book'!$C$5"`);
    expect(baseFormula(inputs)).toContain('"computeDur",TRUE;');
    expect(baseFormula(inputs)).toContain('"actual360",FALSE;');
  });

  test("are read back as what each of them is written as", () => {
    const read = parseBase(baseFormula(inputs));
    expect([...read.keys()]).toEqual(Object.keys(inputs));
    for (const [name, value] of Object.entries(inputs))
      expect(read.get(name)).toBe(inputText(value));
    expect(read.get("label")).toBe('"a ""quoted"" bond, 20Y; x"');
  });

  test("hold no more of a text than Excel takes in a formula", () => {
    const long = "x".repeat(300);
    expect(inputText(long)).toBe(`"${"x".repeat(255)}"`);
  });

  test("are none where the name holds something else", () => {
    expect(parseBase("=1+1").size).toBe(0);
  });
});

describe("a cell that an input follows", () => {
  test.each([
    ["C5", "C5"],
    ["=C5", "C5"],
    ["  =Book!$C$5 ", "Book!$C$5"],
    ["'My book'!C5", "'My book'!C5"],
    ["'Joe''s'!xfd1048576", "'Joe''s'!xfd1048576"],
    ["帳戶!B2", "帳戶!B2"],
    ["_a.1!B2", "_a.1!B2"],
  ])("%j is %s", (typed, cell) => {
    expect(cellReference(typed)).toEqual({ cell });
    expect(isReference(cellReference(typed)!)).toBe(true);
  });

  test.each([
    "",
    "3",
    "C",
    "C0",
    "ABCD5",
    "C12345678",
    "C5+1",
    "=C5:C6",
    "==C5",
    "My book!C5",
    "1x!C5",
    "[other.xlsx]Book!C5",
    "'[other.xlsx]Book'!C5",
    "''!C5",
    "xC5 y",
    "x =C5",
  ])("%j names none", (typed) => {
    expect(cellReference(typed)).toBeUndefined();
  });

  test.each(["'My book'!$C$5", "Book!C5", "'Joe''s (2)'!A1"])(
    "%s is known again from the formula that follows it",
    (cell) => {
      expect(followedCell(`=${follows({ cell })}`)).toEqual({ cell });
      expect(followedCell(`=${cell}`)).toEqual({ cell });
      expect(followedCell(`=IF(ISNUMBER(${cell}),B2,NA())`)).toBeUndefined();
    },
  );

  test("a number is none", () => {
    expect(isReference(3)).toBe(false);
  });
});
