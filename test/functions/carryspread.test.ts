import { carrySpread } from "../../src/functions/carryspread";
import { expectExactly, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const CARRYSPREAD = inCell(carrySpread);

test("yield less funding, exactly", () => {
  expect(CARRYSPREAD(0.0482, 0.0414)).toBe(0.0068);
  expectExactly(carrySpread, [typed.rate, typed.rate], (yld, fund) => yld.minus(fund));
});

test("an empty cell is refused where it comes as empty", () => {
  expect(CARRYSPREAD(0.0482, null)).toBe("#VALUE! fund is empty: enter a number");
});

test("an error in one cell comes out in that cell alone", () => {
  expect(CARRYSPREAD([[0.05], ["x"]], 0.04)).toEqual([
    [0.01],
    ['#VALUE! yield must be a number; got the text "x"'],
  ]);
});
