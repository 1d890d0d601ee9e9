import type {
  Committed,
  Looked,
  SeenCell,
  SeenInput,
  ViewedAccount,
  ViewedSheet,
} from "../../excel";
import type { SheetInputs } from "../../sheet";
import { isAccountInput, type AccountInput } from "../../sheet/account/figures";

/** What stands in a cell, as it was entered. */
type Entry = SeenCell["entry"];

export type InputKey = keyof SheetInputs | AccountInput;

/** What is being typed for a cell and is not yet on the sheet. */
export interface Draft {
  /** The sheet's id. */
  readonly sheet: string;
  readonly input: InputKey;
  readonly text: string;
  /** What stood in the cell when the edit began. */
  readonly over: Entry;
}

/** A commit that found something else in the cell than when its edit began. */
export interface Conflict {
  readonly sheet: string;
  readonly input: InputKey;
  /** What stands in the cell instead. */
  readonly cell: SeenCell;
}

/** A cell that the pane wrote, and what takes that back. */
export interface Step {
  readonly sheet: string;
  readonly input: InputKey;
  readonly before: Entry;
  readonly after: Entry;
}

/** Of which sheet the pane is the view, and what of it is not on the sheet yet. */
export interface ViewState {
  /** The sheet of ours in front, or the last one that was; undefined where there is none. */
  readonly sheet: ViewedSheet | undefined;
  readonly inFront: boolean;
  /** The Account sheet in front: it answers for itself, whatever numbers the pane shows. */
  readonly account: ViewedAccount | undefined;
  /** Scratch numbers are wanted although a sheet is there. */
  readonly scratch: boolean;
  readonly drafts: readonly Draft[];
  readonly conflict: Conflict | undefined;
  /** The last last. */
  readonly steps: readonly Step[];
  /** Why the last commit was not done. */
  readonly failure: unknown;
}

export const START: ViewState = {
  sheet: undefined,
  inFront: false,
  account: undefined,
  scratch: false,
  drafts: [],
  conflict: undefined,
  steps: [],
  failure: undefined,
};

/** The sheet whose numbers are shown; undefined for scratch numbers. */
export const shownSheet = ({ sheet, scratch }: ViewState): ViewedSheet | undefined =>
  scratch ? undefined : sheet;

/** The sheet that an input stands on, of those that are shown. */
export const sheetOf = (
  state: ViewState,
  input: InputKey,
): ViewedSheet | ViewedAccount | undefined =>
  isAccountInput(input) ? state.account : shownSheet(state);

/** The cell of an input, on the sheet that shows it. */
export function seenAt(state: ViewState, input: InputKey): SeenInput | undefined {
  if (isAccountInput(input)) return state.account?.inputs[input];
  return shownSheet(state)?.inputs[input];
}

export type ViewEvent =
  | { readonly kind: "looked"; readonly at: Looked }
  | { readonly kind: "show"; readonly what: "sheet" | "scratch" }
  | { readonly kind: "typed"; readonly input: InputKey; readonly text: string }
  | { readonly kind: "dropped"; readonly input: InputKey }
  | {
      readonly kind: "committed";
      readonly sheet: string;
      readonly input: InputKey;
      /** The draft's text; undefined where a button was pressed. */
      readonly text: string | undefined;
      readonly how: Committed;
      /** It took back the last step. */
      readonly undone: boolean;
    }
  | { readonly kind: "failed"; readonly reason: unknown };

/** The state after something happened. Nothing in it ever writes to a workbook. */
export function next(state: ViewState, event: ViewEvent): ViewState {
  switch (event.kind) {
    case "looked":
      return looked(state, event.at);
    case "show":
      return { ...state, scratch: event.what === "scratch" };
    case "typed":
      return typed(state, event.input, event.text);
    case "dropped": {
      const { id } = sheetOf(state, event.input) ?? {};
      return without({ ...state, failure: undefined }, id, event.input);
    }
    case "committed":
      return committed(state, event);
    case "failed":
      return { ...state, failure: event.reason };
  }
}

/** A sheet that comes to the front is shown; with anything else in front the last one stays. */
function looked(state: ViewState, { front, last, account }: Looked): ViewState {
  const { sheet: before } = state;
  const arrived = front !== undefined && (!state.inFront || front.id !== before?.id);
  const moved: ViewState = {
    ...state,
    sheet: front ?? last,
    inFront: front !== undefined,
    account,
    scratch: arrived ? false : state.scratch,
  };
  const isGone = before !== undefined && last === undefined && front?.id !== before.id;
  return isGone ? forgetting(moved, before.id) : moved;
}

/** What was typed for a sheet that is gone has no place any more. */
const forgetting = (state: ViewState, id: string): ViewState => ({
  ...state,
  drafts: state.drafts.filter(({ sheet }) => sheet !== id),
  steps: state.steps.filter(({ sheet }) => sheet !== id),
  conflict: state.conflict?.sheet === id ? undefined : state.conflict,
});

export const draftOf = (state: ViewState, sheet: string, input: InputKey): Draft | undefined =>
  state.drafts.find((draft) => draft.sheet === sheet && draft.input === input);

function typed(state: ViewState, input: InputKey, text: string): ViewState {
  const sheet = sheetOf(state, input);
  const seen = seenAt(state, input);
  if (!sheet || typeof seen !== "object") return state;
  const { over } = draftOf(state, sheet.id, input) ?? { over: seen.entry };
  const others = without(state, sheet.id, input);
  const drafts = [...others.drafts, { sheet: sheet.id, input, text, over }];
  return { ...others, failure: undefined, drafts };
}

/** An input as the sheet has it: its draft is dropped, and with it the question about it. */
function without(state: ViewState, sheet: string | undefined, input: InputKey): ViewState {
  const isOther = (one: { readonly sheet: string; readonly input: InputKey }) =>
    one.sheet !== sheet || one.input !== input;
  const { conflict } = state;
  return {
    ...state,
    drafts: state.drafts.filter(isOther),
    conflict: conflict && isOther(conflict) ? conflict : undefined,
  };
}

type CommittedEvent = Extract<ViewEvent, { readonly kind: "committed" }>;

function committed(state: ViewState, event: CommittedEvent): ViewState {
  const { sheet, input, how } = event;
  if (how.kind === "changed") {
    return { ...state, failure: undefined, conflict: { sheet, input, cell: how.cell } };
  }
  const { before, after } = how;
  const steps = event.undone
    ? state.steps.slice(0, -1)
    : [...state.steps, { sheet, input, before, after }];
  const draft = draftOf(state, sheet, input);
  const cleared = without({ ...state, failure: undefined, steps }, sheet, input);
  // What was typed on while the cell was written is an edit of what stands there now.
  const goesOn = draft !== undefined && event.text !== undefined && draft.text !== event.text;
  return goesOn ? { ...cleared, drafts: [...cleared.drafts, { ...draft, over: after }] } : cleared;
}
