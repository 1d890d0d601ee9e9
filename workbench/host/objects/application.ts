import type { WorkbookModel } from "../model/model";
import { type Kind } from "../protocol/kinds";

export const application: Kind<WorkbookModel> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (model, mode: string) => {
        model.calculationMode = mode;
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: ({ profile }) => profile.separators.decimal },
    ThousandsSeparator: { get: ({ profile }) => profile.separators.thousands },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (model) => model.recalculate(),
    // The host calculates when values are read and draws nothing: there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
