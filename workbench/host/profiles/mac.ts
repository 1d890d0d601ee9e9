import { desktop } from "./desktop";
import type { Profile } from "./profile";

/** Microsoft 365 for Mac: as far as is known here, as on Windows. */
export const mac: Profile = { ...desktop, name: "mac" };
