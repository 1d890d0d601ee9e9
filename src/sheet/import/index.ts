/** Importing series: from text to a sheet, as plain data. */
export * from "./append";
export { isoDate } from "./dates";
export * from "./describe";
export * from "./fault";
export * from "./layout";
export { decodeFile, readImport } from "./read";
export * from "./series-mark";
export * from "./source";
export type { KnownUnit } from "./units";
