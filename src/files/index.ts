/** Files as they come: from bytes to series, auctions, positions and accounts, with nothing of Excel. */
export { FileFault, faultSentence } from "./fault";
export { isoDate } from "./fields/dates";
export { summarise, toJson, type KeyedQuestion } from "./print";
export { readFile, readText } from "./read";
export type {
  Account,
  FileReading,
  LeftOut,
  Position,
  Question,
  ReadingContext,
  Remark,
  SeriesReading,
} from "./reading";
export { say, sayChoice } from "./say";
export { atOnce, type Slices } from "./slices";
export * from "./source";
