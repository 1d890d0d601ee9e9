import {
  buildReplay,
  buildSheet,
  convertSheet,
  findBroken,
  importSeries,
  insertBook,
  insertTable,
  installNames,
  linkSignal,
  readPositions,
  removeNames,
  removeSheet,
  repair,
  show,
  updateSheet,
  type SheetRequest,
} from "../../../src/excel";
import { MISSION_INPUTS } from "../../../src/sheet";
import { seriesOf } from "../../support/series";

/** An operation on a workbook, and what must stand there before it. */
export interface Operation {
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
}

export const REQUEST: SheetRequest = {
  inputs: { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" },
  shocks: [-100, 0, 43, 100, 200],
  dialect: "live",
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
  keep: { lev: "3" },
};
export const OURS = "Carry vs Shock";

const yields = (lines: string) =>
  importSeries({
    sources: seriesOf(`observation_date,DGS20\n${lines}`, "DGS20.csv"),
    language: "en",
    version: "1.0.0",
  });

/** Those that make a sheet or a table, or delete one. */
export const BUILDING: Readonly<Record<string, Operation>> = {
  "building the live sheet": { run: () => buildSheet(REQUEST) },
  "building the portable sheet": { run: () => buildSheet({ ...REQUEST, dialect: "portable" }) },
  "inserting a table": { run: () => insertTable(REQUEST) },
  "removing a sheet": {
    prepare: () => buildSheet(REQUEST),
    run: () => removeSheet(OURS),
  },
};

/** Those that change a sheet where it stands. */
export const CHANGING: Readonly<Record<string, Operation>> = {
  "updating a sheet's inputs": {
    prepare: () => buildSheet(REQUEST),
    run: () => updateSheet(OURS, { ...REQUEST, inputs: { ...REQUEST.inputs, lev: 4 } }),
  },
  "updating a sheet to more shocks": {
    prepare: () => buildSheet(REQUEST),
    run: () => updateSheet(OURS, { ...REQUEST, shocks: [-100, -50, 0, 43, 100, 150, 200, 300] }),
  },
  "updating a sheet to fewer shocks": {
    prepare: () => buildSheet({ ...REQUEST, dialect: "portable" }),
    run: () => updateSheet(OURS, { ...REQUEST, dialect: "portable", shocks: [0, 100, 200] }),
  },
  "making a sheet portable": {
    prepare: () => buildSheet(REQUEST),
    run: () => convertSheet(OURS, "portable", "CVS"),
  },
  "making a sheet live": {
    prepare: () => buildSheet({ ...REQUEST, dialect: "portable" }),
    run: () => convertSheet(OURS, "live", "CVS"),
  },
};

/** Names, positions, stuck formulas, and what is imported. */
export const OTHER: Readonly<Record<string, Operation>> = {
  "installing names": { run: () => installNames() },
  "removing names": { prepare: () => installNames(), run: () => removeNames() },
  "making a book of positions": {
    prepare: () => show("Sheet1!A1:D3"),
    run: async () => insertBook({ ...REQUEST, selection: await readPositions() }),
  },
  "repairing formulas": {
    prepare: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("G2:G3").formulas = [
          ["=_xldudf_CVS_CARRY(3,4.82%,4.14%)"],
          ["=_xldudf_CVS_PVBP(1000000,13)"],
        ];
        await context.sync();
      }),
    run: async () => repair(await findBroken("CVS")),
  },
  "importing a series": { run: () => yields("2025-11-18,4.69\n2025-11-19,4.71\n") },
  "importing more of a series": {
    prepare: () => yields("2025-11-18,4.69\n2025-11-19,4.71\n"),
    run: () => yields("2025-11-17,4.6\n2025-11-20,4.68\n"),
  },
  "making a sheet of a replay": {
    prepare: () => yields("2025-11-18,4.69\n2025-11-19,4.71\n2025-11-20,4.68\n"),
    run: () =>
      buildReplay({
        series: "DGS20",
        inputs: {
          start: 45979,
          lev: 3,
          years: 20,
          fund: 0.0414,
          margin: 0.09,
          stop: undefined,
          maxlev: undefined,
          friction: 0,
        },
        dialect: "portable",
        language: "en",
        namespace: "CVS",
        version: "1.0.0",
      }),
  },
  "feeding a signal": {
    prepare: async () => {
      await buildSheet(REQUEST);
      await importSeries({
        sources: seriesOf(
          "observation_date,THREEFYTP10\n2025-09-30,0.5\n2025-10-31,0.53\n",
          "THREEFYTP10.csv",
        ),
        language: "en",
        version: "1.0.0",
      });
    },
    run: () =>
      linkSignal({ target: OURS, signal: "premium", series: "THREEFYTP10", kind: "value" }),
  },
};
