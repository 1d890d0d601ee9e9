import type { SheetRequest } from "../../src/excel";
import { MISSION_INPUTS } from "../../src/sheet";

/** A small live sheet of the mission's case. */
export const smallSheet: SheetRequest = {
  inputs: { ...MISSION_INPUTS, label: "20Y" },
  shocks: [0, 100],
  dialect: "live",
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
};
