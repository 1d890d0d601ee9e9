import { inSlices } from "../../src/functions/frame/slices";
import { loadFunctions, type CustomFunction } from "../support/functions";

/* ACCOUNTHIST through the function: its table, its limits, and how it gives way. */

let accountHist: CustomFunction;
beforeAll(async () => {
  accountHist = (await loadFunctions()).ACCOUNTHIST!;
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

/** STRIPS of 2044-11-15 on a coupon date: 36 half years, no accrued interest, no coupon on the way. */
const SETTLEMENT = 46_341;
const STATEMENT = [column(1_000_000), column(40), column(0), column(52_916), SETTLEMENT] as const;
const CASH = -200_000;
const BENCHMARK = 0.0364;
const DATES = column(40_000, 40_001, 40_003, 40_004, 40_005, 40_008);
/** The third row has no 30-year yield; the tenors lie on both sides of the bond's 18 years. */
const YIELDS = [
  [0.04, 0.044],
  [0.041, 0.0455],
  [0.06, null],
  [0.047, 0.05],
  [0.0375, 0.041],
  [0.0435, 0.0501],
];
const TENORS = [[10, 30]];

const call = (over: Record<number, unknown> = {}) => {
  const args: unknown[] = [...STATEMENT, CASH, DATES, YIELDS, TENORS];
  args.push(2, column(2, 4, 9), null, BENCHMARK, null, null);
  return accountHist(...args.map((arg, i) => (i in over ? over[i] : arg))) as unknown;
};

/** The sentence of a refusal, thrown at once. */
function refusal(over: Record<number, unknown>): string {
  try {
    call(over);
  } catch (error) {
    const { code, message } = error as CustomFunctions.Error;
    return `${code} ${message}`;
  }
  throw new Error("not refused");
}

/** Excess ÷ equity some calendar days on, at a leverage, the yield moved: one zero, by its own formula. */
function excess(leverage: number, later: number, move: (years: number) => number): number {
  const [price, half] = [0.4, 36 - later / 181]; // 2026-11-15 to 2027-05-15 are 181 days
  const yld = 2 * (price ** (-1 / 36) - 1) + move(half / 2);
  const [value, equity] = [400_000, 200_000];
  const face = (1_000_000 * leverage * equity) / value;
  const loan = (leverage - 1) * equity;
  const spread = 100_000 * 0.015 + Math.max(0, Math.min(loan, 1e6) - 1e5) * 0.01;
  const rest = Math.max(0, loan - 1e6) * 0.0075;
  const interest = ((loan * BENCHMARK + spread + rest) * later) / 360;
  return (face * (1 + yld / 2) ** -half - loan - interest - 0.03 * face) / equity;
}

/** All windows of two rows of yields, gone through once more. */
function secondRows(leverage: number) {
  const rows = DATES.flatMap(([date], i) =>
    YIELDS[i]!.includes(null) ? [] : [{ date: date as number, at: YIELDS[i] as number[] }],
  );
  const starts = rows.slice(0, -2).map((start, i) => {
    const closes = [rows[i + 1]!, rows[i + 2]!].map(({ date, at }) =>
      excess(leverage, date - start.date, (years) => {
        const [short, long] = at.map((yld, t) => yld - start.at[t]!) as [number, number];
        return short + ((years - 10) / 20) * (long - short);
      }),
    );
    return { date: start.date, worst: Math.min(...closes) };
  });
  const called = starts.filter(({ worst }) => worst < 0).length;
  const low = starts.reduce((a, b) => (b.worst < a.worst ? b : a));
  return { starts: starts.length, called, worst: low.worst, worstStart: low.date };
}

test("a row a leverage, and the most that no start called", async () => {
  const [headers, ...rows] = (await call()) as unknown[][];
  expect(headers).toEqual([
    "leverage",
    "starts",
    "called",
    "share",
    "episodes",
    "worst on equity",
    "worst start",
  ]);
  const most = rows.pop()!;
  expect(rows.map(([leverage]) => leverage)).toEqual([2, 4, 9]);
  for (const [leverage, starts, called, share, , worst, worstStart] of rows as number[][]) {
    const second = secondRows(leverage!);
    expect({ starts, called, worstStart }).toEqual({
      starts: second.starts,
      called: second.called,
      worstStart: second.worstStart,
    });
    expect(share).toBe(second.called / second.starts);
    expect(worst).toBeCloseTo(second.worst, 10);
  }
  expect(rows.map((row) => (row[2] as number) > 0)).toEqual([false, false, true]);
  expect(most[0]).toBe("most");
  expect(most.slice(2)).toEqual(["", "", "", "", ""]);
  expect(secondRows(most[1] as number).called).toBe(0);
  expect(secondRows((most[1] as number) + 0.001).called).toBeGreaterThan(0);
});

test("what one call computes has limits, and the sentence names the one that is passed", () => {
  const many = (count: number, cell: unknown) => Array.from({ length: count }, () => [cell]);
  const positions = [1_000, 40, 0, 52_916].map((cell) => many(51, cell));
  expect(refusal({ 0: positions[0], 1: positions[1], 2: positions[2], 3: positions[3] })).toBe(
    "#VALUE! 51 positions are more than the 50 that one call computes",
  );
  expect(refusal({ 9: 253 })).toBe(
    "#VALUE! 253 days a window are more than the 252 that one call computes",
  );
  const long = { 6: many(6_003, 0).map((_, i) => [30_000 + i]), 7: many(6_003, 0.04), 8: [[20]] };
  expect(refusal(long)).toBe(
    "#VALUE! 6001 starts in the history are more than the 6000 that one call computes",
  );
});

test("bad input is refused at once", () => {
  expect(refusal({ 12: null })).toBe("#VALUE! benchmark is empty: enter a number");
  expect(refusal({ 12: 0 })).toMatch(/^#VALUE! benchmark is 0/);
  expect(refusal({ 8: [[20]] })).toBe(
    "#VALUE! yields must have a column for each of tenors: 1; got 2",
  );
  expect(refusal({ 8: [[30, 10]] })).toMatch(/^#VALUE! tenors must ascend/);
  expect(refusal({ 6: [...DATES].reverse() })).toMatch(/^#VALUE! dates must ascend/);
  expect(refusal({ 6: DATES.slice(1) })).toMatch(/^#VALUE! dates, yields must be ranges of/);
  expect(refusal({ 9: 5 })).toBe("#N/A at least 6 observations are needed; got 5");
  expect(refusal({ 5: -400_000 })).toMatch(/^#N\/A /);
});

test("what fails on the way is the result's error", async () => {
  // Before the window ends the bond has fewer years left than the schedule knows.
  const schedule = [[18, 0.09]];
  await expect(call({ 11: schedule })).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("the schedule starts above these years"),
  });
});

test("where nothing was called, or everything, most says so", async () => {
  const most = async (over: Record<number, unknown>) =>
    ((await call(over)) as { code: string; message: string }[][]).at(-1)![1]!;
  // Of a bond that has lost its value all must be called: 3% of its face are asked.
  expect(await most({ 1: column(2.9), 5: -1_000 })).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("even without a loan"),
  });
  const falling = [[0.04], [0.03], [0.02]];
  const free = { 6: column(1, 2, 3).map(([day]) => [40_000 + (day as number)]), 8: [[20]] };
  const noMargin = { ...free, 7: falling, 2: column(0.03), 11: [[0, 0]] };
  expect(await most(noMargin)).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("no start was called at leverages up to 1000"),
  });
});

test("between slices others get their turn, and a canceled call computes no further", async () => {
  let steps = 0;
  const endless = (function* (): Generator<void, never> {
    for (;;) {
      steps++;
      yield;
    }
  })();
  const invocation = {} as CustomFunctions.CancelableInvocation;
  let isDone = false;
  void inSlices(endless, invocation).then(() => (isDone = true));
  const turn = () => new Promise((resume) => setTimeout(resume, 0));
  await turn();
  expect(steps).toBeGreaterThan(0);
  invocation.onCanceled!();
  await turn();
  await turn();
  const then = steps;
  await turn();
  await turn();
  expect(steps).toBe(then);
  expect(isDone).toBe(false);
});
