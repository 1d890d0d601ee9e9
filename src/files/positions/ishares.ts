import { hasAll, type PositionLayout } from "./layout";

/** iShares, holdings of a fund: coupon and maturity in columns of their own, in per cent. */
export const ishares: PositionLayout = {
  title: "iShares holdings",
  recognises: (headings) => hasAll(headings, "name", "market value", "maturity", "coupon (%)"),
  couponInPercent: true,
};
