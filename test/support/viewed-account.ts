import type { ViewedAccount } from "../../src/excel";
import { ACCOUNT_INPUTS } from "../../src/sheet/account/figures";

/** An Account sheet as the pane reads it: at 2.5 times, far from its stop and its call. */
export const viewedAccount = (changes: Partial<ViewedAccount> = {}): ViewedAccount => ({
  ...{ id: "c", name: "Account", language: "en", locked: false, says: undefined },
  rules: { word: "OK", tone: "green" },
  carry: { word: "PAYS", tone: "green" },
  ...{ call: 255, excess: 900_000, stop: 43, leverage: 2.5, equity: 1_000_000, yld: 0.0482 },
  ...{ dur: 13, maxlev: 3, value: 2_500_000, netCarry: 0.04, breakEven: 12 },
  inputs: Object.fromEntries(
    ACCOUNT_INPUTS.map((input) => [input, "gone"]),
  ) as ViewedAccount["inputs"],
  ...changes,
});
