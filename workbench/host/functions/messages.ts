import type { CallResult } from "./results";

interface Entry {
  functionName: string;
  row: number;
  column: number;
  messages: Map<string, string>;
}

/** The messages that came with functions' errors, by the cell that shows them. */
export class ErrorMessages {
  private readonly bySheet = new Map<string, Map<string, Entry>>();

  /** Records one call's messages, at the cell whose formula made it. */
  record(
    sheetId: string,
    row: number,
    column: number,
    functionName: string,
    result: CallResult,
  ): void {
    let entries = this.bySheet.get(sheetId);
    if (!entries) this.bySheet.set(sheetId, (entries = new Map()));
    const key = `${row},${column}`;
    const messages = new Map<string, string>();
    const cells = Array.isArray(result) ? result : [[result]];
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell.kind === "error" && cell.message) messages.set(`${r},${c}`, cell.message);
      }),
    );
    if (messages.size > 0) entries.set(key, { functionName, row, column, messages });
    else if (entries.get(key)?.functionName === functionName) entries.delete(key);
  }

  forget(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }

  /** The message at a cell; for a spilled cell by its place in the result. */
  find(sheetId: string, row: number, column: number): string | undefined {
    for (const entry of this.bySheet.get(sheetId)?.values() ?? []) {
      const message = entry.messages.get(`${row - entry.row},${column - entry.column}`);
      if (message !== undefined) return message;
    }
    return undefined;
  }
}
