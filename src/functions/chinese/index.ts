/** A file of its own beside functions.js, which asks for it where Office shows Chinese. */
import { faults } from "../../locales/faults.zh-TW";

globalThis.CarryVsShockChinese = faults;
