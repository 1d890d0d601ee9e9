import {
  inOneSpelling,
  overlap,
  parseAddress,
  quoteSheet,
  toAddress,
  toFixedAddress,
} from "../../src/sheet";

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});

test.each([
  ["A1", area(0, 0)],
  ["B5", area(4, 1)],
  ["Z9", area(8, 25)],
  ["AA10", area(9, 26)],
  ["AZ1", area(0, 51)],
  ["BA1", area(0, 52)],
  ["ZZ1", area(0, 701)],
  ["AAA1", area(0, 702)],
  ["XFD1048576", area(1_048_575, 16_383)],
  ["B5:C9", area(4, 1, 5, 2)],
  ["B5:B9", area(4, 1, 5, 1)],
  ["B5:D5", area(4, 1, 1, 3)],
])("%s is read and written", (address, cells) => {
  expect(parseAddress(address)).toEqual(cells);
  expect(toAddress(cells)).toBe(address);
});

test("a fixed address has a dollar before each part", () => {
  expect(toFixedAddress(area(4, 1))).toBe("$B$5");
  expect(toFixedAddress(area(4, 26, 5, 2))).toBe("$AA$5:$AB$9");
});

test("an address may be fixed and name its sheet, whatever that is called", () => {
  expect(parseAddress("$B$5:$C$9")).toEqual(area(4, 1, 5, 2));
  expect(parseAddress("'My! sheet'!B5")).toEqual(area(4, 1));
});

test.each(["", "B", "5", "ABCD1", "b5", "B5:", "B5:C", "B5 ", " B5", "B5:C9:D1", "B5x"])(
  "%j is no address",
  (text) => {
    expect(parseAddress(text)).toBeUndefined();
  },
);

test("a sheet's name is quoted, and quotes in it doubled", () => {
  expect(quoteSheet("Book")).toBe("'Book'");
  expect(quoteSheet("Joe's 'own'")).toBe("'Joe''s ''own'''");
});

test("areas overlap where they share a cell, not where they touch", () => {
  const one = area(2, 2, 2, 2);
  expect(overlap(one, area(3, 3))).toBe(true);
  expect(overlap(area(3, 3), one)).toBe(true);
  const beside = [area(4, 2), area(1, 2), area(2, 4), area(2, 1)];
  expect(beside.map((other) => overlap(one, other))).toEqual([false, false, false, false]);
});

test.each([
  ["=SOFR!$E$10", "='SOFR'!$E$10"],
  ["='SOFR'!E10", "='SOFR'!$E$10"],
  ["='Bob''s book'!$E$10", "='Bob''s book'!$E$10"],
  ['=IF(SOFR!$D$6=0,"",SOFR!$D$6)', `=IF('SOFR'!$D$6=0,"",'SOFR'!$D$6)`],
  ["=標售!B2*2", "='標售'!$B$2*2"],
  ["=SUM(A1,4)", "=SUM(A1,4)"],
])("%s refers to other sheets in one spelling", (formula, spelled) => {
  expect(inOneSpelling(formula)).toBe(spelled);
});
