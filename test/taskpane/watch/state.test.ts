import { keyFigures, type SignalVerdict } from "../../../src/domain";
import { seenAccount, seenSheet } from "../../../src/taskpane/watch/seen";
import { cleared, NOTHING_SEEN, seen, type Seen } from "../../../src/taskpane/watch/state";
import { viewedAccount } from "../../support/viewed-account";
import { positionWith } from "../../support/position";

const MINUTE = 60_000;

function sheet(
  changes: Parameters<typeof positionWith>[0] = {},
  id = "a",
  signals: SignalVerdict = "HOLD",
): Seen {
  const position = positionWith({ lev: 2.5, ...changes });
  return seenSheet({ id, name: id }, position, keyFigures(position, signals));
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

describe("an account", () => {
  const account = (changes: Parameters<typeof viewedAccount>[0] = {}) =>
    seenAccount(viewedAccount(changes));
  const REDUCE = { rules: { word: "REDUCE", tone: "red" } } as const;
  const STOP = { rules: { word: "STOP", tone: "red" } } as const;

  test("is watched like any sheet, by what it says itself", () => {
    expect(said(after([account()], [account({ ...STOP, stop: 0 })]))).toEqual([
      ["c", "rules", "OK", "STOP"],
    ]);
    const costs = { carry: { word: "COSTS", tone: "red" } } as const;
    expect(said(after([account()], [account(costs)]))).toEqual([["c", "carry", "PAYS", "COSTS"]]);
  });

  test.each([
    ["half a basis point from the stop", STOP, { stop: 0.5 }, { stop: 1.5 }],
    // At 3 times and 13 years a basis point is 0.0078 of leverage.
    ["0.004 below the cap", REDUCE, { leverage: 2.996 }, { leverage: 2.99 }],
  ])("is not better at %s", (_, worse, halfway, clear) => {
    const told = cleared(after([account()], [account({ ...worse, stop: 0, leverage: 3.1 })]));
    const again = (between: object) =>
      said(
        seen(
          seen(told, [account(between)], 20 * MINUTE),
          [account({ ...worse, stop: 0, leverage: 3.1 })],
          40 * MINUTE,
        ),
      );
    expect(again(halfway)).toEqual([]);
    expect(again(clear)).toHaveLength(1);
  });

  test("whose answer can't be read is unknown, which is worse than fine", () => {
    const unread = account({ rules: { word: "UNKNOWN", tone: "unknown" }, stop: undefined });
    expect(said(after([account()], [unread]))).toEqual([["c", "rules", "OK", "UNKNOWN"]]);
  });
});
