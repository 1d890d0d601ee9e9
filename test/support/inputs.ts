import {
  describeSheet,
  MISSION_INPUTS,
  oneCell,
  toAddress,
  type SheetInputs,
} from "../../src/sheet";

const { cells } = describeSheet(
  { ...MISSION_INPUTS, label: "" },
  {
    dialect: "live",
    language: "en",
    namespace: "CVS",
    version: "1.0.0",
  },
);

/** Address of a cell of our sheet, by its key in the plan. */
export function cellAt(wanted: string): string {
  const { row, column } = cells.find(({ key }) => key === wanted)!;
  return toAddress(oneCell(row, column));
}

/** Address of the cell of an input on our sheet. */
export const inputAt = (input: keyof SheetInputs): string => cellAt(`inputs.${input}`);
