import { desktop } from "./desktop";
import type { Profile } from "./profile";

/** A build of before blank cells came as null: no requirement set tells it from a newer one. */
export const blanks0: Profile = { ...desktop, name: "blanks0", blankArgument: 0 };
