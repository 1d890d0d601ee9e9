import { desktop } from "./desktop";
import type { Profile } from "./profile";

/** A workbook that counts its days from 1904, as old ones of Macs do. */
export const date1904: Profile = { ...desktop, name: "date1904", datesFrom: 1904 };
