import { callShock } from "../../src/functions/callshock";
import { decimal, expectExactly, ONE, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";
import { buffer } from "../../src/functions/buffer";

const CALLSHOCK = inCell(callShock);

test("how far the mission's position is from its call", () => {
  expect(CALLSHOCK(13, 3, 0.09)).toBe(205.69174415328263);
});

test("is the double nearest to the exact value without convexity", () => {
  const args = [typed.dur, decimal(1.01, 20, 2), typed.part, decimal(0, 0, 0), typed.part] as const;
  expectExactly(callShock, args, (dur, lev, margin, _, haircut) =>
    ONE.over(lev).minus(margin).over(ONE.minus(margin)).minus(haircut).over(dur).times(10_000),
  );
});

test.each([
  [13, 3, 0.09, 210, 0],
  [8, 2, 0.05, 60, 0.02],
  [13, 12, 0.09, 210, 0],
])(
  "with convexity the buffer is 0 there: %d, %d, %d, %d, %d",
  (dur, lev, margin, convexity, haircut) => {
    const bp: number = CALLSHOCK(dur, lev, margin, convexity, haircut);
    expect(inCell(buffer)(bp, dur, lev, margin, convexity, haircut)).toBeCloseTo(0, 12);
  },
);

test("no loan, no call; a call that the formula cannot reach is unknown, never safe", () => {
  expect(CALLSHOCK(13, 1, 0.09)).toBe(
    "#N/A nothing is borrowed at leverage 1: no loan, no call, no funding rate",
  );
  expect(CALLSHOCK(13, 1.2, 0.09, 500)).toBe(
    "#N/A the second-order formula turns before it reaches the call; use CALLREPRICE",
  );
});

test("below maintenance already it is negative, a cell a leverage", () => {
  const [[high, low]] = CALLSHOCK(10, [[10, 20]], 0.0625) as [[number, number]];
  expect(high).toBeCloseTo(40, 10);
  expect(low).toBeCloseTo(-400 / 30, 10);
});
