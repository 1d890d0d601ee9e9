/** The mathematics, for the rooms around it: the functions bundle exposes this as `CarryVsShock`. */
export { exact, nearestDouble, Exact, type Num } from "./arithmetic";
export * from "./carry";
export * from "./limits";
export * from "./margin";
export * from "./mission";
export * from "./position";
export * from "./refusal";
export * from "./rules";
export * from "./shock";
export * from "./shocktable";
export * from "./units";
