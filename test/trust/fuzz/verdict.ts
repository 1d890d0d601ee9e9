/** Everything that a result may be made of: Excel can show nothing else. */
const CODES = ["#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#VALUE!"];

/** Functions that leave the row of a skipped position blank, in the order of what they were given. */
const WITH_BLANK_ROWS = ["HOLDINGS", "ACCOUNTSALE"];

/**
 * What is wrong with the result of a call, or with what it threw; undefined for a finite number, a
 * text, an error with a message, or a rectangle of these.
 */
export function faultOfResult(id: string, result: unknown): string | undefined {
  if (!Array.isArray(result)) return faultOfCell(result);
  if (result.length === 0) return "no rows";
  for (const row of result as unknown[]) {
    if (!Array.isArray(row)) return "a row that is no array";
    if (row.length === 0) return "an empty row";
    if (row.length !== (result[0] as unknown[]).length) return "rows of different length";
    if (WITH_BLANK_ROWS.includes(id) && row.every((cell) => cell === "")) continue;
    // Its last row is one figure.
    const cells = id === "ACCOUNTHIST" && row[0] === "most" ? row.slice(0, 2) : (row as unknown[]);
    const faults = cells.map(faultOfCell).filter((fault) => fault !== undefined);
    if (faults.length > 0) return faults[0];
  }
  return undefined;
}

export function faultOfThrown(thrown: unknown): string | undefined {
  if (thrown instanceof CustomFunctions.Error) return faultOfCell(thrown);
  return `threw ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;
}

function faultOfCell(cell: unknown): string | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : `the number ${cell}`;
  if (typeof cell === "string") return cell === "" ? "an empty text" : undefined;
  if (!(cell instanceof CustomFunctions.Error)) return `a ${typeof cell}: ${String(cell)}`;
  const { code, message } = cell as { code: string; message?: string };
  if (!CODES.includes(code)) return `the code ${code}`;
  // What was in the cell is quoted and may say anything.
  const own = message?.replace(/".*"|「.*」/su, "");
  if (!own || /undefined|NaN|Infinity|\[object/.test(own)) return `the message "${message}"`;
  return undefined;
}

/** Freezes a value and all within it: a function that writes to what it was given then throws. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
