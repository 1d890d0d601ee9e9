/** The mathematics, for the rooms around it. */
export * from "./core";
export * from "./position/complete";
export * from "./position/curve";
export * from "./data/soft-signals";
export type { Figure } from "../numbers/figure";
export * from "./signals/month-ends";
export * from "./position/daily-move";
export * from "./position/distances";
export * from "./position/key-figures";
export * from "./position/position";
export * from "./position/price-loss";
export * from "./position/verdict";
export * from "./history/position-replay";
export * from "./history/rolling-starts";
export * from "./signals/soft-signals";
export * from "./history/stress";
export * from "./position/what-if";
export * from "./history/worst-rises";
