/** An error that a batch answers, by the codes of Excel's API. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (what: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`, 404);

export const itemAlreadyExists = (what: string): HostError =>
  new HostError("ItemAlreadyExists", `A resource with this name already exists: ${what}.`, 409);

export const invalidArgument = (what: string): HostError =>
  new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );

export const invalidReference = (what: string): HostError =>
  new HostError(
    "InvalidReference",
    `This reference is not valid for the current operation: ${what}.`,
  );

export const invalidOperation = (what: string): HostError =>
  new HostError("InvalidOperation", `The operation attempted is invalid on the object: ${what}.`);

export const accessDenied = (what: string): HostError =>
  new HostError("AccessDenied", `You cannot perform the requested operation: ${what}.`, 403);

/**
 * What this host does not model. It has a code of its own, so that no fallback of
 * an add-in for older versions of Excel takes it for one of Excel's answers.
 */
export const hostGap = (member: string): HostError =>
  new HostError("HostGap", `The workbench's host does not model ${member}.`, 501);
