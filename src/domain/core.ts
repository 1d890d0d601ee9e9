/**
 * The part of the domain that functions.js carries and exposes as `CarryVsShock`: the formulas of the
 * functions. What only the pane and the sheet compute with is in the pane's own bundle.
 */
export { exact, nearestDouble, Exact } from "../numbers/arithmetic";
export * from "./bond/price";
export * from "./bond/dates";
export * from "./bond/risk";
export * from "./bond/yield";
export * from "./book";
export * from "../numbers/calendar";
export * from "./carry";
export * from "./data/schedules";
export * from "./data/tiers";
export * from "./funding";
export * from "./history/counts";
export * from "./leverage";
export * from "../numbers/limits";
export * from "./maintenance";
export * from "./margin";
export * from "./data/mission";
export * from "../numbers/refusal";
export * from "./history/bond-path";
export * from "./history/replay";
export * from "./bond/reprice";
export * from "./rules";
export * from "./scenario";
export * from "./shock";
export * from "./shock-table";
export * from "./signals/signal";
export * from "../numbers/steps";
export * from "./signals/trend";
export * from "./totals";
export * from "../numbers/units";
