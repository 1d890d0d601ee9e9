/** Why a cell shows an error. */
export const explain = {
  title: "Explain this cell",
  ask: "Explain the selected cell",
  notOurs: (cell: string) => `${cell} calls no function of this add-in.`,
  unknownName: (cell: string) =>
    `${cell}: Excel does not know the function. Use Repair #NAME? under Workbook.`,
  noRoom: (cell: string, fn: string) =>
    `${cell}: the result of ${fn} needs more cells, and some of them are taken: clear what stands below and to the right of it.`,
  fine: (cell: string, fn: string) => `${cell}: ${fn} finds nothing wrong.`,
  fault: (cell: string, fn: string, code: string, message: string) =>
    `${cell} shows ${code} because of ${fn}: ${message}.`,
  hidden: (cell: string, fn: string, text: string) =>
    `${cell}: ${fn} is given ${text}, which only Excel can compute. Put that into a cell of its own and refer to it.`,
  help: (fn: string) => `Help on ${fn}`,
  close: "Close the explanation",
};

export type Explain = typeof explain;
