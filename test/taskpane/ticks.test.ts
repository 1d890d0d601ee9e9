import { scaleLinear } from "d3-scale";
import fc from "fast-check";
import { ticks } from "../../src/taskpane/picture/ticks";

const byD3 = (from: number, to: number, count: number) =>
  scaleLinear().domain([from, to]).ticks(count);

test.each([
  [-100, 300, 8, [-100, -50, 0, 50, 100, 150, 200, 250, 300]],
  [0, 1.39, 4, [0, 0.5, 1]],
  [0, 0.35, 4, [0, 0.1, 0.2, 0.3]],
])("from %p to %p, about %p", (from, to, count, expected) => {
  expect(ticks(from, to, count)).toEqual(expected);
});

test("are those of d3", () => {
  const decimal = (most: number) =>
    fc
      .integer({ min: -most, max: most })
      .chain((n) => fc.integer({ min: 0, max: 4 }).map((places) => n / 10 ** places));
  fc.assert(
    fc.property(decimal(5000), decimal(5000), fc.integer({ min: 2, max: 10 }), (a, b, count) => {
      fc.pre(a !== b);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(ticks(from, to, count)).toEqual(byD3(from, to, count));
    }),
  );
});
