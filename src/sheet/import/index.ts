/** Imported series on their sheets, as plain data. */
export * from "./append";
export * from "./describe";
export * from "./latest";
export * from "./layout";
export * from "./series-mark";
