import { VECTORS } from "../domain/account/example";
import { loadFunctions, type CustomFunction } from "../support/functions";

/* Cases of an independent calculation at 60 digits: of functions of the account, through the functions. */

const OURS = new Set(VECTORS.map(({ fn }) => fn).filter((fn) => !fn.startsWith("HIST")));
const CASES = VECTORS.filter(({ fn }) => OURS.has(fn));

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

/** Within 2 units in the last place, or 1e-9 bp of a distance that a search found. */
function isNear(got: unknown, want: unknown): boolean {
  if (typeof got === "number" && typeof want === "number") {
    return Math.abs(got - want) <= 5e-16 * Math.max(1, Math.abs(want)) * 2;
  }
  if (Array.isArray(got) && Array.isArray(want)) {
    return got.length === want.length && got.every((one, i) => isNear(one, want[i]));
  }
  if (typeof got === "object" && got !== null) return (got as { code?: string }).code === want;
  return got === want;
}

test.each(CASES.map((one, i) => [i, one.fn, one] as const))("case %d of %s", (_, fn, one) => {
  const call = () => functions[fn]!(...one.args);
  if (one.error !== undefined) {
    expect(onlyError(call)).toBe(one.error);
    return;
  }
  const got = call();
  if (!isNear(got, one.value)) expect(got).toEqual(one.value);
});

/** The error that a call throws, or that every cell of what it spills holds. */
function onlyError(call: () => unknown): string | undefined {
  try {
    const cells = [call()].flat(2) as { code?: string }[];
    return new Set(cells.map(({ code }) => code)).size === 1 ? cells[0]!.code : undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
