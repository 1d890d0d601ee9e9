import { desktop } from "./desktop";
import type { Profile } from "./profile";

const MEGABYTE = 1024 * 1024;

/** Excel on the web: 5 MB a request, no pane shown by an add-in from the Marketplace. */
export const web: Profile = {
  ...desktop,
  name: "web",
  answersLater: true,
  payloadLimit: 5 * MEGABYTE,
  showsTaskpane: false,
};
