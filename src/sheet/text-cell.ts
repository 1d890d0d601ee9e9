import type { PlanCell } from "./plan";

/** A cell of a plan with words in it. */
export const textCell = (
  row: number,
  column: number,
  text: string,
  style: PlanCell["style"],
): PlanCell => ({ row, column, content: { text }, style });
