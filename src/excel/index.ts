/** The only room that calls Excel. */
export { buildSheet } from "./operations/build";
export { buildAccount, type AccountRequest } from "./operations/account";
export { convertAccount } from "./operations/convert-account";
export { followSeries, type SeriesForAccount } from "./operations/follow-series";
export { addLines, updateAccount } from "./operations/update-account";
export { findAccounts } from "./read/accounts";
export { insertBook } from "./operations/book";
export { readAccountCells, type AccountCells } from "./read/account-cells";
export { readSelectedTable, type SelectedTable } from "./read/selected-table";
export { readPositions } from "./read/positions";
export { commitInput, type Commit, type Committed } from "./operations/commit";
export { convertSheet } from "./operations/convert";
export { importSeries, type ImportRequest } from "./operations/import";
export { logRows, type LogRequest } from "./operations/journal";
export { readJournal } from "./read/journal";
export { formatResults, type FormatsOf, type FormattedResults } from "./operations/format-results";
export { linkSignal, linkSignals, type SignalLink } from "./operations/link";
export { insertTable } from "./operations/insert";
export {
  insertFunction,
  type FunctionInsert,
  type InsertedFunction,
} from "./operations/insert-function";
export { installNames, removeNames } from "./operations/names";
export { findSheets, readSheet } from "./read/ours";
export { removeSheet } from "./operations/remove";
export { buildReplay, type ReplaySheet, type ReplaySheetRequest } from "./operations/replay";
export { readFirstDay } from "./read/date-system";
export { readPlaces } from "./read/places";
export { listSeries, readObservations, type SeriesSheet } from "./read/series";
export { sweepAfterDeletions } from "./read/deleted";
export { findBroken, repair } from "./operations/repair";
export { selectedCell, selectedRange, show } from "./operations/show";
export { readNumbers, watchChanges } from "./read/cells";
export { OperationFailure, type FailureCode } from "./job/failure";
export {
  readReferred,
  readSelectedCell,
  watchSelection,
  type SelectedCell,
} from "./read/selection";
export {
  lookAt,
  lookAtAll,
  watchLocal,
  watchViewed,
  type Looked,
  type ViewedSheet,
} from "./read/viewed";
export type { SeenCell, SeenInput } from "./read/seen-input";
export type { ViewedAccount } from "./read/viewed-account";
export { updateSheet } from "./operations/update";
export type * from "./types";
