import type { SelectedCell } from "../../src/excel";
import { explain, referencesIn, type Functions } from "../../src/taskpane/explain/explain";
import { loadFunctions } from "../support/functions";

let functions: Functions;
beforeAll(async () => {
  functions = await loadFunctions();
});

const cell = (formula: string, over: Partial<SelectedCell> = {}): SelectedCell => ({
  address: "Sheet1!B5",
  formula,
  text: "#VALUE!",
  isError: true,
  offset: { row: 0, column: 0 },
  ...over,
});

const why = (formula: string, referred: Record<string, unknown[][]> = {}, over = {}) =>
  explain(cell(formula, over), "CVS", functions, new Map(Object.entries(referred)));

test("the function's own sentence is the reason", () => {
  expect(why("=CVS.CARRY(3,4.82,4.14%)")).toEqual({
    kind: "fault",
    id: "CARRY",
    code: "#VALUE!",
    message: "yield must lie between -50% and 50%; got 4.82: enter 4.82% or 0.0482, not 4.82",
  });
});

test("values of cells and names are those of the workbook", () => {
  expect(why("=CVS.CARRY(lev,B2,B3)", { lev: [[0.5]], B2: [[0.04]], B3: [[0.04]] })).toMatchObject({
    kind: "fault",
    message: expect.stringContaining("lev must be at least 1"),
  });
  expect(why("=CVS.CARRY(3,B2,4%)", { B2: [["#DIV/0!"]] })).toMatchObject({
    code: "#DIV/0!",
    message: expect.stringContaining("fix that cell first"),
  });
});

test("in a spill it is the selected cell that is explained", () => {
  const referred = { "A1:A3": [[3], ["x"], [4]] };
  const at = (row: number) =>
    why("=CVS.CARRY(A1:A3,5%,4%)", referred, { offset: { row, column: 0 } });
  expect(at(1)).toMatchObject({ kind: "fault", message: expect.stringContaining('the text "x"') });
  expect(at(2)).toEqual({ kind: "fine", id: "CARRY" });
});

test("no such point, with the reason", () => {
  expect(why("=CVS.CALLSHOCK(13,1,9%)")).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("no loan, no call"),
  });
});

test("an error in a nested call of ours is that one's", () => {
  expect(why("=CVS.PVBP(CVS.BONDPRICE(4%,0),13)")).toMatchObject({
    kind: "fault",
    id: "BONDPRICE",
  });
});

test("what only Excel can compute is said to be so", () => {
  expect(why("=CVS.CARRY(A1*2,4%,4%)")).toEqual({ kind: "hidden", id: "CARRY", text: "A1*2" });
});

test("a formula of somebody else's, a lost name, and one without fault", () => {
  expect(why("=1/0")).toEqual({ kind: "notOurs" });
  expect(why("=CVS.CARRY(3,4%,4%)", {}, { text: "#NAME?" })).toEqual({ kind: "unknownName" });
  expect(why("=CVS.CARRY(3,4.82%,4.14%)")).toEqual({ kind: "fine", id: "CARRY" });
});

test("a result that has no room is not called fine", () => {
  expect(why("=CVS.SHOCKLOSS(A1:A3,13,3)", {}, { text: "#SPILL!" })).toEqual({
    kind: "noRoom",
    id: "SHOCKLOSS",
  });
});

test("everything that has to be read is named once", () => {
  expect(referencesIn(cell("=CVS.CARRY(lev,B2,CVS.CARRYSPREAD(B2,C3))"), "CVS")).toEqual([
    "lev",
    "B2",
    "C3",
  ]);
});
