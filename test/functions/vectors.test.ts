import { loadFunctions, type CustomFunction } from "../support/functions";
import historyVectors from "./history-vectors.json";
import vectors from "./vectors.json";

/** Reference cases computed elsewhere: the very double, but for the rows and functions with a tolerance. */
const ULP_TOLERANCE: Record<string, number> = {
  BONDPRICE: 2,
  MODDURATION: 2,
  CONVEXITY: 2,
  REPRICELOSS: 2,
};

interface Vector {
  fn: string;
  args: unknown[];
  value?: number;
  error?: string;
  tolerance?: number;
}

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const byFunction = groupBy([...(vectors as Vector[]), ...historyVectors]);

describe.each([...byFunction])("%s", (id, rows) => {
  test.each(rows.map((row) => [JSON.stringify(row.args).slice(0, 120), row] as const))(
    "of %s",
    (_, row) => {
      const call = functions[id]!;
      if (row.error !== undefined) {
        expect(() => call(...row.args)).toThrow(expect.objectContaining({ code: row.error }));
        return;
      }
      const got = call(...row.args) as number;
      expect(typeof got).toBe("number");
      if (row.tolerance !== undefined) {
        expect(Math.abs(got - row.value!)).toBeLessThanOrEqual(row.tolerance);
      } else {
        expect(ulpsApart(got, row.value!)).toBeLessThanOrEqual(ULP_TOLERANCE[id] ?? 0);
      }
    },
  );
});

function groupBy(rows: Vector[]): Map<string, Vector[]> {
  const groups = new Map<string, Vector[]>();
  for (const row of rows) groups.set(row.fn, [...(groups.get(row.fn) ?? []), row]);
  return groups;
}

function ulpsApart(a: number, b: number): number {
  const bits = (x: number) => new BigInt64Array(new Float64Array([x]).buffer)[0]!;
  const ordered = (x: number) => (bits(x) < 0n ? -(bits(x) & 0x7fffffffffffffffn) : bits(x));
  const apart = ordered(a) - ordered(b);
  return Number(apart < 0n ? -apart : apart);
}
