import { isOutdated } from "../../../src/domain/history/age";
import { serialOf } from "../../../src/numbers/calendar";

test.each([
  ["2026-02-20", [2026, 8, 20], false],
  ["2026-02-20", [2026, 8, 21], true],
  ["2025-08-31", [2026, 2, 28], false],
  ["2025-08-31", [2026, 3, 1], true],
] as const)("data to %s are outdated on %j: %s", (last, [year, month, day], outdated) => {
  expect(isOutdated(last, serialOf(year, month - 1, day))).toBe(outdated);
});
