import { heat } from "../blocks/leverage-grid";
import { entry, heading, text, type Block, type BlockCell } from "../block";
import { FORMATS } from "../style";
import { TWO_TRACKS } from "../tracks";
import { accountCalls } from "./calls";
import { purposeOfKept } from "./portable/stale";
import { stampedRow } from "./portable/stamps";
import type { AccountContext } from "./context";
import { entered, enteredInLines } from "./spills";
import { HEAD_ROWS } from "./grid";

const MONTHS = [0, 1, 3, 6, 12, 24];
const RISES = [0, 50, 100, 150, 200, 250, 300];
/** Which shock the account stands in so many months: its excess as a map, and the call of each month. */
export function survivalMap(context: AccountContext): Block {
  const { t, write } = context;
  const rows = MONTHS.length;
  const columns = RISES.length + 1;
  const isLive = write.dialect === "live";
  const call = () =>
    accountCalls(write).survival(enteredInLines("{survival.months}"), entered("{survival.rises}"));
  const spill = (): BlockCell => ({
    at: 1,
    key: "grid",
    ...(isLive && {
      formula: `=INDEX(${call()},SEQUENCE(ROWS({survival.months}),1,2),SEQUENCE(1,COLUMNS({survival.rises})+1,2))`,
    }),
    format: FORMATS.money,
    style: "right",
    spills: {
      rows,
      columns,
      along: ["{survival.months}"],
      formats: [...RISES.map(() => FORMATS.money), FORMATS.bp1],
    },
  });
  return {
    key: "survival",
    columns: TWO_TRACKS,
    rows: [
      heading(TWO_TRACKS, t.survival.title),
      [purposeOfKept(context, t.survival.purpose)],
      [
        text(0, t.survival.months, "columnHead"),
        ...RISES.map((rise, c) => entry(c + 1, `rise${c}`, rise, "shock")),
        text(columns, t.survival.call, "columnHead"),
      ],
      ...MONTHS.map((months, r) => [
        entry(0, `months${r}`, months, "count"),
        ...(!isLive ? stampedRow(spill(), r) : r === 0 ? [spill()] : []),
      ]),
    ],
    regions: {
      months: { row: HEAD_ROWS, column: 0, rows, columns: 1 },
      rises: { row: HEAD_ROWS - 1, column: 1, rows: 1, columns: RISES.length },
      map: { row: HEAD_ROWS, column: 1, rows, columns: RISES.length },
    },
    conditional: heat("survival.map", "{survival.map@}", "/{money.equity}"),
  };
}
