/** The number of the line where a formula stands: as many lines as there are by now, down to its own. */
export const lineNumber = (block: "held" | "sell"): string => `ROWS({${block}.line^})`;

/** The cells of another block's columns in line `i`, wherever its lines may move. */
export const lineOf = (block: "held" | "steps", i: number, formula: string): string =>
  formula.replace(new RegExp(`\\{${block}\\.(\\w+)@\\}`, "g"), `{${block}.$1#${i}}`);
