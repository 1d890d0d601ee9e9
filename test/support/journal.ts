import type { JournalRow } from "../../src/sheet/journal";

/** A row of the journal as the mission's case has it, at a time (a serial), with what is to be otherwise. */
export const journalRow = (time: number, changes: Partial<JournalRow> = {}): JournalRow => ({
  time,
  sheet: "Carry vs Shock",
  yld: 0.0482,
  lev: 3,
  equity: 1_000_000,
  value: 3_000_000,
  netCarry: 0.0468,
  rules: "OK",
  carry: "PAYS",
  signals: "UNKNOWN",
  toStop: 43,
  toCap: 0,
  toCall: 187,
  cushion: 12,
  note: undefined,
  ...changes,
});
