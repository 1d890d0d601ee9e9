/** Why an operation did not happen. The sentence for each stands in `src/locales/operations.*`. */
export type FailureCode =
  | "locked"
  | "editing"
  | "readOnly"
  | "tooOld"
  | "occupied"
  | "merged"
  | "severalAreas"
  | "wholeLines"
  | "badReference"
  | "noSuchSheet"
  | "notOurs"
  | "isReplay"
  | "rearranged"
  | "otherVersion"
  | "dates1904"
  | "oneShock"
  | "lastSheet"
  | "noFigures"
  | "noPositions"
  | "noAccount"
  | "noLines"
  | "notLive"
  | "callsAddIn"
  | "totalAmong"
  | "figureMissing"
  | "figureOutside"
  | "columnMissing"
  | "noLambda"
  | "namesRefused"
  | "noRoom"
  | "tooLarge"
  | "busy"
  | "cancelled"
  | "alreadyRunning"
  | "changedMeanwhile"
  | "disconnected"
  | "leftBehind"
  | "unexpected";

/**
 * An operation that was not done; nothing of it remains in the workbook, but for `leftBehind`,
 * which names what could not be taken back.
 */
export class OperationFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly details: Readonly<Record<string, string>> = {},
    cause?: unknown,
  ) {
    super(details.message ? `${code}: ${details.message}` : code, { cause });
    this.name = "OperationFailure";
  }
}
