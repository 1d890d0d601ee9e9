import { readdirSync, readFileSync } from "fs";
import path from "path";
import fc from "fast-check";
import leaveAway from "../../scripts/decimal-subset-loader";
import { ceiling, Exact, exact, nearestDouble } from "../../src/numbers/arithmetic";
import { Float } from "../../src/numbers/float";

describe("a double is read as Excel shows it", () => {
  test.each([
    [5.32 / 100, "0.0532"],
    [0.0503 + 22 * 0.0001, "0.0525"],
    [1 / 3, "0.333333333333333"],
    [1e21, "1e+21"],
    [123456789012345.67, "123456789012346"],
    [-0.1, "-0.1"],
    [0, "0"],
  ])("%d as %s", (double, text) => {
    expect(exact(double).toString()).toBe(text);
  });

  test("at 15 digits, so that all of those come back as the same double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        const shown = Number(double.toPrecision(15));
        return nearestDouble(exact(double)) === shown + 0;
      }),
    );
  });
});

test("a zero is never negative", () => {
  expect(Object.is(nearestDouble(exact(-0)), 0)).toBe(true);
  expect(Object.is(nearestDouble(exact(5).times(-0)), 0)).toBe(true);
});

test("decimals carry 40 digits, a half rounded to the even one", () => {
  expect(new Exact(2).div(3).toString()).toBe(`0.${"6".repeat(39)}7`);
  const one = new Exact(`1${"0".repeat(39)}`);
  expect(one.plus(0.5).minus(one).toNumber()).toBe(0);
  expect(one.plus(1.5).minus(one).toNumber()).toBe(2);
});

describe("a count", () => {
  test.each([
    [0.2, 1],
    [1, 1],
    [1.0000001, 2],
    [5.000000000000004, 5],
    [5.0000000004, 5],
    [5.0000000006, 6],
    [0, 1],
    [-3, 1],
  ])("of %d is %d", (n, count) => {
    expect(ceiling(new Float(n))).toBe(count);
    expect(ceiling(new Exact(n))).toBe(count);
  });

  test("is what a number that stands for many says of itself", () => {
    class Many extends Float {
      ceiling = () => 7;
    }
    expect(ceiling<Float>(new Many(2.5))).toBe(7);
  });
});

describe("what the build leaves out of decimal.js", () => {
  const SRC = path.join(__dirname, "..", "..", "src");
  const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(path.join(SRC, name), "utf8")] as const);

  test("is called nowhere in the add-in", () => {
    const call = new RegExp(`(?<!\\b(?:Math|Number))\\.(${[...leaveAway.UNUSED].join("|")})\\(`);
    const statics = new RegExp(
      `\\b(Exact|Decimal)\\.(${[...leaveAway.UNUSED_STATICS].join("|")})\\(`,
    );
    const callers = sources
      .filter(([, text]) => call.test(text) || statics.test(text))
      .map(([name]) => name);
    expect(callers).toEqual([]);
  });

  test("is gone, and what is used stays as it was", () => {
    const file = require.resolve("decimal.js").replace(/\.js$/, ".mjs");
    const source = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
    const left = leaveAway(source);
    // What is written in base 2, 8 or 16 is refused.
    expect(left).toMatch(/return x;\s+\}\s+throw Error\(invalidArgument \+ str\);\s*\}/);
    expect(left).not.toMatch(/isHex\.test|'bigint'/);
    expect(left).not.toMatch(/P\.(cosine|naturalLogarithm|toPower) =/);
    for (const method of ["plus", "minus", "times", "div", "sqrt", "toFixed"]) {
      // Other names of the same method are gone.
      const start = source.indexOf("function", source.indexOf(`P.${method} =`));
      const code = source.slice(start, source.indexOf("\n};\n", start));
      expect(code.length).toBeGreaterThan(50);
      expect(left).toContain(code);
      expect(left).toMatch(new RegExp(`^P\\.${method} = `, "m"));
    }
  });
});
