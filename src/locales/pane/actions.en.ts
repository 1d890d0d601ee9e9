/** Buttons that do something to the workbook, and what they report. */
export const actions = {
  title: "Workbook",
  build: "Build sheet",
  building: "Building…",
  working: "Working…",
  cancel: "Cancel",
  show: "Show me",
  dismiss: "Dismiss",
  notExcel: "Open this page as an add-in in Excel to build sheets.",
  built: (sheet: string, shocks: number, trips: number) =>
    `Built '${sheet}': ${shocks} shocks, ${trips} round trips.`,
};

export type Actions = typeof actions;
