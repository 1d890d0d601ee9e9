import { desktop } from "./desktop";
import type { Profile } from "./profile";

/** German regional settings: 4,82 and 1.000. */
export const german: Profile = {
  ...desktop,
  name: "german",
  language: "de-DE",
  separators: { decimal: ",", thousands: "." },
};
