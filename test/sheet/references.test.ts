import type { Block } from "../../src/sheet/block";
import { References } from "../../src/sheet/references";

const block: Block = {
  key: "carry",
  columns: 3,
  rows: [
    [{ at: 1, key: "net", formula: "=1" }],
    [
      { at: 0, key: "a", number: 1 },
      { at: 2, key: "b" },
    ],
  ],
  regions: {
    both: { row: 1, column: 0, rows: 2, columns: 3 },
    down: { row: 0, column: 1, rows: 2, columns: 1 },
  },
  names: { net_carry: "carry.net" },
};
const placed = [{ block, row: 10, column: 5 }];
const references = (useNames = true) => new References(placed, useNames);
const HERE = { row: 11 };

test("a key in a formula is its cell, counted from the block's corner", () => {
  expect(references().resolve("={carry.a}+{carry.b}*2", HERE)).toBe("=$F$12+$H$12*2");
});

test("a name stands for its cell, where names are used", () => {
  expect(references().resolve("={net_carry}", HERE)).toBe("=net_carry");
  expect(references(false).resolve("={net_carry}", HERE)).toBe("=$G$11");
  // The key itself is still the cell.
  expect(references().resolve("={carry.net}", HERE)).toBe("=$G$11");
});

test("a column stands for its cell in the formula's own row, or all of it where it spills", () => {
  expect(references().resolve("={carry.down@}", HERE)).toBe("=$G12");
  expect(references().resolve("={carry.down@}", "spilled")).toBe("=$G$11:$G$12");
  expect(references().resolve("={carry.both@}", HERE)).toBe("=F12");
});

test("from one cell to another is the rectangle between them", () => {
  const between = references().between(["carry.net", "carry.b"]);
  expect(between).toEqual({ row: 10, column: 6, rows: 2, columns: 2 });
  const itself = references().between(["carry.both", "carry.both"]);
  expect(itself).toEqual({ row: 11, column: 5, rows: 2, columns: 3 });
});

test("a key that is nobody's, and one that two cells have, are slips in a block", () => {
  expect(() => references().area("carry.x")).toThrow("no cell has the key carry.x");
  expect(() => references().resolve("={x}", HERE)).toThrow("no cell has the key x");
  const twice = [...placed, ...placed];
  expect(() => new References(twice, true)).toThrow("two cells have the key carry.net");
});

test("braces of an array are left alone", () => {
  expect(references().resolve('={1,2}&"{a b}"', HERE)).toBe('={1,2}&"{a b}"');
});
