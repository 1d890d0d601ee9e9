import { exact, Exact } from "../../../src/numbers/arithmetic";
import { Refusal } from "../../../src/numbers/refusal";
import { stressFacts, type StressFact } from "../../../src/domain/history/stress";

/** The mission's case: bp to the stop, and to the call by its three measures. */
let facts: StressFact[];
beforeAll(() => {
  facts = stressFacts({
    stop: exact(43),
    quick: exact(187.18),
    linear: exact(205.69),
    full: exact(258.32),
  });
});
const fact = (tenor: number, days: number) =>
  facts.find((one) => one.tenor === tenor && one.days === days)!;

it("tells of three tenors and six windows each", () => {
  expect(facts.map(({ tenor, days }) => `${tenor}/${days}`)).toEqual(
    [10, 20, 30].flatMap((tenor) => [1, 5, 21, 63, 126, 252].map((days) => `${tenor}/${days}`)),
  );
});

it("knows the year of 2022: 20-year yields rose by more than any of the calls is away", () => {
  const year = fact(20, 252);
  // 1.88% on 5 November 2021 and 4.59% on 24 October 2022 make 271 bp in less than a year.
  expect(year.worst.bp).toBeGreaterThanOrEqual(258);
  expect(year.worst.to.slice(0, 4)).toBe("2022");
  expect(Math.round((year.worst.toYield - year.worst.fromYield) * 100)).toBe(year.worst.bp);
  for (const share of Object.values(year.shares)) expect((share as Exact).gt(0)).toBe(true);
});

it("reaches what lies nearer at least as often", () => {
  for (const { shares } of facts) {
    const { stop, quick, linear, full } = shares as Record<keyof typeof shares, Exact>;
    expect(stop.gte(quick) && quick.gte(linear) && linear.gte(full)).toBe(true);
  }
});

it("orders its percentiles below the worst rise", () => {
  for (const { percentiles, worst } of facts) {
    const [p95, p99, p999] = percentiles as [Exact, Exact, Exact];
    expect(p95.lte(p99) && p99.lte(p999) && p999.lte(worst.bp)).toBe(true);
  }
});

it("counts a distance that is behind as reached, and one that is unknown as unknown", () => {
  const none = new Refusal("NA", "noLoan");
  const [first] = stressFacts({ stop: exact(-3), quick: none, linear: none, full: none });
  expect(first!.shares.stop).toEqual(new Exact(1));
  expect(first!.shares.full).toBe(none);
});
