import type { SeenCell, ViewedAccount, ViewedSheet } from "../../../src/excel";
import { MISSION_INPUTS, type SheetInputs } from "../../../src/sheet";
import {
  draftOf,
  next,
  shownSheet,
  START,
  type ViewEvent,
  type ViewState,
} from "../../../src/taskpane/view/state";
import { viewedAccount } from "../../support/viewed-account";

/** A sheet whose inputs are the mission's, each in a cell of its own. */
function sheet(id: string, changes: Partial<Record<keyof SheetInputs, number | string>> = {}) {
  const entries = Object.entries({ ...MISSION_INPUTS, label: "20Y", ...changes });
  const inputs = Object.fromEntries(
    entries.map(([key, entry], i) => [key, { address: `${id}!D${i + 1}`, entry, value: entry }]),
  );
  return {
    id,
    name: `Sheet of ${id}`,
    language: "en",
    locked: false,
    signals: undefined,
    inputs: inputs as unknown as ViewedSheet["inputs"],
  } satisfies ViewedSheet;
}
const [a, b] = [sheet("a"), sheet("b")];
const looked = (front?: ViewedSheet, last?: ViewedSheet, account?: ViewedAccount): ViewEvent => ({
  kind: "looked",
  at: { front, last, account },
});
const after = (...events: readonly ViewEvent[]): ViewState => events.reduce(next, START);
const typed = (text: string, input: keyof SheetInputs = "lev"): ViewEvent => ({
  kind: "typed",
  input,
  text,
});
const written = (before: number, end: number, text = "4"): ViewEvent => ({
  kind: "committed",
  sheet: "a",
  input: "lev",
  text,
  undone: false,
  how: { kind: "written", before, after: end },
});

describe("which sheet is shown", () => {
  test("none at first, then the one in front", () => {
    expect(shownSheet(START)).toBeUndefined();
    expect(shownSheet(after(looked(a)))).toBe(a);
    expect(shownSheet(after(looked(a), looked(b, a)))).toBe(b);
  });

  test("the last one stays while anything else is in front", () => {
    const state = after(looked(a), looked(undefined, a));
    expect([shownSheet(state), state.inFront]).toEqual([a, false]);
  });

  test("none any more once the last one is deleted", () => {
    expect(shownSheet(after(looked(a), looked(undefined, undefined)))).toBeUndefined();
  });

  test("scratch numbers where they are wanted, until a sheet comes to the front", () => {
    const scratch: ViewEvent = { kind: "show", what: "scratch" };
    expect(shownSheet(after(looked(a), scratch))).toBeUndefined();
    expect(shownSheet(after(looked(a), scratch, looked(a, a)))).toBeUndefined();
    expect(shownSheet(after(looked(a), scratch, looked(b, a)))).toBe(b);
    expect(shownSheet(after(looked(a), scratch, looked(undefined, a)))).toBeUndefined();
    expect(shownSheet(after(looked(a), scratch, looked(undefined, a), looked(a, a)))).toBe(a);
  });
});

test("an Account sheet answers while it is in front, and no longer; the last sheet's numbers stay", () => {
  const account = viewedAccount();
  const state = after(looked(a), looked(undefined, a, account));
  expect([state.account, shownSheet(state), state.inFront]).toEqual([account, a, false]);
  expect(next(state, looked(undefined, a)).account).toBeUndefined();
  expect(next(state, looked(a, a)).account).toBeUndefined();
});

describe("what is typed", () => {
  test("is kept apart from the sheet, with what stood there when the edit began", () => {
    const state = after(looked(a), typed("4"), looked(sheet("a", { lev: 2 }), a), typed("45"));
    expect(draftOf(state, "a", "lev")).toMatchObject({ text: "45", over: MISSION_INPUTS.lev });
  });

  test("belongs to its sheet: another in front has none of it, and it is there on the way back", () => {
    const away = after(looked(a), typed("4"), looked(b, a));
    expect(draftOf(away, "b", "lev")).toBeUndefined();
    expect(draftOf(next(away, looked(a, b)), "a", "lev")).toBeDefined();
  });

  test("goes with the sheet when that is deleted, and no other sheet's with it", () => {
    const state = after(
      looked(a),
      typed("4"),
      looked(b, a),
      typed("5"),
      looked(undefined, undefined),
    );
    expect(state.drafts.map((draft) => draft.sheet)).toEqual(["a"]);
  });

  test("is nothing where no sheet is shown, or its cell is gone", () => {
    expect(after(typed("4")).drafts).toEqual([]);
    const gone = { ...a, inputs: { ...a.inputs, lev: "gone" as const } };
    expect(after(looked(gone), typed("4")).drafts).toEqual([]);
  });

  test("is dropped on request", () => {
    expect(after(looked(a), typed("4"), { kind: "dropped", input: "lev" }).drafts).toEqual([]);
  });
});

describe("a commit", () => {
  test("ends its draft, and can be taken back", () => {
    const state = after(looked(a), typed("4"), written(3, 4));
    expect(state.drafts).toEqual([]);
    expect(state.steps).toEqual([{ sheet: "a", input: "lev", before: 3, after: 4 }]);
  });

  test("leaves what was typed on meanwhile, as an edit of what stands there now", () => {
    const state = after(looked(a), typed("4"), typed("4.5"), written(3, 4));
    expect(draftOf(state, "a", "lev")).toMatchObject({ text: "4.5", over: 4 });
  });

  const cell: SeenCell = { address: "a!D2", entry: 2, value: 2 };
  const collided: ViewEvent = {
    kind: "committed",
    sheet: "a",
    input: "lev",
    text: "4",
    undone: false,
    how: { kind: "changed", cell },
  };

  test("that finds another number asks, and keeps what was typed", () => {
    const state = after(looked(a), typed("4"), collided);
    expect(state.conflict).toEqual({ sheet: "a", input: "lev", cell });
    expect(draftOf(state, "a", "lev")).toBeDefined();
    expect(state.steps).toEqual([]);
  });

  test("asks no more once the edit is dropped or written", () => {
    const asked = after(looked(a), typed("4"), collided);
    expect(next(asked, { kind: "dropped", input: "lev" }).conflict).toBeUndefined();
    expect(next(asked, written(2, 4)).conflict).toBeUndefined();
  });

  test("that takes the last step back adds none", () => {
    const undo: ViewEvent = { ...written(4, 3), undone: true } as ViewEvent;
    expect(after(looked(a), typed("4"), written(3, 4), undo).steps).toEqual([]);
  });

  test("that failed says why until something else is done", () => {
    const failed = after(looked(a), typed("4"), { kind: "failed", reason: "locked" });
    expect([failed.failure, failed.drafts.length]).toEqual(["locked", 1]);
    expect(next(failed, typed("5")).failure).toBeUndefined();
  });
});
