import { desktop } from "./desktop";
import type { Profile } from "./profile";

/** A user who reads R1C1: names' formulas come in it. */
export const r1c1: Profile = { ...desktop, name: "r1c1", referenceStyle: "R1C1" };
