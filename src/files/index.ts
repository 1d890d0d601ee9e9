/** Files as they come: from bytes to series, auctions, positions and accounts, with nothing of Excel. */
export { FileFault, faultSentence } from "./fault";
export { toJson, type KeyedQuestion } from "./print";
export { summarise } from "./summary";
export {
  mergeSeries,
  placeReadings,
  NAMELESS,
  type Known,
  type PlacedReading,
  type PlacedSeries,
} from "./place-files";
export { nothing } from "./reading";
export {
  checkEquity,
  checkPosition,
  type CheckedEquity,
  type CheckedPosition,
} from "./positions/checks";
export { isSymbol } from "./positions/treasury";
export { typedPosition, type TypedLine } from "./positions/typed-line";
export { readFile, readText, refusedByHead } from "./read";
export type {
  Account,
  FileReading,
  LeftOut,
  Position,
  Question,
  ReadingContext,
  Remark,
  SeriesReading,
  TablePlaces,
} from "./reading";
export { say, sayChoice } from "./say";
export type { Placed } from "./series/place";
export { atOnce, type Slices } from "./slices";
export * from "./source";
