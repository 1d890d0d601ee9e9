/** Said where the pane cannot be drawn. */
export const start = {
  failed: (what: string) =>
    `The pane cannot be shown (${what}). What it keeps in this workbook or on this machine may be damaged: forget it, and the pane starts anew.`,
  notForgotten: (why: string) =>
    `The workbook did not take it (${why}). Close it, open it again and try once more.`,
  forget: "Forget my inputs and settings",
};

export type StartWords = typeof start;
