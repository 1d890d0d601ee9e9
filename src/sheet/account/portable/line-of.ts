/** A line's own cells of another block's columns, which stand in other rows. */
export const lineOf = (block: string, i: number, formula: string): string =>
  formula.replace(
    new RegExp(`\\{${block}\\.(\\w+)@\\}`, "g"),
    (_, key: string) => `INDEX({${block}.${key}},${i + 1})`,
  );
