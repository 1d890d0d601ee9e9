/** The cells of another block's columns in line `i`, wherever its lines may move. */
export const lineOf = (block: "held" | "steps", i: number, formula: string): string =>
  formula.replace(new RegExp(`\\{${block}\\.(\\w+)@\\}`, "g"), `{${block}.$1#${i}}`);
