import { desktop } from "./desktop";
import type { Profile } from "./profile";

/** Office 2021 as bought once: its sets end early, and LAMBDA came after it. */
export const office2021: Profile = {
  ...desktop,
  name: "office2021",
  sets: {
    ExcelApi: "1.14",
    SharedRuntime: "1.1",
    CustomFunctionsRuntime: "1.3",
    RibbonApi: "1.1",
    OpenBrowserWindowApi: "1.1",
    DialogApi: "1.1",
    Settings: "1.1",
  },
  blankArgument: 0,
  knowsLambda: false,
};
