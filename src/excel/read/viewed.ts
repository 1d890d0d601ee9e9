import { NAME_OF, parseReference, sheetTextsIn, type Mark, type SheetInputs } from "../../sheet";
import { MEASURED_NAMES } from "../../sheet/blocks/whole";
import { CHECKS_NAME } from "../../sheet/blocks/input-rows";
import { REPLAY_MARK_NAME } from "../../sheet/replay";
import type { SignalVerdict } from "../../domain";
import { loadMark } from "../job/new-sheet";
import { endOf } from "./cells";
import { loadNamed, type SeenInput } from "./seen-input";
import { loadSignals } from "./signals";
import { loadValue, loadViewedAccount, type ViewedAccount } from "./viewed-account";

/** A sheet of ours as the pane shows it. */
export interface ViewedSheet {
  /** Stays when the sheet is renamed, and is no other sheet's. */
  readonly id: string;
  readonly name: string;
  readonly language: Mark["language"];
  readonly locked: boolean;
  readonly signals: SignalVerdict | undefined;
  readonly inputs: Readonly<Record<keyof SheetInputs, SeenInput>>;
  /** Of the account that stands behind all inputs; undefined for one bond's sheet. */
  readonly measured?: MeasuredAccount | undefined;
}

/** Distances in bp; and what else the sheet knows of the account, each undefined where it does not. */
export type MeasuredAccount = Readonly<Record<"call" | "cap" | "stop", number>> &
  Readonly<Partial<Record<"net" | "even" | "stopLoss" | "loan" | "rate", number>>>;

/** What the pane may show: the sheet in front, and the one it showed last; undefined where that is none of ours. */
export interface Looked {
  readonly front: ViewedSheet | undefined;
  readonly last: ViewedSheet | undefined;
  /** The Account sheet in front. */
  readonly account: ViewedAccount | undefined;
}

/** Reads the inputs of the sheet in front, or what it says of an account, and the inputs of the sheet `last`, an id: one trip. */
export function lookAt(last: string | undefined): Promise<Looked> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    const front = loadViewed(active);
    const account = loadViewedAccount(active);
    const other = last === undefined ? undefined : loadViewed(worksheets.getItemOrNullObject(last));
    await context.sync();
    return { front: front(), last: other?.(), account: account() };
  });
}

/** Sheets of ours in the workbook. */
export interface LookedAtAll {
  readonly sheets: readonly ViewedSheet[];
  readonly accounts: readonly ViewedAccount[];
}

/** Every sheet of ours in the workbook: two trips. */
export function lookAtAll(): Promise<LookedAtAll> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheets = worksheets.items.map(loadViewed);
    const accounts = worksheets.items.map(loadViewedAccount);
    await context.sync();
    return {
      sheets: sheets.flatMap((read) => read() ?? []),
      accounts: accounts.flatMap((read) => read() ?? []),
    };
  });
}

const KEYS = Object.keys(NAME_OF) as (keyof SheetInputs)[];

function loadViewed(sheet: Excel.Worksheet): () => ViewedSheet | undefined {
  sheet.load("id, name");
  sheet.protection.load("protected");
  const { mark, isUnfinished } = loadMark(sheet);
  const replay = sheet.names.getItemOrNullObject(REPLAY_MARK_NAME);
  const signals = loadSignals(sheet);
  const inputs = KEYS.map((key) => [key, loadNamed(sheet, NAME_OF[key])] as const);
  const checks = sheet.names.getItemOrNullObject(CHECKS_NAME).getRangeOrNullObject();
  checks.load("values, rowIndex");
  const measured = loadMeasured(sheet);
  return () => {
    if (sheet.isNullObject || !replay.isNullObject) return undefined;
    const found = mark();
    if (found === undefined || isUnfinished()) return undefined;
    return {
      id: sheet.id,
      name: sheet.name,
      language: found.language,
      locked: sheet.protection.protected,
      signals: signals(),
      measured: measured(),
      inputs: Object.fromEntries(
        inputs.map(([key, seen]) => [key, asChecked(seen(), checks, found)]),
      ) as ViewedSheet["inputs"],
    };
  };
}

function loadMeasured(sheet: Excel.Worksheet): () => ViewedSheet["measured"] {
  const keys = Object.keys(MEASURED_NAMES) as (keyof typeof MEASURED_NAMES)[];
  const values = keys.map((key) => [key, loadValue(sheet, MEASURED_NAMES[key])] as const);
  return () => {
    const found = Object.fromEntries(values.map(([key, value]) => [key, value()]));
    const { use, call, cap, stop, ...others } = found;
    if (use !== true || typeof call !== "number") return undefined;
    if (typeof cap !== "number" || typeof stop !== "number") return undefined;
    const numbers = Object.entries(others).filter(([, value]) => typeof value === "number");
    return { call, cap, stop, ...(Object.fromEntries(numbers) as Partial<MeasuredAccount>) };
  };
}

function asChecked(seen: SeenInput, checks: Excel.Range, { language }: Mark): SeenInput {
  if (typeof seen === "string" || checks.isNullObject) return seen;
  const word: unknown =
    checks.values[parseReference(seen.address)!.area.row - checks.rowIndex]?.[0];
  const isNothing = word === sheetTextsIn(language).inputs.readsNothing;
  return isNothing ? { ...seen, readsNothing: true } : seen;
}

/**
 * Calls back when a cell of the workbook was changed here, and not by a co-author, or formulas were
 * calculated. @returns what ends it
 */
export async function watchLocal(onChange: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async ({ source }) => {
      if (source === "Local") onChange();
    });
    const calculated = worksheets.onCalculated.add(async () => onChange());
    await context.sync();
    const ends = [endOf(changed), endOf(calculated)];
    return () => ends.forEach((end) => end());
  });
}

/**
 * Calls back when what the pane shows may have become another: a cell, a calculation, the sheet in
 * front, a deletion. Whoever made the change, nothing is written for it. @returns what ends it
 */
export async function watchViewed(onChange: () => void): Promise<() => void> {
  const listener = async () => onChange();
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const ends = [
      endOf(worksheets.onChanged.add(listener)),
      endOf(worksheets.onCalculated.add(listener)),
      endOf(worksheets.onActivated.add(listener)),
      endOf(worksheets.onDeleted.add(listener)),
    ];
    await context.sync();
    return () => ends.forEach((end) => end());
  });
}
