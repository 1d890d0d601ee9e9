import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { between, hull, type Area } from "../model/area";
import type { ModelChange } from "../model/model";
import type { LineChange } from "../model/shift";
import type { UniverWorkbook } from "./workbook";

type Options = (IExecutionOptions & { applyFormulaCalculationResult?: boolean }) | undefined;

/** The area of the cells whose value or formula a mutation sets; formats alone don't count. */
function changedArea({ cellValue }: ISetRangeValuesMutationParams): Area | undefined {
  let area: Area | undefined;
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell && (cell as ICellData).v === undefined && (cell as ICellData).f === undefined)
        continue;
      const one = between(Number(row), Number(column), Number(row), Number(column));
      area = area ? hull(area, one) : one;
    }
  }
  return area;
}

/** Results of a calculation, by workbook and sheet. */
interface Results {
  unitData?: Record<string, Record<string, unknown> | undefined>;
}

interface Lines {
  subUnitId: string;
  range: IRange;
}

const rowsOf = ({ startRow, endRow }: IRange, sign: 1 | -1): LineChange => ({
  axis: "row",
  at: startRow,
  count: sign * (endRow - startRow + 1),
});

const columnsOf = ({ startColumn, endColumn }: IRange, sign: 1 | -1): LineChange => ({
  axis: "column",
  at: startColumn,
  count: sign * (endColumn - startColumn + 1),
});

/** Translates Univer's executed commands into what happened in the workbook. */
export function watchChanges(book: UniverWorkbook): () => void {
  const { commands, unitId } = book.engine;
  const sheetChange = (kind: ModelChange["kind"], sheetId: string): void => {
    const sheet = book.knownSheet(sheetId);
    if (sheet) book.changed({ kind, sheet } as ModelChange);
  };
  const handlers: Record<string, (parameters: never, options: Options) => void> = {
    [SetRangeValuesMutation.id]: (parameters: ISetRangeValuesMutationParams, options) => {
      if (options?.onlyLocal || options?.fromFormula || options?.applyFormulaCalculationResult)
        return;
      const area = changedArea(parameters);
      const sheet = book.knownSheet(parameters.subUnitId);
      if (area && sheet) book.changed({ kind: "cells", sheet, area, byUser: !book.addinAtWork });
    },
    [InsertRowMutation.id]: ({ subUnitId, range }: Lines) =>
      book.linesChanged(subUnitId, rowsOf(range, 1)),
    [RemoveRowMutation.id]: ({ subUnitId, range }: Lines) =>
      book.linesChanged(subUnitId, rowsOf(range, -1)),
    [InsertColMutation.id]: ({ subUnitId, range }: Lines) =>
      book.linesChanged(subUnitId, columnsOf(range, 1)),
    [RemoveColMutation.id]: ({ subUnitId, range }: Lines) =>
      book.linesChanged(subUnitId, columnsOf(range, -1)),
    [SetSelectionsOperation.id]: () => book.selectionMoved(),
    [SetWorksheetActiveOperation.id]: () => book.sheetActivated(),
    [InsertSheetMutation.id]: ({ sheet }: { sheet: { id: string } }) =>
      sheetChange("sheetAdded", sheet.id),
    [RemoveSheetMutation.id]: ({ subUnitId }: { subUnitId: string }) =>
      book.sheetRemoved(subUnitId),
    [SetWorksheetNameMutation.id]: ({ subUnitId }: { subUnitId: string }) =>
      sheetChange("sheetRenamed", subUnitId),
    [SetFormulaCalculationResultMutation.id]: ({ unitData }: Results) => {
      const sheets = Object.keys(unitData?.[unitId] ?? {}).flatMap(
        (id) => book.knownSheet(id) ?? [],
      );
      book.changed({ kind: "calculated", sheets });
    },
  };
  const subscription = commands.onCommandExecuted((command: Readonly<ICommandInfo>, options) => {
    const parameters = command.params as { unitId?: string } | undefined;
    if (parameters?.unitId === undefined || parameters.unitId === unitId) {
      handlers[command.id]?.(command.params as never, options as Options);
    }
  });
  return () => subscription.dispose();
}
