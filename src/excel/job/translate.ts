import { OperationFailure, type FailureCode } from "./failure";

/** What the host's error codes mean, as our own failures. */
const CODES: Readonly<Record<string, FailureCode>> = {
  AccessDenied: "locked",
  InvalidOperationInCellEditMode: "editing",
  ItemAlreadyExists: "changedMeanwhile",
  ItemNotFound: "changedMeanwhile",
  InvalidReference: "changedMeanwhile",
  InsertDeleteConflict: "changedMeanwhile",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
  ApiNotFound: "tooOld",
  NotImplemented: "tooOld",
  UnsupportedOperation: "tooOld",
  ConnectionFailure: "disconnected",
  Timeout: "disconnected",
  ReadOnlyWorkbook: "readOnly",
  InvalidSelection: "severalAreas",
};

/** Any error as the failure that the pane can say in a sentence. The cause stays with it. */
export function failureOf(reason: unknown): OperationFailure {
  if (reason instanceof OperationFailure) return reason;
  const { code = "", message = String(reason) } = reason as { code?: string; message?: string };
  return new OperationFailure(CODES[code] ?? "unexpected", { message }, reason);
}
