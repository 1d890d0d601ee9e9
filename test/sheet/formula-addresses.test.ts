import { firstOnSheet, isAddress, isName, ownAreas, withOneEnd } from "../../src/sheet";

test.each(["B5", "$b$5", "B5:C9", "Book!B5", "'My book'!$B$5:C9", "標售!B2"])(
  "%s is an address",
  (text) => {
    expect(isAddress(text)).toBe(true);
  },
);

test.each(["B0", "ABCD1", "B5+1", "My book!B5", "B5:", "Book!rate", "1x!B5", "B5#"])(
  "%s is none",
  (text) => {
    expect(isAddress(text)).toBe(false);
  },
);

test("a name begins with a letter, and may stand behind its sheet", () => {
  expect(["rate", "Book!rate", "'My book'!利率", "_a.1"].map(isName)).toEqual(Array(4).fill(true));
  expect(["1a", "a b", "a+b", ""].map(isName)).toEqual(Array(4).fill(false));
});

test("the areas of its own sheet that a formula reads, corners in any order", () => {
  expect(ownAreas("=SUM(B9:$B$5)+c2*LOG10(A1)-Book!D4+Table1[x]+E5x")).toEqual([
    { row: 4, column: 1, rows: 5, columns: 1 },
    { row: 1, column: 2, rows: 1, columns: 1 },
    { row: 0, column: 0, rows: 1, columns: 1 },
  ]);
  expect(ownAreas("=SUM(D4:B2)")).toEqual([{ row: 1, column: 1, rows: 3, columns: 3 }]);
});

test("the first cell of another sheet, as it stands in the formula", () => {
  expect(firstOnSheet(`=IF('Bob''s'!$B$2=0,"",SOFR!$B$2)`)).toBe("'Bob''s'!$B$2");
  expect(firstOnSheet("=B2+1")).toBeUndefined();
});

test("a range that has shrunk to one cell has one end", () => {
  expect(withOneEnd("=SUM($B$5:$B$5)+SUM(B5:B55)")).toBe("=SUM($B$5)+SUM(B5:B55)");
});
