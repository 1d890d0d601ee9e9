/** The only room that calls Excel. */
export { buildSheet } from "./build";
export { convertSheet } from "./convert";
export { installNames, removeNames } from "./names";
export { findSheets, readSheet } from "./ours";
export { removeSheet } from "./remove";
export { selectedCell, show } from "./show";
export { readNumbers, watchChanges } from "./cells";
export { OperationFailure, type FailureCode } from "./failure";
export { readReferred, readSelectedCell, watchSelection, type SelectedCell } from "./selection";
export type * from "./types";
