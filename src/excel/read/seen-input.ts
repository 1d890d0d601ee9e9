import { firstCell } from "../../sheet";
import type { Entry } from "../write/cells";

/** An input's cell as it stands. */
export interface SeenCell {
  /** As `'Carry vs Shock'!D9`. */
  readonly address: string;
  /** What was entered: a number, a text or a formula. */
  readonly entry: Entry;
  readonly value: unknown;
  /** The sheet says that its formula stands on an empty cell, which Excel makes 0. */
  readonly readsNothing?: true;
}

/** `absent`: the sheet's version has no such input. `gone`: its cell was deleted. */
export type SeenInput = SeenCell | "absent" | "gone";

/** Asks for an input's cell by its name; to be read after the next sync. */
export function loadNamed(sheet: Excel.Worksheet, name: string): () => SeenInput {
  const item = sheet.names.getItemOrNullObject(name);
  const range = item.getRangeOrNullObject();
  range.load("address, formulas, values");
  return () => {
    if (item.isNullObject) return "absent";
    if (range.isNullObject) return "gone";
    return {
      address: firstCell(range.address),
      entry: range.formulas[0]![0] as Entry,
      value: range.values[0]![0] as unknown,
    };
  };
}
