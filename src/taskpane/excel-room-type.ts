import type { Operations } from "../excel";
import type * as room from "./excel-room";

/** What can be done in Excel: all that `excel-room.ts` gives, once it is loaded. */
export type ExcelRoom = Operations & typeof room;
