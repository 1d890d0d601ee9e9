import type { Anchor } from "./anchors";
import type { Area } from "./area";
import type { MarkedPlan } from "./mark";

/** The plan of the Carry-vs-Shock sheet itself. */
export interface CarrySheetPlan extends MarkedPlan {
  /** How many shocks its table has. */
  readonly shocks: number;
  /** The rows of the shocks, over all columns of their table. */
  readonly table: Area;
  /** By which the blocks are found again. */
  readonly anchors: readonly Anchor[];
}
