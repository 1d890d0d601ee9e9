/** The only room that calls Excel. */
export { OperationFailure, type FailureCode } from "./failure";
export type * from "./types";
