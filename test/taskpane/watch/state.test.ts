import { keyFigures, type SignalVerdict } from "../../../src/domain";
import { cleared, NOTHING_SEEN, seen, type Seen } from "../../../src/taskpane/watch/state";
import { positionWith } from "../../support/position";

const MINUTE = 60_000;

function sheet(
  changes: Parameters<typeof positionWith>[0] = {},
  id = "a",
  signals: SignalVerdict = "HOLD",
): Seen {
  const position = positionWith({ lev: 2.5, ...changes });
  return { sheet: id, name: id, position, figures: keyFigures(position, signals) };
}
/** What was read, a minute apart. */
const after = (...reads: readonly (readonly Seen[])[]) =>
  reads.reduce((state, sheets, i) => seen(state, sheets, i * MINUTE), NOTHING_SEEN);
const said = (state: ReturnType<typeof after>) =>
  state.entries.map(({ sheet: id, light, before, now }) => [id, light, before.word, now.word]);

const [fine, stopped] = [sheet(), sheet({ yld: 0.0525 })];

test("what is seen for the first time is not news, however bad", () => {
  expect(said(after([stopped]))).toEqual([]);
});

test("a light that worsens is said, on whatever sheet, and one that improves is not", () => {
  expect(said(after([fine], [stopped]))).toEqual([["a", "rules", "OK", "STOP"]]);
  expect(said(after([stopped], [fine]))).toEqual([]);
  expect(said(after([fine, sheet({}, "b")], [fine, sheet({}, "b", "REDUCE")]))).toEqual([
    ["b", "signals", "HOLD", "REDUCE"],
  ]);
});

test("within a day's move of the stop is worse than fine, though the word is the same", () => {
  const near = after([fine], [sheet({ yld: 0.0515 })]);
  expect(near.entries.map(({ now }) => [now.word, now.tone])).toEqual([["OK", "amber"]]);
});

test("there is one entry a light and sheet: the newest", () => {
  const state = after([fine], [sheet({ lev: 3.2 })], [stopped]);
  expect(said(state)).toEqual([["a", "rules", "REDUCE", "STOP"]]);
});

describe("a light that goes to and fro", () => {
  const touching = sheet({ yld: 0.0525 });
  const halfway = sheet({ yld: 0.05245 });
  const clear = sheet({ yld: 0.05235 });

  test("is not better before it is a basis point clear of its threshold", () => {
    const state = cleared(after([fine], [touching]));
    const flutter = seen(seen(state, [halfway], 20 * MINUTE), [touching], 40 * MINUTE);
    expect(said(flutter)).toEqual([]);
    const back = seen(seen(state, [clear], 20 * MINUTE), [touching], 40 * MINUTE);
    expect(said(back)).toEqual([["a", "rules", "OK", "STOP"]]);
  });

  test("is said again after ten minutes only, unless its word is worse", () => {
    const told = cleared(after([fine], [touching]));
    expect(said(seen(seen(told, [fine], 2 * MINUTE), [touching], 10 * MINUTE))).toEqual([]);
    expect(said(seen(seen(told, [fine], 2 * MINUTE), [touching], 11 * MINUTE))).toHaveLength(1);
    const called = sheet({ lev: 12, yld: 0.0525 });
    expect(said(seen(seen(told, [fine], 2 * MINUTE), [called], 3 * MINUTE))).toEqual([
      ["a", "rules", "OK", "MARGIN CALL"],
    ]);
  });
});

test("a sheet that is gone has no entry, and is new when it comes back", () => {
  expect(said(after([fine], [stopped], []))).toEqual([]);
  expect(said(after([fine], [], [stopped]))).toEqual([]);
});
