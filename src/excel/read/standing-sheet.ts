import {
  describeStanding,
  referencesIn,
  type Dialect,
  type Mark,
  type SheetInputs,
  type StandingPlan,
  type Stood,
} from "../../sheet";
import { OperationFailure } from "../job/failure";
import { loadEntries, type Entries } from "./entries";
import { loadStanding, type Standing } from "./footprint";

/** A sheet of ours that is to be changed where it stands. */
export interface StandingSheet {
  readonly name: string;
  readonly entries: Entries;
  readonly standing: Standing;
  readonly stood: Stood;
  /** Of the sheet's own names. */
  readonly formulas: ReadonlyMap<string, string>;
}

/**
 * Asks for all that an operation must know of a sheet of ours before it changes it.
 * @returns what reads it after the next sync. @throws OperationFailure there where the sheet is gone,
 * none of ours or protected
 */
export function loadStandingSheet(
  context: Excel.RequestContext,
  name: string,
): { readonly sheet: Excel.Worksheet; read(): StandingSheet } {
  const { sheet, entries } = loadEntries(context, name);
  sheet.load("name");
  sheet.names.load("items/name, items/formula");
  sheet.protection.load("protected");
  const standing = loadStanding(sheet);
  // With what is only formatted: a block that is put below must not take a look of the user's away.
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex, rowCount");
  const read = (): StandingSheet => {
    const found = entries();
    if (sheet.protection.protected) throw new OperationFailure("locked");
    const formulas = new Map(
      sheet.names.items.map((item) => [item.name, String(item.formula)] as const),
    );
    const names = new Map([...formulas].map(([one, text]) => [one, referencesIn(text)]));
    const free = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const stood = { sheet: sheet.name, names, free };
    return { name, entries: found, standing: standing(), stood, formulas };
  };
  return { sheet, read };
}

/** What a sheet's blocks are to be written with. */
export interface Description {
  readonly dialect: Dialect;
  readonly namespace: string;
  readonly stampedAt: string;
  readonly inputs: SheetInputs;
  readonly shocks: readonly number[];
}

/**
 * The plan of a sheet of ours in place.
 * @throws OperationFailure otherVersion or rearranged
 */
export function planInPlace(
  { name, entries }: Pick<StandingSheet, "name" | "entries">,
  stood: Stood,
  { inputs, ...options }: Description,
): StandingPlan {
  const { mark, isCurrent } = entries;
  if (!isCurrent) throw new OperationFailure("otherVersion", { sheet: name });
  const plan = describeStanding(inputs, { ...looks(mark), ...options }, stood);
  if (plan === undefined) throw new OperationFailure("rearranged", { sheet: name });
  return plan;
}

const looks = ({ language, version }: Mark) => ({ language, version });
