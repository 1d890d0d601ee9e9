import { desktop } from "./desktop";
import type { Profile } from "./profile";

/** Excel in Traditional Chinese, as in Taiwan. */
export const zhTW: Profile = { ...desktop, name: "zh-TW", language: "zh-TW" };
