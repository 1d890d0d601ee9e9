import { curveShock } from "../../src/functions/curveshock";
import { column, inCell } from "../support/in-cell";

const CURVESHOCK = inCell(curveShock);

const CURVE = [
  [2, -0.4],
  [5, 0],
  [10, 0.5],
  [20, 0.9],
  [30, 1],
];

test("between two points in proportion", () => {
  expect(CURVESHOCK(17.955801, CURVE)).toBe(0.81823204);
  expect(CURVESHOCK(7.5, CURVE)).toBe(0.25);
});

test("at a point what stands there, and flat beyond the ends", () => {
  expect(CURVESHOCK(column(1, 2, 10, 30, 40), CURVE)).toEqual(column(-0.4, -0.4, 0.5, 1, 1));
});

test("one point holds everywhere", () => {
  expect(CURVESHOCK([[1, 30]], [[10, 25]])).toEqual([[25, 25]]);
});

test("the curve has two columns, and ascends", () => {
  expect(CURVESHOCK(5, [[2, 1, 3]])).toMatch(/^#VALUE! curve must have two columns: years/);
  expect(
    CURVESHOCK(5, [
      [5, 1],
      [2, 3],
    ]),
  ).toMatch(/^#VALUE! curve must ascend/);
});
