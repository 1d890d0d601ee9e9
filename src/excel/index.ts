/** The only room that calls Excel. */
export { buildSheet } from "./build";
export { readNumbers, watchChanges } from "./cells";
export { OperationFailure, type FailureCode } from "./failure";
export {
  readReferred,
  readSelectedCell,
  watchSelection,
  type SelectedCell,
} from "./selection";
export type * from "./types";
