import { hasAll, type PositionLayout } from "./layout";

/** Fidelity, positions: the symbol is a CUSIP, the description names the bond. */
export const fidelity: PositionLayout = {
  title: "Fidelity positions",
  recognises: (headings) => hasAll(headings, "quantity", "last price", "current value"),
};
