import { replayPosition } from "../../src/domain";
import { english } from "../../src/locales/pane.en";
import { choiceOf, FIRST_WISHES } from "../../src/taskpane/data/replay-wishes";
import { changed } from "../../src/taskpane/inputs/change";
import { fieldOf } from "../../src/taskpane/inputs/fields";
import { missionInputs } from "../../src/taskpane/inputs/inputs";
import { readInputs } from "../../src/taskpane/inputs/reading";
import { speechOf } from "../../src/taskpane/words";

/* The walk counts the days of a loan itself: what the pane hands it bears no day count yet. */

const { formats } = speechOf("en", english);
const mission = missionInputs((id, value) => formats.field(value, fieldOf(id).unit));

/** 3 November 2025, and 31 days on, before any coupon: the yield stands still. */
const START = 45_964;
const DAYS = 31;
const closes = [START, START + DAYS].map((date) => ({ date, yld: 0.0482 }));

test.each([
  ["as quoted", false],
  ["actual/360", true],
])("a loan of two at 4.14% pays 2·4.14%·31/360 in 31 days (%s)", (_, on) => {
  const inputs = changed(changed(mission, { kind: "actual360", on }), {
    ...({ kind: "type", id: "friction", text: "0%" } as const),
  });
  const { position, readings } = readInputs(inputs, new Map());
  // What the carry is reckoned with is a year's cost; the walk must not get it.
  expect(position.fund!.toNumber()).toBeCloseTo(on ? (0.0414 * 365) / 360 : 0.0414, 12);
  const context = { position, quotedFund: readings.fund.value, bySchedule: false };
  const choice = choiceOf(FIRST_WISHES, context, [])!;
  expect(choice.funding).toBe(0.0414);
  const path = replayPosition(position, closes, choice);
  // Wealth is three dirty prices of a par bond less the debt: its price at 4.82% grows by its coupon,
  // compounded over a part of 181 days of the half year from 3 November 2025 to 3 May 2026.
  const dirty = 1.0241 ** (DAYS / 181);
  const debt = 3 * dirty - path.at(-1)!.wealth.toNumber();
  const paid = ((debt - 2) / 2) * (360 / DAYS);
  expect(paid).toBeCloseTo(0.0414, 9);
  // Over 365 days that is 4.1975%; with a day count put on before it would be 4.256%.
  const perYear = (100 * paid * 365) / 360;
  expect(perYear).toBeCloseTo(4.1975, 6);
  expect(perYear.toFixed(3)).not.toBe("4.256");
});
