import { commitInput, lookAt, watchViewed } from "../../excel";
import type { Commit, ViewedSheet } from "../../excel";
import { COMPUTED, type SheetInputs } from "../../sheet";
import type { AccountInput } from "../../sheet/account/figures";
import type { Change } from "../inputs/change";
import type { FieldId } from "../inputs/fields";
import { fixedBy, fixedIn, type Value } from "./fixed";
import { formOf, type SheetForm } from "./form-of";
import {
  draftOf,
  next,
  seenAt,
  sheetOf,
  shownSheet,
  START,
  type Conflict,
  type InputKey,
  type ViewEvent,
  type ViewState,
} from "./state";

/** Excel is asked no more often than that, whatever it reports; what it reports shows within a second. */
const PAUSE = 300;

/** What a person does to a figure of the Account sheet in front: as with the form's fields. */
export type AccountChange = { readonly input: AccountInput } & (
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "leave"; readonly value: number | undefined }
  | { readonly kind: "drop" }
);

/** The sheet that the pane shows, as it stands now, and what can be done to it. */
export interface View {
  readonly sheet: ViewedSheet | undefined;
  readonly state: ViewState;
  /** The form of the sheet that is shown; undefined for scratch numbers. */
  form(write: (id: FieldId, value: number) => string): SheetForm | undefined;
  change(change: Change): void;
  changeAccount(change: AccountChange): void;
  show(what: "sheet" | "scratch"): void;
  /** Writes the number that an input shows in place of its link or formula. */
  replaceLink(input: InputKey, value: number): void;
  /** Writes what was typed over what came to stand there meanwhile, or drops it. */
  answer(conflict: Conflict, mine: Value | undefined): void;
  /** Takes back the last cell that the pane wrote. */
  undo(): void;
  look(): Promise<void>;
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
}

/**
 * The view of the sheet in front. Events make it look again and never write; only what a person
 * commits is written, to the sheet that it was typed for.
 * @param emit gets the view whenever it has changed
 * @returns what ends it
 */
export function openView(emit: (view: View) => void): () => void {
  let state = START;
  let ended = false;
  let form: { readonly write: unknown; readonly of: ViewState; readonly is: SheetForm } | undefined;
  let looks: Promise<void> = Promise.resolve();
  let writes: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch = () => {};

  const apply = (event: ViewEvent) => {
    state = next(state, event);
    if (!ended) emit(current());
  };
  const look = () => {
    looks = looks.then(async () => {
      if (ended) return;
      // A workbook that can't be read now, as while a cell is edited, is as it was seen last.
      const at = await lookAt(state.sheet?.id).catch(() => undefined);
      if (at && !ended) apply({ kind: "looked", at });
    });
    return looks;
  };
  const lookSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void look();
    }, PAUSE);
  };
  const commit = (
    input: InputKey,
    { sheet, put, over }: Omit<Commit, "input">,
    { text, undone = false }: { readonly text?: string; readonly undone?: boolean } = {},
  ) => {
    writes = writes.then(async () => {
      try {
        // An earlier commit of the same edit may have been written while this one waited.
        const draft = text === undefined ? undefined : draftOf(state, sheet, input);
        const how = await commitInput({ sheet, input, put, over: draft?.over ?? over });
        await look();
        apply({ kind: "committed", sheet, input, text, how, undone });
      } catch (reason) {
        apply({ kind: "failed", reason });
      }
    });
  };
  const leave = (input: InputKey, value: Value | undefined) => {
    const sheet = sheetOf(state, input);
    const draft = sheet && draftOf(state, sheet.id, input);
    if (!draft || value === undefined) return;
    if (value === draft.over) return apply({ kind: "dropped", input });
    commit(input, { sheet: draft.sheet, put: { value }, over: draft.over }, { text: draft.text });
  };
  /** Presses a switch, which changes its own cell alone. */
  const choose = (input: keyof SheetInputs, value: boolean) => {
    const sheet = shownSheet(state);
    const seen = sheet?.inputs[input];
    if (!sheet || typeof seen !== "object" || fixedBy(sheet, input)) return;
    commit(input, { sheet: sheet.id, put: { value }, over: seen.entry });
  };
  const change = (made: Change) => {
    switch (made.kind) {
      case "type":
        return typed(made.id, made.text);
      case "label":
        return typed("label", made.text);
      case "leave":
        return leave(made.id, made.value);
      case "drop":
        return apply({ kind: "dropped", input: made.id });
      case "compute":
        return choose(COMPUTED[made.id as keyof typeof COMPUTED], made.on);
      case "actual360":
        return choose("actual360", made.on);
      case "replace":
        return apply({ kind: "show", what: "scratch" });
    }
  };
  const typed = (input: keyof SheetInputs, text: string) => {
    const sheet = shownSheet(state);
    if (sheet && !fixedBy(sheet, input)) apply({ kind: "typed", input, text });
  };
  const changeAccount = (made: AccountChange) => {
    const { input } = made;
    const { account } = state;
    if (made.kind === "leave") return leave(input, made.value);
    if (made.kind === "drop") return apply({ kind: "dropped", input });
    if (account && !fixedIn(account.inputs[input], account))
      apply({ kind: "typed", input, text: made.text });
  };
  const current = (): View => ({ ...actions, sheet: shownSheet(state), state });
  const actions: Omit<View, "sheet" | "state"> = {
    form(write) {
      const sheet = shownSheet(state);
      if (!sheet) return (form = undefined);
      if (form?.of !== state || form.write !== write) {
        form = { write, of: state, is: formOf(state, sheet, write, form?.is) };
      }
      return form.is;
    },
    change,
    changeAccount,
    show: (what) => apply({ kind: "show", what }),
    replaceLink(input, value) {
      const sheet = sheetOf(state, input);
      const seen = seenAt(state, input);
      if (!sheet || typeof seen !== "object") return;
      commit(input, { sheet: sheet.id, put: { value }, over: seen.entry });
    },
    answer({ sheet, input, cell }, mine) {
      if (mine === undefined) return apply({ kind: "dropped", input });
      commit(input, { sheet, put: { value: mine }, over: cell.entry });
    },
    undo() {
      const step = state.steps.at(-1);
      if (!step) return;
      const { sheet, input, before, after } = step;
      commit(input, { sheet, put: { entry: before }, over: after }, { undone: true });
    },
    look,
    settled: () => writes,
  };

  void look();
  void watchViewed(lookSoon).then(
    (end) => (ended ? end() : (unwatch = end)),
    () => {}, // not heard of changes then: the sheet is still read whenever the pane gets the focus
  );
  return () => {
    ended = true;
    clearTimeout(timer);
    unwatch();
  };
}
