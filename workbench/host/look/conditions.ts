import { holdsCell, type Area } from "../model/area";
import {
  conditionOf,
  type ConditionalFormat,
  type ConditionalLook,
} from "../model/conditional-formats";
import type { Place, Question, SheetModel, WorkbookModel } from "../model/model";
import { hostGap } from "../protocol/errors";

interface Asked extends Question {
  readonly format: ConditionalFormat;
}

const covers = ({ areas }: ConditionalFormat, { row, column }: Place): boolean =>
  areas.some((area) => holdsCell(area, row, column));

/** A rule holds where its formula gives TRUE or a number other than 0; an error is no. */
const holds = (value: unknown): boolean =>
  value === true || (typeof value === "number" && value !== 0);

/** The rules over a cell, in the order in which Excel asks them. */
function asked(sheet: SheetModel, at: Place): Asked[] {
  return sheet.conditionalFormats
    .all()
    .filter((format) => covers(format, at))
    .flatMap((format) => {
      if (format.type !== "Custom" && format.type !== "CellValue")
        throw hostGap(`the look of a cell under a conditional format of type ${format.type}`);
      const formula = conditionOf(format);
      return formula === undefined ? [] : [{ format, formula, home: format.areas[0]!, at }];
    });
}

type Painted = Partial<Pick<ConditionalLook, "fill" | "fontColor" | "bold" | "numberFormat">>;

const painted = ({ fill, fontColor, bold, numberFormat }: ConditionalLook): Painted => ({
  ...(fill && { fill }),
  ...(fontColor && { fontColor }),
  ...(bold && { bold }),
  ...(numberFormat && { numberFormat }),
});

/** What the rules do to each of these cells: of each property, the first rule that holds and sets it. */
export async function conditionalLooks(
  model: WorkbookModel,
  sheet: SheetModel,
  places: readonly Place[],
): Promise<Painted[]> {
  const rules = places.map((at) => asked(sheet, at));
  const answers = await model.evaluate(sheet, rules.flat());
  let next = 0;
  return rules.map((ofCell) => {
    let look: Painted = {};
    let stopped = false;
    for (const { format } of ofCell) {
      const answer = answers[next++];
      if (stopped || !holds(answer)) continue;
      look = { ...painted(format.look), ...look };
      stopped = format.stopIfTrue;
    }
    return look;
  });
}

/** The cells of an area, row by row. */
export const placesOf = ({ row, column, rows, columns }: Area): Place[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
