import {
  describeSheet,
  MISSION_INPUTS,
  type SheetInputs,
  type CarrySheetPlan,
  type Dialect,
} from "../../../src/sheet";
import { Calculated, type Typed } from "../calculated";

/** Where full revaluation puts the mission's calls; `workings.test.ts` has the steps that lead there. */
const CALLS: Typed = {
  "workings.levels": 258.3224,
  // At the cap; where another leverage is typed the second order is the nearer.
  "workings.cap": 9999,
  "workings.years0": 285.6318,
  "workings.years1": 258.3224,
  "workings.raised0": 258.3224,
  "workings.raised1": 228.9826,
  "workings.raised2": 199.0398,
  "workings.raised3": 94.3131,
};

const plans = new Map<string, CarrySheetPlan>();

/** The plan of the mission's sheet, or of one with other inputs; each described once. */
export function planOf(
  changes: Partial<SheetInputs> = {},
  dialect: Dialect = "portable",
  language: "en" | "zh-TW" = "en",
): CarrySheetPlan {
  const which = JSON.stringify([changes, dialect, language]);
  const known = plans.get(which) ?? planned(changes, dialect, language);
  plans.set(which, known);
  return known;
}

function planned(changes: Partial<SheetInputs>, dialect: Dialect, language: "en" | "zh-TW") {
  const inputs = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par", ...changes };
  const stampedAt = "2026-01-05 12:00";
  return describeSheet(inputs, {
    dialect,
    language,
    namespace: "CVS",
    version: "1.2.3",
    stampedAt,
  });
}

/**
 * The sheet with the mission's inputs, or others. The steps of full revaluation are most of the work,
 * so that their results are typed here.
 * @param only the keys of the cells that are calculated, besides the inputs as formulas take them
 */
export function calculated(
  changes: Partial<SheetInputs> = {},
  typed: Typed = {},
  only = /^(?!workings\..*_)/,
): Calculated {
  const plan = planOf(changes);
  const cells = plan.cells.filter(({ key = "" }) => only.test(key) || key.startsWith("used."));
  return new Calculated({ ...plan, cells }, { ...TODAY, ...CALLS, ...typed });
}

/** A day of which the sheet believes that it is today. */
const TODAY: Typed = { "signals.today": 46_027 };

let mission: Calculated | undefined;

/** The mission's own sheet, calculated once. Nobody types into it. */
export const missionSheet = (): Calculated => (mission ??= calculated());
