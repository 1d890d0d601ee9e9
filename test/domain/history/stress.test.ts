import { exact, Exact } from "../../../src/numbers/arithmetic";
import { Refusal } from "../../../src/numbers/refusal";
import { stressHistoryOf, type StressFact } from "../../../src/domain/history/stress";

/** The mission's case: bp to the stop, to the nearest call and to the one by full revaluation. */
const TENORS = stressHistoryOf(() => ({
  stop: exact(43),
  nearest: exact(187.18),
  full: exact(258.32),
}));
const facts = TENORS.flatMap((one) => one.facts);
const fact = (tenor: number, days: number): StressFact =>
  TENORS.find((one) => one.tenor === tenor)!.facts.find((one) => one.days === days)!;

test("tells of three tenors and six windows each, with the dates that they are of", () => {
  expect(
    TENORS.map(({ tenor, first, last, recordFirst }) => [tenor, first, last, recordFirst]),
  ).toEqual([
    [10, "2005-01-03", "2026-02-20", "1962-01-02"],
    [20, "2005-01-03", "2026-02-20", "1962-01-02"],
    [30, "2006-02-09", "2026-02-20", "1977-02-15"],
  ]);
  for (const one of TENORS) {
    expect(one.facts.map(({ days }) => days)).toEqual([1, 5, 21, 63, 126, 252]);
  }
});

test("counts a level that was touched on the way: 55.77% of the years passed the stop, not 31%", () => {
  expect((fact(20, 252).shares.stop as Exact).toNumber()).toBe(0.5576961271102284);
});

test("knows the year of 2022: 20-year yields rose by more than any of the calls is away", () => {
  const { sampleWorst, shares } = fact(20, 252);
  expect(sampleWorst).toEqual({ bp: 282, from: "2021-12-03", to: "2022-10-24" });
  for (const share of Object.values(shares)) expect((share as Exact).gt(0)).toBe(true);
});

test("reaches what lies nearer at least as often", () => {
  for (const { shares } of facts) {
    const { stop, nearest, full } = shares as Record<keyof typeof shares, Exact>;
    expect(stop.gte(nearest) && nearest.gte(full)).toBe(true);
  }
});

test("orders its percentiles up to the worst rise, and the worst on record above it", () => {
  for (const { percentiles, sampleWorst, recordWorst } of facts) {
    const [p95, p99, worst] = percentiles as [Exact, Exact, Exact];
    expect(p95.lte(p99) && p99.lte(worst)).toBe(true);
    expect(worst.toNumber()).toBe(sampleWorst.bp);
    expect(recordWorst.bp).toBeGreaterThanOrEqual(sampleWorst.bp);
  }
});

test("counts a distance that is behind as reached, and one that is unknown as unknown", () => {
  const none = new Refusal("NA", "noLoan");
  const [first] = stressHistoryOf(() => ({ stop: exact(-3), nearest: none, full: none }))[0]!.facts;
  expect(first!.shares.stop).toEqual(new Exact(1));
  expect(first!.shares.full).toBe(none);
});

test("distances are asked for where shares are, and not before", () => {
  let asked = 0;
  const [tenor] = stressHistoryOf(() => {
    asked++;
    return { stop: exact(43), nearest: exact(200), full: exact(250) };
  });
  expect([tenor!.facts[0]!.windows > 1000, asked]).toEqual([true, 0]);
  expect([tenor!.facts[0]!.shares.stop, asked]).toEqual([expect.anything(), 1]);
});
