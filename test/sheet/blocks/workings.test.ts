import { callReprice, repriceLoss } from "../../../src/domain/bond/reprice";
import { exact } from "../../../src/numbers/arithmetic";
import { Calculated, startEngine } from "../calculated";
import { planOf } from "./mission";

beforeAll(startEngine);

/** The call by full revaluation as the functions have it. */
const called = (yld: number, lev: number, margin: number, years: number) =>
  callReprice(exact(yld), exact(lev), exact(margin), {
    years: exact(years),
    coupon: exact(Math.max(yld, 0)),
    freq: exact(2),
  }).toNumber();

test("the steps in cells end at the calls that the functions give", () => {
  const sheet = new Calculated(planOf());
  const all = ["levels", "cap", "years0", "years1", "raised0", "raised1", "raised2", "raised3"];
  expect(all.map((key) => sheet.number(`workings.${key}`))).toEqual(
    [
      called(0.0482, 3, 0.09, 20),
      // A leverage of 3 is the cap.
      0,
      called(0.0482, 3, 0.07, 19),
      called(0.0482, 3, 0.09, 20),
      ...[0.09, 0.12, 0.15, 0.25].map((margin) => called(0.0482, 3, margin, 20)),
    ].map((bp) => expect.closeTo(bp, 5)),
  );
  expect(sheet.of("levels.full_loss")).toBe("80.22%");
  const loss = repriceLoss(exact(258.3224), exact(0.0482), exact(3), {
    years: exact(20),
    coupon: exact(0.0482),
    freq: exact(2),
  });
  expect(loss.toNumber()).toBeCloseTo(0.8022, 4);
});

test("they do so for a bond without a coupon, and say nothing where nothing is borrowed", () => {
  const negative = new Calculated(
    planOf({ yld: -0.005, lev: 5, years: 7.3, margin: 0.04, computeMargin: false }),
  );
  expect(negative.number("workings.levels")).toBeCloseTo(called(-0.005, 5, 0.04, 7.3), 5);
  expect(new Calculated(planOf({ lev: 1 })).of("workings.levels")).toBe("#N/A");
});

test("each line tells the call, its bond, the loss that leads to it and the steps", () => {
  const sheet = new Calculated(planOf());
  const [note, heads, first, , second] = sheet.block(
    "Workings: full revaluation by Newton's method",
    12,
  );
  expect(note).toBe(
    "The yield at which the price has fallen to the margin call; each column is one step.",
  );
  expect(heads).toBe(
    "call|years|loss to call|price there|yield 0|yield 1|yield 2|yield 3|yield 4|yield 5|yield 6|bp",
  );
  expect(first).toBe(
    "levels|20|26.74%|73.26|7.262%|7.403%|7.403%|7.403%|7.403%|7.403%|7.403%|258.32",
  );
  expect(second).toMatch(/^years0\|19\|28\.32%\|71\.68\|/);
});
