/** The mathematics, for the rooms around it. */
export * from "./core";
export * from "./complete";
export * from "./curve";
export * from "./data/softsignals";
export type { Figure } from "./figure";
export * from "./monthends";
export * from "./position";
export * from "./positionreplay";
export * from "./rolling";
export * from "./softsignals";
export * from "./stress";
export * from "./whatif";
export * from "./worstrises";
