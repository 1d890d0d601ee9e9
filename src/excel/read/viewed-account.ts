import type { Mark } from "../../sheet";
import {
  ANSWER_NAMES,
  answerIn,
  type AccountAnswer,
  type AnswerCell,
} from "../../sheet/account/answer";
import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { ACCOUNT_INPUTS, figureName, type AccountInput } from "../../sheet/account/figures";
import { loadMark, loadUnfinished } from "../job/new-sheet";
import { loadNamed, type SeenInput } from "./seen-input";

/** An Account sheet as the pane shows it. */
export interface ViewedAccount extends AccountAnswer {
  /** Stays when the sheet is renamed, and is no other sheet's. */
  readonly id: string;
  readonly name: string;
  readonly language: Mark["language"];
  readonly locked: boolean;
  readonly inputs: Readonly<Record<AccountInput, SeenInput>>;
}

const CELLS = Object.keys(ANSWER_NAMES) as AnswerCell[];

/** Asks what an Account sheet says; to be read after the next sync. Undefined for any other sheet. */
export function loadViewedAccount(sheet: Excel.Worksheet): () => ViewedAccount | undefined {
  sheet.load("id, name");
  sheet.protection.load("protected");
  const { mark } = loadMark(sheet, ACCOUNT_MARK_NAME);
  const isUnfinished = loadUnfinished(sheet);
  const cells = CELLS.map((cell) => [cell, loadValue(sheet, ANSWER_NAMES[cell])] as const);
  const inputs = ACCOUNT_INPUTS.map((key) => [key, loadNamed(sheet, figureName(key))] as const);
  return () => {
    const found = mark();
    if (!found?.finished || isUnfinished()) return undefined;
    const { id, name } = sheet;
    const values = Object.fromEntries(cells.map(([cell, value]) => [cell, value()]));
    const answer = answerIn(found.language, values as Record<AnswerCell, unknown>);
    return {
      ...{ id, name, language: found.language, ...answer },
      locked: sheet.protection.protected,
      inputs: Object.fromEntries(
        inputs.map(([key, seen]) => [key, seen()]),
      ) as ViewedAccount["inputs"],
    };
  };
}

/** What a named cell holds; undefined for an error, and where the name or its cell is gone. */
export function loadValue(sheet: Excel.Worksheet, name: string): () => unknown {
  const range = sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load("values, valueTypes");
  return () =>
    range.isNullObject || range.valueTypes[0]![0] === "Error" ? undefined : range.values[0]![0];
}
