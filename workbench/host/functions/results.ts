import { isErrorText } from "../model/cell";

/** One cell of a function's result. */
export type ResultCell =
  | { kind: "value"; value: string | number | boolean }
  | { kind: "error"; code: string; message?: string };

/** Excel shows a function's own message for these two errors only. */
const WITH_MESSAGE = ["#VALUE!", "#N/A"];

/** `CustomFunctions.Error` by its shape: it may come from another frame's realm. */
function asError(value: unknown): ResultCell | undefined {
  const { code, message } = value as { code?: unknown; message?: unknown };
  if (typeof code !== "string" || !isErrorText(code)) return undefined;
  const shown =
    WITH_MESSAGE.includes(code) && typeof message === "string" && message !== "" ? { message } : {};
  return { kind: "error", code, ...shown };
}

function readCell(value: unknown): ResultCell {
  if (value === null || value === undefined) return { kind: "value", value: 0 };
  if (typeof value === "number") {
    if (Number.isNaN(value)) return { kind: "error", code: "#VALUE!" };
    return Number.isFinite(value) ? { kind: "value", value } : { kind: "error", code: "#NUM!" };
  }
  if (typeof value === "string" || typeof value === "boolean") return { kind: "value", value };
  if (typeof value === "object") {
    const error = asError(value);
    if (error) return error;
    if ("basicValue" in value) return readCell(value.basicValue);
  }
  return { kind: "error", code: "#VALUE!" };
}

/** What a call came to: a single value, or a matrix that spills. */
export type CallResult = ResultCell | ResultCell[][];

/** Reads what a function returned. */
export function readResult(returned: unknown): CallResult {
  if (!Array.isArray(returned)) return readCell(returned);
  const rows = returned as unknown[];
  const rectangular =
    rows.length > 0 &&
    rows.every(
      (row) => Array.isArray(row) && row.length > 0 && row.length === (rows[0] as unknown[]).length,
    );
  return rectangular
    ? (rows as unknown[][]).map((row) => row.map(readCell))
    : { kind: "error", code: "#VALUE!" };
}

/** Reads what a function threw: a `CustomFunctions.Error`, or a fault that Excel shows as #VALUE!. */
export function readThrown(thrown: unknown): ResultCell {
  const error = typeof thrown === "object" && thrown !== null ? asError(thrown) : undefined;
  return error ?? { kind: "error", code: "#VALUE!" };
}
