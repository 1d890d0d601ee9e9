import type { WorkbookModel } from "../model/model";
import { HostError } from "../protocol/errors";
import { instance, type Kind } from "../protocol/kinds";
import { application } from "./application";
import { comments } from "./comments";
import { functions } from "./functions";
import { namedItems } from "./named-items";
import { rangeAreas } from "./range-areas";
import { onSheet } from "./range-methods";
import { settings } from "./settings";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

/** The root of a batch: the library asks the workbook also for its book-keeping. */
export const workbook: Kind<WorkbookModel> = {
  name: "Workbook",
  scalars: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: ({ readOnly }) => readOnly },
    AutoSave: { get: () => false },
    IsDirty: { get: () => true },
    PreviouslySaved: { get: () => false },
    UsePrecisionAsDisplayed: { get: () => false },
    ChartDataPointTrack: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  children: {
    Application: (model) => instance(application, model),
    Functions: (model) => instance(functions, model),
    Comments: (model) => instance(comments, { model, sheet: undefined }),
    Names: (model) => instance(namedItems, { model, scope: undefined }),
    Settings: (model) => instance(settings, model),
    Tables: (model) => instance(tables, { model, sheet: undefined }),
    Worksheets: (model) => instance(worksheets, model),
  },
  methods: {
    GetSelectedRange: (model) => {
      const { sheet, area, areas } = model.selection();
      if (areas.length > 1)
        throw new HostError(
          "InvalidSelection",
          "The current selection is invalid for this operation.",
        );
      return onSheet({ sheet }, area);
    },
    GetActiveCell: (model) => {
      const { sheet, area } = model.selection();
      return onSheet({ sheet }, { ...area, rows: 1, columns: 1 });
    },
    GetSelectedRanges: (model) => {
      const { sheet, areas } = model.selection();
      return instance(rangeAreas, { sheet, areas: [...areas] });
    },
    _RemoveReference: (_model, [id]: [string], session) => session.references.remove(id),
    _RemoveAllReferences: (_model, _none: [], session) => session.references.removeAll(),
    _GetReferenceCount: (_model, _none: [], session) => session.references.size,
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
};
