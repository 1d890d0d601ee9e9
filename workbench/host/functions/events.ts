import type { Host } from "../contract";
import type { FunctionMetadata } from "../model/functions";
import type { InvocationResult } from "../session";
import { readResult, type CallResult } from "./results";

const CATEGORY = 1;
const INVOKE = 1000;
/** The function may be given error values. */
const ERRORS_ALLOWED = 4;

/** The library's numbers for errors, where they tell one error. */
const ERROR_CODES: Record<number, string> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!" };

function read([, ok, value, errorCode]: InvocationResult): CallResult {
  if (ok) return readResult(value);
  const code = ERROR_CODES[errorCode ?? 0] ?? "#VALUE!";
  return { kind: "error", code, ...(typeof value === "string" ? { message: value } : {}) };
}

/**
 * Calls a function as Excel does: by an event to the library, which answers by a
 * batch of its own. `args` are in the form of `callArguments`; error values among
 * them are `{ type: "CustomFunctionError", code }`. The engine can't wait for this
 * (it needs the result while it calculates); it shows that both ways agree.
 */
export async function callByEvent(
  host: Host,
  one: FunctionMetadata,
  args: unknown[],
  address: string,
): Promise<CallResult> {
  const { id, result } = host.session.invocations.expect();
  const message = JSON.stringify([id, one.id, args, address, ERRORS_ALLOWED, null]);
  host.send([{ messageCategory: CATEGORY, messageType: INVOKE, targetId: "", message }]);
  return read(await result);
}
