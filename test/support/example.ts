import type { CustomFunction } from "./functions";

/**
 * Evaluates the examples of the doc blocks: calls of our functions with constants (`4.82%`, `"IBKR"`,
 * `TRUE`, `#N/A`, `{1,2;3,4}`, nothing between two commas), and `INDEX(…,row,column)` of one. Of a
 * function that answers later it is a promise.
 */
export function evaluateExample(
  formula: string,
  functions: Readonly<Record<string, CustomFunction>>,
): unknown {
  const reader = new Reader(formula.replace(/^=/, ""), functions);
  const value = reader.expression();
  if (!reader.isAtEnd()) throw new Error(`cannot read all of ${formula}`);
  return value;
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly functions: Readonly<Record<string, CustomFunction>>,
  ) {}

  isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  expression(): unknown {
    if (this.text[this.at] === "{") return this.array();
    const call = /^(CVS\.)?([A-Z][A-Z0-9]*)\(/.exec(this.text.slice(this.at));
    if (call === null) return this.constant();
    this.at += call[0].length;
    const args = this.args();
    if (call[1] === undefined) return index(call[2]!, args);
    return this.functions[call[2]!]!(...args);
  }

  private args(): unknown[] {
    const args: unknown[] = [];
    for (;;) {
      args.push(/^[,)]/.test(this.text.slice(this.at)) ? null : this.expression());
      if (this.text[this.at++] === ")") return args;
    }
  }

  private array(): unknown[][] {
    const rows: unknown[][] = [[]];
    this.at++;
    for (;;) {
      rows.at(-1)!.push(this.constant());
      const separator = this.text[this.at++];
      if (separator === "}") return rows;
      if (separator === ";") rows.push([]);
    }
  }

  private constant(): unknown {
    const [token] = /^("[^"]*"|[^,;)}]+)/.exec(this.text.slice(this.at)) ?? [""];
    this.at += token.length;
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token === "TRUE" || token === "FALSE") return token === "TRUE";
    if (token === "#N/A") return new CustomFunctions.Error("#N/A" as CustomFunctions.ErrorCode);
    const number = token.endsWith("%") ? Number(`${token.slice(0, -1)}e-2`) : Number(token);
    if (Number.isNaN(number)) throw new Error(`cannot read ${token} in ${this.text}`);
    return number;
  }
}

function index(name: string, [table, row, column]: unknown[]): unknown {
  if (name !== "INDEX") throw new Error(`examples know INDEX, not ${name}`);
  const cell = (cells: unknown[][]) => cells[(row as number) - 1]![(column as number) - 1];
  return table instanceof Promise
    ? (table as Promise<unknown[][]>).then(cell)
    : cell(table as unknown[][]);
}
