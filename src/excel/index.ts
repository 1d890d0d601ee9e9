/** The only room that calls Excel. */
export { buildSheet } from "./build";
export { insertBook, readPositions } from "./book";
export { convertSheet } from "./convert";
export { importSeries, type ImportedSource, type ImportRequest } from "./import";
export { linkSignal, type SignalLink } from "./link";
export { insertTable } from "./insert";
export { installNames, removeNames } from "./names";
export { findSheets, readSheet } from "./ours";
export { removeSheet } from "./remove";
export { buildReplay, type ReplaySheet, type ReplaySheetRequest } from "./replay";
export { listSeries, readObservations, type SeriesSheet } from "./series";
export { findBroken, repair } from "./repair";
export { selectedCell, show } from "./show";
export { readNumbers, watchChanges } from "./cells";
export { OperationFailure, type FailureCode } from "./failure";
export { readReferred, readSelectedCell, watchSelection, type SelectedCell } from "./selection";
export { updateSheet } from "./update";
export type * from "./types";
