import fc from "fast-check";
import { loadFunctions, type CustomFunction } from "../support/functions";
import { ELEMENTWISE } from "../support/samples";

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

/** A cell that holds #N/A. */
const MISSING = { code: "#N/A" };
const codeIn = (described: unknown) => String(described).split(":")[0];
const errorOf = (cell: unknown) => (cell as CustomFunctions.Error).code as string;
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe.each(ELEMENTWISE.map((sample) => [sample.id, sample] as const))("%s", (id, sample) => {
  const { values, names, required } = sample;
  const call = (...args: unknown[]) => functions[id]!(...args);
  const withArgument = (at: number, cells: unknown) =>
    values.map((value, i) => (i === at ? cells : value));

  test("gives a cell for cells, and rows for ranges", () => {
    const value = call(...values);
    expect(["number", "string"]).toContain(typeof value);
    expect(call(...values.map((one) => [[one]]))).toEqual([[value]]);
  });

  test("stretches every argument over every other", () => {
    const value = call(...values);
    names.forEach((_, at) => {
      const cells = column(values[at], values[at], values[at]);
      expect(call(...withArgument(at, cells))).toEqual(column(value, value, value));
      expect(call(...withArgument(at, [[values[at], values[at]]]))).toEqual([[value, value]]);
    });
  });

  test("passes an error in one cell of an argument on in that cell alone, as itself", () => {
    const value = call(...values);
    names.forEach((_, at) => {
      const broken = { code: "#DIV/0!" };
      const rows = call(...withArgument(at, column(values[at], broken, values[at]))) as unknown[][];
      expect([rows[0]![0], errorOf(rows[1]![0]), rows[2]![0]]).toEqual([value, "#DIV/0!", value]);
    });
  });

  test("refuses text and a blank in a required argument, naming it", () => {
    names.slice(0, required).forEach((name, at) => {
      for (const cell of ["abc", null, ""]) {
        expect(() => call(...withArgument(at, cell))).toThrow(
          expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining(name) }),
        );
      }
    });
  });

  test("takes null, a blank and nothing at all in an optional argument as left out", () => {
    const without = call(...values.slice(0, required));
    for (const nothing of [null, "", undefined]) {
      const args = values.map((value, i) => (i < required ? value : nothing));
      expect(call(...args)).toEqual(without);
    }
  });

  test("never changes what it was given", () => {
    const args = values.map((value) => column(value, "abc", null));
    const before = JSON.stringify(args);
    call(...args);
    expect(JSON.stringify(args)).toBe(before);
  });
});

const OF_TWO_ARGUMENTS = ELEMENTWISE.filter(({ names }) => names.length > 1);

describe.each(OF_TWO_ARGUMENTS.map(({ id, values }) => [id, values] as const))(
  "%s",
  (id, values) => {
    const call = (...args: unknown[]) => functions[id]!(...args);

    test("makes a grid of a row and a column", () => {
      const value = call(...values);
      const args: unknown[] = [...values];
      args[0] = [[values[0], values[0]]];
      args[1] = column(values[1], values[1], values[1]);
      expect(call(...args)).toEqual(Array.from({ length: 3 }, () => [value, value]));
    });

    test("is #N/A outside the shorter of two ranges, and computes the rest", () => {
      const value = call(...values);
      const args: unknown[] = [...values];
      args[0] = column(values[0], values[0], values[0]);
      args[1] = column(values[1], values[1]);
      const rows = call(...args) as unknown[][];
      expect(rows.slice(0, 2)).toEqual(column(value, value));
      expect(errorOf(rows[2]![0])).toBe("#N/A");
    });
  },
);

test("a grid of any shapes has in each cell what the cell alone would have", () => {
  const shape = fc.record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  const grid = (cell: fc.Arbitrary<unknown>) =>
    shape.chain(({ rows, columns }) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const levs = grid(
    fc.oneof(fc.constantFrom<unknown>(1, 3, "3", true, "x", null), fc.integer({ min: 1, max: 9 })),
  );
  const rates = grid(fc.constantFrom<unknown>(0.0482, "4.82%", 0.9, false, { code: "#NUM!" }));
  const at = (cells: unknown[][], row: number, col: number) =>
    cells[cells.length === 1 ? 0 : row]?.[cells[0]!.length === 1 ? 0 : col];
  fc.assert(
    fc.property(levs, rates, rates, (l, y, f) => {
      const rows = Math.max(l.length, y.length, f.length);
      const columns = Math.max(l[0]!.length, y[0]!.length, f[0]!.length);
      const alone = () => functions.CARRY!(l[0]![0], y[0]![0], f[0]![0]);
      const call = () => functions.CARRY!(l, y, f) as unknown[][];
      // A single cell's error is thrown, not spilled.
      if (rows * columns === 1) return described(() => call()[0]![0]) === described(alone);
      const got = call();
      const cells = got.flatMap((line, row) =>
        line.map((cell, col) => {
          const args = [at(l, row, col), at(y, row, col), at(f, row, col)];
          const isOutside = args.includes(undefined);
          const whole = args.map((one) => (one === undefined ? MISSING : one));
          const own = described(() => functions.CARRY!(...whole));
          const inGrid = described(() => cell);
          // Where there is no cell the error is the same, its sentence another.
          return isOutside ? codeIn(inGrid) === codeIn(own) : inGrid === own;
        }),
      );
      return got.length === rows && cells.every(Boolean);
    }),
  );
});

function described(get: () => unknown): unknown {
  try {
    const cell = get();
    return cell instanceof CustomFunctions.Error ? `${cell.code}: ${cell.message}` : cell;
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return `${error.code}: ${error.message}`;
    throw error;
  }
}

test("more cells than a call can compute are refused with a sentence", () => {
  const rows = Array.from({ length: 3000 }, () => [1]);
  const columns = [Array.from({ length: 3000 }, () => 0.01)];
  expect(() => functions.CARRY!(rows, columns, 0.01)).toThrow(/computes 5000000 at most/);
});
