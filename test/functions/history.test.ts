import { loadFunctions, type CustomFunction } from "../support/functions";

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});
const refusal = (call: () => unknown) => {
  try {
    call();
  } catch (reason) {
    const { code, message } = reason as { code: string; message: string };
    return [code, message];
  }
  return undefined;
};

test("a percentile of 0, which a blank cell may have become, is refused", () => {
  expect(refusal(() => functions.HISTSHOCK!(20, 252, 0))).toEqual([
    "#VALUE!",
    "percentile is 0: a blank cell may arrive as 0; leave the argument out or enter a number",
  ]);
  expect(functions.HISTSHOCK!(20, 252, null, 1)).toBe(282);
});

test("within is 0 or 1, and 0 where it is left out", () => {
  for (const [id, args] of [
    ["HISTSHOCK", [20, 252, 1]],
    ["HISTSHARE", [20, 252, 43]],
  ] as const) {
    expect(refusal(() => functions[id]!(...args, 2))).toEqual([
      "#VALUE!",
      "within must be one of 0, 1; got 2",
    ]);
    expect(functions[id]!(...args, 0)).toBe(functions[id]!(...args));
    expect(functions[id]!(...args, 1)).toBeGreaterThan(functions[id]!(...args) as number);
  }
});

test("20 years, 252 days: how often two rises were passed at the end, and on the way", () => {
  const perCent = (bp: number, within: number) =>
    Math.round((functions.HISTSHARE!(20, 252, bp, within) as number) * 1e4) / 100;
  expect([perCent(43, 0), perCent(43, 1)]).toEqual([31.3, 55.77]);
  expect([perCent(205.69, 0), perCent(205.69, 1)]).toEqual([0.85, 2.38]);
});
