/**
 * The part of the domain that functions.js carries and exposes as `CarryVsShock`: the formulas of the
 * functions. What only the pane and the sheet compute with is in the pane's own bundle.
 */
export { exact, nearestDouble, Exact } from "./arithmetic";
export * from "./bond";
export * from "./bonddates";
export * from "./bondrisk";
export * from "./bondyield";
export * from "./book";
export * from "./calendar";
export * from "./carry";
export * from "./data/schedules";
export * from "./data/tiers";
export * from "./funding";
export * from "./history";
export * from "./leverage";
export * from "./limits";
export * from "./maintenance";
export * from "./margin";
export * from "./mission";
export * from "./refusal";
export * from "./replay";
export * from "./reprice";
export * from "./rules";
export * from "./scenario";
export * from "./shock";
export * from "./shocktable";
export * from "./signal";
export * from "./steps";
export * from "./trend";
export * from "./units";
