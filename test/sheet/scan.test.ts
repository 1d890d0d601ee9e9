import { closing, missingForm, openingOfCall, splitArguments } from "../../src/sheet/formula/scan";

test("a bracket is closed by its own, whatever stands in quotes", () => {
  expect(closing(`IF(a,")",'o)'!B5)+1`, 2)).toBe(16);
  expect(closing("SUM(a,(b)", 3)).toBeUndefined();
});

test("the arguments of a call are parted by its own commas", () => {
  expect(splitArguments(`a, SUM(b,c),"d,e",{1,2},'x,y'!B5,`)).toEqual([
    "a",
    "SUM(b,c)",
    `"d,e"`,
    "{1,2}",
    "'x,y'!B5",
    "",
  ]);
});

test.each([
  ["=CVS.CARRY(3,A1)", "CARRY"],
  ["=1+_xldudf_CVS_BUFFER(1)", "BUFFER"],
  ["=_xlfn._xldudf_CVS_BUFFER(1)", "BUFFER"],
  ["=MYCVS.CARRY(3)", undefined],
  ["=CVSDEV.CARRY(3)", undefined],
])("in %s our call is of %s", (formula, name) => {
  expect(openingOfCall("CVS").exec(formula)?.[1]).toBe(name);
});

test("what Excel writes while the add-in is missing gives way to its prefix", () => {
  expect("=_xlfn._xldudf_CVS_A(_xldudf_CVS_B(1))".replace(missingForm("CVS"), "CVS.")).toBe(
    "=CVS.A(CVS.B(1))",
  );
});
