import { hasAll, type PositionLayout } from "./layout";

/** TWS, portfolio export: a line `Portfolio`, then the heading. */
export const tws: PositionLayout = {
  title: "TWS portfolio",
  recognises: (headings) => hasAll(headings, "financial instrument description", "position"),
};
