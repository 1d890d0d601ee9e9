import { holdsCell, intersection } from "../model/area";
import type { CellInput } from "../model/cell";
import { normalised } from "../model/formula";
import { parseInput } from "../model/input";
import { isUnbounded } from "../model/area";
import { grownBy } from "../model/tables";
import { invalidArgument } from "../protocol/errors";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { mayWrite } from "./guard";
import { perCell } from "./matrix";

type Inputs = (CellInput | undefined)[][];

/** `values` and `formulas` write alike: text that starts with "=" is a formula. */
export function write(target: RangeTarget, value: unknown, session: Session): void {
  const { sheet, area } = target;
  mayWrite(target, session);
  if (isUnbounded(area)) throw invalidArgument("values for whole columns or rows");
  const formats = sheet.styles(area);
  const inputs = perCell(value, area, (entry, row, column) => {
    if (typeof entry !== "string" && typeof entry !== "number" && typeof entry !== "boolean") {
      throw invalidArgument(`${typeof entry} as a cell's value`);
    }
    return read(entry, formats[row]![column]!.numberFormat, session);
  });
  const table = grownBy(sheet.tables.all(), area);
  const grows = table && !sheet.used(true, area);
  sheet.write(area, swallowedByMerges(target, inputs));
  if (grows && sheet.used(true, area)) {
    table.area = { ...table.area, rows: table.area.rows + area.rows };
    sheet.tables.touch();
  }
  session.busy.written(sheet, area, inputs);
}

function read(entry: string | number | boolean, format: string, { model }: Session): CellInput {
  const input = parseInput(entry, format);
  if (input.kind !== "formula") return input;
  if (!model.isFormula(input.formula)) throw invalidArgument(`the formula ${input.formula}`);
  return { ...input, formula: normalised(input.formula) };
}

/** Of cells that are merged only the first takes what is written; the others lose it without a word. */
function swallowedByMerges({ sheet, area }: RangeTarget, inputs: Inputs): Inputs {
  const merges = sheet.merges().filter((merged) => intersection(merged, area));
  if (merges.length === 0) return inputs;
  const swallowed = (row: number, column: number): boolean =>
    merges.some(
      (merged) =>
        holdsCell(merged, row, column) && (merged.row !== row || merged.column !== column),
    );
  return inputs.map((line, r) =>
    line.map((input, c) => (swallowed(area.row + r, area.column + c) ? undefined : input)),
  );
}
