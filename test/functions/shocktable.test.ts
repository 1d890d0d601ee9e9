import { shockTable } from "../../src/functions/shocktable";
import { buffer } from "../../src/functions/buffer";
import { carry } from "../../src/functions/carry";
import { leverageAfter } from "../../src/functions/leverageafter";
import { payback } from "../../src/functions/payback";
import { shockLoss } from "../../src/functions/shockloss";
import { column, inCell } from "../support/in-cell";
import { byHeading } from "../support/statement";

const SHOCKTABLE = inCell(shockTable);

const TERMS = [3, 0.0482, 0.0414, 13, 0.09] as const;

test("the row of the stop, a figure a column, each as its own function says", () => {
  const [row] = byHeading(SHOCKTABLE(...TERMS, 43));
  expect(row).toEqual({
    "shock bp": 43,
    "yield after": 0.0525,
    "price change": -0.0559,
    "equity P&L": -inCell(shockLoss)(43, 13, 3),
    "equity left": 0.8323,
    "leverage after": inCell(leverageAfter)(43, 13, 3),
    "equity/position": expect.closeTo(0.8323 / (3 * 0.9441), 15),
    buffer: inCell(buffer)(43, 13, 3, 0.09),
    "12-month return": -0.1677,
    "months to repay": inCell(payback)(3, 0.0482, 0.0414, 43, 13),
    status: "STOP",
  });
});

test("before the end a year's carry is added, and the first status is told", () => {
  const rows = byHeading(
    SHOCKTABLE(...TERMS, column(0, 10, 100, 210, 260), null, null, null, null, 3),
  );
  expect(rows.map(({ status }) => status)).toEqual([
    "OK",
    "REDUCE",
    "STOP",
    "MARGIN CALL",
    "WIPED OUT",
  ]);
  expect(rows[0]!["12-month return"]).toBe(inCell(carry)(3, 0.0482, 0.0414));
  expect(rows[4]!.buffer).toMatch(/^#N\/A/);
});

test("sixteen shocks if none are given; one that turns the formula is told in its row", () => {
  expect(SHOCKTABLE(...TERMS)).toHaveLength(17);
  const [row] = byHeading(SHOCKTABLE(...TERMS, 700, null, null, 200));
  expect(row!.buffer).toMatch(/^#VALUE! past 650 bp the second-order formula turns/);
});

test("a yield of 0 may be a blank cell, and the terms are single cells", () => {
  expect(SHOCKTABLE(3, 0, 0.0414, 13, 0.09)).toMatch(/^#VALUE! yield is 0/);
  expect(SHOCKTABLE([[3, 4]], 0.0482, 0.0414, 13, 0.09)).toBe(
    "#VALUE! lev must be a single cell here, not a range",
  );
});
