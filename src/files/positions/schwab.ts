import { hasAll, type PositionLayout } from "./layout";

/** Schwab, positions: a title, a blank line, text such as `"$97,155.00 "`, a line `Account Total`. */
export const schwab: PositionLayout = {
  title: "Schwab positions",
  recognises: (headings) => hasAll(headings, "symbol", "description", "qty (quantity)"),
};
