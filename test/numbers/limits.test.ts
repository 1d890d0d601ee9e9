import { type Limit, outside, within } from "../../src/numbers/limits";

describe("a limit", () => {
  test.each<[string, Limit, number, keyof Limit | undefined]>([
    ["without bounds takes anything", {}, -1e300, undefined],
    ["holds its smallest value", { min: 1 }, 1, undefined],
    ["ends below its smallest", { min: 1 }, 0.999, "min"],
    ["takes what is above", { above: 1 }, 1.001, undefined],
    ["leaves out what must be exceeded", { above: 1 }, 1, "above"],
    ["holds its largest value", { max: 1 }, 1, undefined],
    ["ends above its largest", { max: 1 }, 1.001, "max"],
    ["takes what is below", { below: 1 }, 0.999, undefined],
    ["leaves out what must not be reached", { below: 1 }, 1, "below"],
    ["of a few values takes each of them", { oneOf: [1, 2, 4] }, 4, undefined],
    ["of a few values takes none between", { oneOf: [1, 2, 4] }, 3, "oneOf"],
    ["with two bounds names the one that is broken", { min: 0, below: 1 }, 1, "below"],
  ])("%s", (_, limit, value, bound) => {
    expect(outside(limit, value)).toBe(bound);
    expect(within(limit, value)).toBe(bound === undefined);
  });

  test.each([NaN, Infinity, -Infinity])("never holds %d", (value) => {
    expect(within({}, value)).toBe(false);
  });
});
