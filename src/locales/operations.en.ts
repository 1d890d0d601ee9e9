type Details = Readonly<Record<string, string>>;

/** Why an operation in the workbook did not happen: one sentence that says what to do. */
export const operationTexts = {
  lacks: {
    charts:
      "Excel did not draw all its charts: the figures are there; build the sheet again to have them.",
    page: "Excel did not set up its page, perhaps for want of a printer: do that before you print.",
  },
  failures: {
    locked: () =>
      "The workbook or a sheet in it is protected, so nothing was changed: unprotect it (Review, Unprotect) and try again.",
    editing: () =>
      "A cell is being edited, so nothing was changed: press Enter or Esc in the sheet and try again.",
    readOnly: () =>
      "The workbook is open read-only, so nothing was changed: save a copy of it and work there.",
    tooOld: () =>
      "This Excel is too old for that, and nothing was changed: it takes Microsoft 365 or Excel 2021.",
    occupied: (d: Details) =>
      `There is something in ${d.address ?? "the way"} already, so nothing was written: select another place or clear it first.`,
    merged: (d: Details) =>
      `Merged cells are in the way at ${d.address ?? "that place"}, so nothing was written: unmerge them or select another place.`,
    severalAreas: () =>
      "Several areas are selected, so nothing was done: select one block of cells and try again.",
    wholeLines: () =>
      "Whole columns or rows are selected: select only the cells of the positions, or one cell among them.",
    namesRefused: () =>
      "This Excel refused a name whose formula has commas, so no names were installed: type =CVS.CARRY(…) instead.",
    badReference: (d: Details) =>
      `${d.cell ?? "That cell"} holds no number, so nothing was changed: give a cell with a number in it.`,
    noSuchSheet: (d: Details) =>
      `There is no sheet ${d.sheet ?? "of that name"} any more: look at the list again.`,
    notOurs: (d: Details) =>
      `The sheet ${d.sheet ?? ""} was not built by Carry vs Shock, so it was not touched.`,
    isReplay: (d: Details) =>
      `${d.sheet ?? "That sheet"} is a replay, which stays in the form it was made in: replay again to have the other.`,
    rearranged: (d: Details) =>
      `Cells that ${d.sheet ?? "the sheet"} needs were deleted or moved apart, so it was not touched: undo that, or build a new one.`,
    otherVersion: (d: Details) =>
      `${d.sheet ?? "The sheet"} was built by another version of Carry vs Shock, so only inputs that it has can be changed: press Build it anew in the pane for the rest.`,
    dates1904: () =>
      "All dates of the file are before 1904-01-01, from which this workbook counts its dates: nothing was written. Use a workbook that counts from 1900 (File, Options, Advanced).",
    oneShock: () =>
      "A table of one shock can neither grow nor be made in place, so nothing was changed: build a new sheet.",
    lastSheet: (d: Details) =>
      `${d.sheet ?? "That"} is the only visible sheet, which Excel keeps: add another one first.`,
    noFigures: () =>
      "The series has no figure on or after that date, so nothing was made: choose an earlier date.",
    noPositions: () =>
      "No positions are selected: select a table with a heading row and a position in each row below it.",
    noAccount: () =>
      "There is no Account sheet with all its cells in this workbook: build one first, from a statement.",
    noLines: (d: Details) =>
      `An Account sheet takes ${d.lines ?? "500"} positions, fewer than these, so nothing was changed: leave out small ones, or keep two accounts.`,
    notLive: (d: Details) =>
      `${d.sheet ?? "The sheet"} is portable, and lines are added to the live form alone, so nothing was changed: make it live first.`,
    callsAddIn: (d: Details) =>
      `${d.cell ?? "An entry"} calls the add-in, which nobody without it can calculate, so nothing was changed: replace the formula by its value first.`,
    totalAmong: (d: Details) =>
      `Row ${d.row ?? ""} is a total among the positions and would count twice: select positions without a total between them.`,
    figureMissing: (d: Details) =>
      `${d.cell ?? "A figure of a position"} holds no number and would count as 0, so nothing was written: enter one (0, if that is what it is) and try again.`,
    figureOutside: (d: Details) =>
      `${d.cell ?? "A figure of a position"} holds ${d.got ?? "a number"}, which it cannot be (margins and yields are fractions: 9% is 0.09), so nothing was written: correct it and try again.`,
    columnMissing: (d: Details) =>
      `No column for ${d.column ?? "that"} is chosen: choose one and try again.`,
    noLambda: () =>
      "This Excel does not know LAMBDA, so no names were installed: type =CVS.CARRY(…) instead, or update to Microsoft 365 or Excel 2024.",
    noRoom: () =>
      "The place is too near to the sheet's edge, so nothing was written: select a cell further up or left.",
    tooLarge: () =>
      "That is more than Excel takes at once, and nothing was changed: use fewer shocks, or a workbook with less in it.",
    busy: () => "Excel is busy, and nothing was changed: wait a moment and try again.",
    cancelled: () => "Cancelled: the workbook is as it was.",
    alreadyRunning: () => "Another operation is still running: wait for it to end.",
    changedMeanwhile: () =>
      "The workbook was changed in the meantime, so nothing was written: try again.",
    disconnected: () =>
      "The connection to Excel was lost; what had been written was taken back: try again.",
    leftBehind: (d: Details) =>
      `Excel did not answer any more, so not everything could be taken back: look at ${d.what ?? "the workbook"} and remove it by hand, or let this pane do it when it starts next.`,
    unexpected: (d: Details) =>
      `Excel refused, and nothing was changed${d.message ? ` (${d.message})` : ""}: try again.`,
  },
};

export type OperationTexts = typeof operationTexts;
