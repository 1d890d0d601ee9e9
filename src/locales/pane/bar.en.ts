/** The bar with the main action, and how it is going. */
export const bar = {
  build: "Build sheet",
  building: "Building…",
  working: "Working…",
  cancel: "Cancel",
  show: "Show me",
  dismiss: "Dismiss",
  notTheTrial: (entered: string) =>
    `A sheet is built with the entered ${entered}, not with the trial.`,
  notExcel: "Open this page as an add-in in Excel to build sheets.",
};

export type Bar = typeof bar;
