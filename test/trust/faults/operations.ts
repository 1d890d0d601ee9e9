import {
  buildSheet,
  convertSheet,
  importSeries,
  insertTable,
  installNames,
  linkSignal,
  removeNames,
  removeSheet,
  type SheetRequest,
} from "../../../src/excel";
import { MISSION_INPUTS } from "../../../src/sheet";
import { readImport, type KnownSource } from "../../../src/sheet/import";

/** An operation on a workbook, and what must stand there before it. */
export interface Operation {
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
  /**
   * What it does can't be taken back: once it was done, a lost answer counts as success. Excel has
   * nothing that brings a deleted sheet back.
   */
  readonly final?: true;
}

const REQUEST: SheetRequest = {
  inputs: { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" },
  shocks: [-100, 0, 43, 100, 200],
  dialect: "live",
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
};
const OURS = "Carry vs Shock";

const yields = (lines: string) =>
  importSeries({
    sources: readImport(`observation_date,DGS20\n${lines}`, {
      from: "DGS20.csv",
      untitled: "Pasted",
    }) as KnownSource[],
    language: "en",
    version: "1.0.0",
  });

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "building the live sheet": { run: () => buildSheet(REQUEST) },
  "building the portable sheet": { run: () => buildSheet({ ...REQUEST, dialect: "portable" }) },
  "inserting a table": { run: () => insertTable(REQUEST) },
  "making a sheet portable": {
    prepare: () => buildSheet(REQUEST),
    run: () => convertSheet(OURS, "portable", "CVS"),
  },
  "making a sheet live": {
    prepare: () => buildSheet({ ...REQUEST, dialect: "portable" }),
    run: () => convertSheet(OURS, "live", "CVS"),
  },
  "removing a sheet": {
    prepare: () => buildSheet(REQUEST),
    run: () => removeSheet(OURS),
    final: true,
  },
  "installing names": { run: () => installNames() },
  "removing names": { prepare: () => installNames(), run: () => removeNames() },
  "importing a series": { run: () => yields("2025-11-18,4.69\n2025-11-19,4.71\n") },
  "importing more of a series": {
    prepare: () => yields("2025-11-18,4.69\n2025-11-19,4.71\n"),
    run: () => yields("2025-11-17,4.6\n2025-11-20,4.68\n"),
  },
  "feeding a signal": {
    prepare: async () => {
      await buildSheet(REQUEST);
      await importSeries({
        sources: readImport("observation_date,THREEFYTP10\n2025-09-30,0.5\n2025-10-31,0.53\n", {
          from: "THREEFYTP10.csv",
          untitled: "Pasted",
        }) as KnownSource[],
        language: "en",
        version: "1.0.0",
      });
    },
    run: () =>
      linkSignal({ target: OURS, signal: "premium", series: "THREEFYTP10", kind: "value" }),
  },
};
