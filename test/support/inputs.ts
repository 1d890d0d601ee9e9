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

/** Address of the cell of an input on our sheet. */
export function inputAt(input: keyof SheetInputs): string {
  const { row, column } = cells.find(({ key }) => key === `inputs.${input}`)!;
  return toAddress(oneCell(row, column));
}
