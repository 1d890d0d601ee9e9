import type { Profile } from "./profile";

/**
 * Microsoft 365 for Windows. It has more sets than these: the pinned library has members for no newer
 * ones, so that what needs them can't be tried here.
 */
export const desktop: Profile = {
  name: "desktop",
  sets: {
    ExcelApi: "1.15",
    SharedRuntime: "1.2",
    CustomFunctionsRuntime: "1.4",
    RibbonApi: "1.2",
    OpenBrowserWindowApi: "1.1",
    DialogApi: "1.2",
    Settings: "1.1",
  },
  blankArgument: null,
  answersLater: false,
  payloadLimit: undefined,
  separators: { decimal: ".", thousands: "," },
  knowsLambda: true,
  emptiesUndo: ["Settings.saveAsync", "Range.getMergedAreasOrNullObject", "Worksheet.delete"],
  showsTaskpane: true,
  datesFrom: 1900,
  referenceStyle: "A1",
};
