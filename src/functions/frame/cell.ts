import type { ArgumentKind } from "../../numbers/limits";
import { Fault, PASSED_ON, sentences, type ErrorCode } from "./fault";
import { numberFromText } from "./number-text";

/** A cell that is empty: null, nothing at all, or "" depending on the build of Excel. */
export const BLANK = Symbol("blank");

const ERROR_TEXT =
  /^#(DIV\/0!|N\/A|NULL!|NUM!|VALUE!|REF!|NAME\?|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!|PYTHON!|EXTERNAL!)$/;

/**
 * A cell as a number, as Excel's own operators read it: TRUE is 1, numeric text is its number, a
 * data type is its basic value.
 * @param name the argument's name, for the sentence of a fault
 */
export function readNumber(
  cell: unknown,
  name: string,
  kind: ArgumentKind,
): number | typeof BLANK | Fault {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  if (isBlank(cell)) return BLANK;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  const error = errorCodeOf(cell);
  if (error !== undefined) return passOn(error, name);
  if (typeof cell === "string") {
    return numberFromText(cell, kind) ?? new Fault(sentences().text(name, shorten(cell)));
  }
  const basic = basicValueOf(cell);
  return basic ?? new Fault(sentences().dataType(name));
}

/** Whether a cell counts as empty (or an optional argument as omitted). */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** The error that a cell holds ("#REF!"), in whichever of Excel's forms it comes; undefined for none. */
export function errorCodeOf(cell: unknown): string | undefined {
  if (typeof cell === "string") return ERROR_TEXT.test(cell) ? cell : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  const { code, type, basicType, basicValue } = cell as Record<string, unknown>;
  if (typeof code === "string" && code.startsWith("#")) return code;
  const isError = type === "Error" || basicType === "Error";
  return isError ? (typeof basicValue === "string" ? basicValue : "#VALUE!") : undefined;
}

/** The five errors that a function can return come out as themselves, every other one as #VALUE!. */
export function passOn(code: string, name: string): Fault {
  const known = (PASSED_ON as readonly string[]).includes(code);
  return new Fault(sentences().errorIn(name, code), known ? (code as ErrorCode) : undefined);
}

/** A cell that is not blank as text; a data type is its basic value, and an ellipsis where it has none. */
export function textOf(cell: unknown): string {
  if (typeof cell !== "object") return String(cell);
  const { basicValue = "…" } = cell as { basicValue?: unknown };
  return typeof basicValue === "object" ? "…" : String(basicValue);
}

function basicValueOf(cell: unknown): number | undefined {
  const value = (cell as { basicValue?: unknown }).basicValue;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
