import { registerAddinFunctions } from "../../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";
import type { FunctionMetadata, Implementation } from "../../../workbench/host";

/* Functions that the engine calls: what they are passed, and what becomes of their results. */

let book: OpenWorkbook;
const passed: unknown[][] = [];
let answer: Implementation;

const matrix = { type: "any", dimensionality: "matrix" } as const;
const PROBE: FunctionMetadata = {
  id: "PROBE",
  name: "TEST.PROBE",
  parameters: [
    { name: "first", ...matrix },
    { name: "second", ...matrix, optional: true },
    { name: "third", ...matrix, optional: true },
  ],
};
const SCALAR: FunctionMetadata = {
  id: "SCALAR",
  name: "TEST.SCALAR",
  parameters: [{ name: "x", type: "number" }],
};
const MANY: FunctionMetadata = {
  id: "MANY",
  name: "TEST.MANY",
  parameters: [{ name: "xs", type: "any", repeating: true }],
};

beforeAll(async () => {
  book = openWorkbook();
  const probe: Implementation = (...args) => {
    passed.push(args);
    return answer(...args);
  };
  book.model.registerFunctions(
    { functions: [PROBE, SCALAR, MANY] },
    { PROBE: probe, SCALAR: (x) => (x as number) * 2, MANY: (xs) => (xs as unknown[]).length },
    { error: (code) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode) },
  );
  await registerAddinFunctions(book.model);
});
afterAll(() => book.close());
beforeEach(() => {
  passed.length = 0;
  answer = () => 0;
});

/** Puts a formula into J1 beside what `cells` holds from A1 on, and answers the values of J1:L3. */
async function calculated(formula: string, cells: unknown[][] = [[""]]): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange().clear();
    sheet.getRange("A1").getResizedRange(cells.length - 1, cells[0]!.length - 1).values = cells;
    sheet.getRange("J1").formulas = [[formula]];
    const range = sheet.getRange("J1:L3").load("values");
    await context.sync();
    return range.values;
  });
}

/** The arguments of the last call, without the invocation that comes after them. */
const lastArguments = (): unknown[] => passed.at(-1)!.slice(0, -1);

test("a range, a single cell and a constant are two-dimensional arrays", async () => {
  await calculated("=TEST.PROBE(A1:B2,A1,5)", [
    [1, "x"],
    [true, 4],
  ]);
  expect(lastArguments()).toEqual([
    [
      [1, "x"],
      [true, 4],
    ],
    [[1]],
    [[5]],
  ]);
});

test("a blank cell, an omitted and a skipped argument are null", async () => {
  await calculated("=TEST.PROBE(A1:A2,,B9)", [[1], [""]]);
  expect(lastArguments()).toEqual([[[1], [null]], null, [[null]]]);
  await calculated("=TEST.PROBE(A1)", [[1]]);
  expect(lastArguments()).toEqual([[[1]], null, null]);
});

test("an error in a cell arrives as an error object and stops nothing", async () => {
  await calculated("=TEST.PROBE(A1:A2,1/0)", [["#N/A"], [7]]);
  const [first, second] = lastArguments() as [unknown[][], unknown[][]];
  expect(first[0]![0]).toBeInstanceOf(CustomFunctions.Error);
  expect(first[0]![0]).toMatchObject({ code: "#N/A" });
  expect(first[1]).toEqual([7]);
  expect(second[0]![0]).toMatchObject({ code: "#DIV/0!" });
});

test("the invocation names the function and the cell", async () => {
  await calculated("=TEST.PROBE(1)");
  expect(passed.at(-1)!.at(-1)).toEqual({ functionName: "PROBE", address: "Sheet1!J1" });
});

test("an array spills; an error object in it is that cell's error alone", async () => {
  answer = () => [
    [1, "two"],
    [true, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no such point")],
  ];
  expect(await calculated("=TEST.PROBE(1)")).toEqual([
    [1, "two", ""],
    [true, "#N/A", ""],
    ["", "", ""],
  ]);
  expect(book.model.sheets()[0]!.errorMessage(1, 10)).toBe("no such point");
});

test("a thrown error is the cell's error, with its message for the two that Excel shows it for", async () => {
  const sheet = book.model.sheets()[0]!;
  answer = () => {
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.invalidValue,
      "lev must be at least 1",
    );
  };
  expect((await calculated("=TEST.PROBE(1)"))[0]![0]).toBe("#VALUE!");
  expect(sheet.errorMessage(0, 9)).toBe("lev must be at least 1");
  answer = () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber, "never shown");
  };
  expect((await calculated("=TEST.PROBE(1)"))[0]![0]).toBe("#NUM!");
  expect(sheet.errorMessage(0, 9)).toBeUndefined();
  answer = () => {
    throw new TypeError("a fault of the function");
  };
  expect((await calculated("=TEST.PROBE(1)"))[0]![0]).toBe("#VALUE!");
});

test("NaN, infinity, ragged arrays and unknown objects are errors", async () => {
  const results: [unknown, string][] = [
    [Number.NaN, "#VALUE!"],
    [Number.POSITIVE_INFINITY, "#NUM!"],
    [[[1], [2, 3]], "#VALUE!"],
    [{ something: 1 }, "#VALUE!"],
  ];
  for (const [result, shown] of results) {
    answer = () => result;
    expect((await calculated("=TEST.PROBE(1)"))[0]![0]).toBe(shown);
  }
});

test("a scalar parameter takes one cell, a repeating one takes any number", async () => {
  expect((await calculated("=TEST.SCALAR(A1)", [[21]]))[0]![0]).toBe(42);
  expect((await calculated("=TEST.SCALAR(A1:A2)", [[1], [2]]))[0]![0]).toBe("#VALUE!");
  expect((await calculated("=TEST.MANY(1,A1,3)", [[1]]))[0]![0]).toBe(3);
});

test("too many or too few arguments are #VALUE!", async () => {
  expect((await calculated("=TEST.PROBE(1,2,3,4)"))[0]![0]).toBe("#VALUE!");
  expect((await calculated("=TEST.PROBE()"))[0]![0]).toBe("#VALUE!");
});

test("a function works within a formula, in a name and through a spilled range", async () => {
  await Excel.run(async (context) => {
    context.workbook.names.add("LEVERED", "=LAMBDA(lev,CVS.CARRY(lev,4.82%,4.14%))");
    await context.sync();
  });
  expect((await calculated("=LEVERED(A1)+CVS.CARRY(1,4%,0)", [[3]]))[0]![0]).toBeCloseTo(
    0.1018,
    12,
  );
  expect(
    (await calculated("=SUM(CVS.SHOCKLOSS(A1:A3,13,3))", [[10], [20], [30]]))[0]![0],
  ).toBeCloseTo(0.234, 12);
});

test("the mission's case is exact in a cell", async () => {
  expect((await calculated("=CVS.CARRY(3,4.82%,4.14%)"))[0]![0]).toBe(0.0618);
  expect((await calculated("=CVS.CARRY(A1,B1,C1)", [[3, "4.82%", "4.14%"]]))[0]![0]).toBe(0.0618);
});
