/** A defined name. `scope` is a sheet's id, undefined for the workbook. */
export interface Name {
  readonly id: string;
  readonly name: string;
  readonly scope: string | undefined;
  /** With its leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface NameStore {
  all(): Name[];
  add(name: string, formula: string, scope: string | undefined, comment: string): Name;
  find(name: string, scope: string | undefined): Name | undefined;
  update(name: Name): void;
  delete(name: Name): void;
}

const REFERENCE = /^(\$?[A-Za-z]{1,3}\$?\d+|[rR]\d*[cC]\d*|[rRcC])$/;

/** Excel's rule for a name's spelling. */
export const isValidName = (name: string): boolean =>
  name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !REFERENCE.test(name);
