import type { ViewedAccount } from "../../excel";
import { figureOf, type AccountInput } from "../../sheet/account/figures";
import { readTyped } from "../typing/typed-number";
import { fixedIn, type Fixed } from "./fixed";
import { draftOf, type ViewState } from "./state";

/** Bare numbers below these are fractions: yields and rates are seldom below a fifth of a per cent, frictions are. */
const FRACTION_BELOW: Readonly<Partial<Record<AccountInput, number>>> = {
  "account.benchmark": 0.2,
  "account.stopyld": 0.2,
  "account.friction": 0.02,
};

export type AccountProblem = "empty" | "unreadable" | "zero" | "outside";

/** A figure of the Account sheet as its field shows it. */
export interface AccountField {
  readonly text: string;
  readonly value: number | undefined;
  readonly problem: AccountProblem | undefined;
  readonly fixed: Fixed | undefined;
}

/**
 * What is typed for a figure, else what stands on the sheet. A cell of the sheet's is shown as it is:
 * the sheet itself says what is wrong with it.
 */
export function accountField(
  state: ViewState,
  account: ViewedAccount,
  input: AccountInput,
  write: (value: number) => string,
): AccountField {
  const seen = account.inputs[input];
  const fixed = fixedIn(seen, account);
  const draft = fixed ? undefined : draftOf(state, account.id, input);
  if (draft) return { text: draft.text, fixed, ...readFigure(input, draft.text) };
  const value = typeof seen === "object" && typeof seen.value === "number" ? seen.value : undefined;
  return { text: value === undefined ? "" : write(value), value, problem: undefined, fixed };
}

/** What a text comes to; no value where it may not be written. */
export function readFigure(
  input: AccountInput,
  text: string,
): Pick<AccountField, "value" | "problem"> {
  const { unit, between, notZero } = figureOf(input);
  const typed = readTyped(text, unit, FRACTION_BELOW[input]);
  const no = (problem: AccountProblem) => ({ value: undefined, problem });
  if (typed.kind === "empty") return no("empty");
  if (typed.kind !== "number") return no("unreadable");
  const { value } = typed;
  if (notZero && value === 0) return no("zero");
  if (between && (value < between[0] || value > between[1])) return no("outside");
  return { value, problem: undefined };
}
