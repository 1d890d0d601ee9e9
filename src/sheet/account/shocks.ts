import { MISSION } from "../../domain";
import { entry, gainsAndLosses, heading, text, type Block, type BlockCell } from "../block";
import { shownStatus, statusColours } from "../status";
import { FORMATS } from "../style";
import { TWO_TRACKS } from "../tracks";
import { accountCalls, CHOSEN, rowsOf } from "./calls";
import type { AccountContext } from "./context";
import { shockRow } from "./portable/closed-forms";
import { HEAD_ROWS } from "./grid";
import { enteredInLines } from "./spills";

/** Of ACCOUNTTABLE, counted from 1: all but the shock itself, which stands here as an entry, and the status. */
const COLUMNS = [
  ["profit", 2, FORMATS.money],
  ["equity", 3, FORMATS.money],
  ["value", 4, FORMATS.money],
  ["leverage", 5, FORMATS.leverage],
  ["requirement", 6, FORMATS.money],
  ["excess", 7, FORMATS.money],
  ["cushion", 8, FORMATS.percent1],
] as const;
const STATUS = COLUMNS.length + 1;
const SHOCK = "{shocks.shock}";

/** The account under shocks along the chosen shape, each position revalued in full. */
export function shocks(context: AccountContext): Block {
  const { t, statuses, write } = context;
  const rows = MISSION.shocks.length;
  const formats = COLUMNS.map(([, , format]) => format);
  const isLive = write.dialect === "live";
  const call = () => accountCalls(write).table(enteredInLines(SHOCK), CHOSEN);
  const closed = (k: number): BlockCell[] => {
    const row = shockRow(k);
    return [
      ...COLUMNS.map(([key, , format], c) => ({
        ...{ at: c + 1, key: `${key}${k}`, format, style: "right" as const },
        formula: `=${row[key]}`,
      })),
      { at: STATUS, formula: `=${shownStatus({ statuses }, row.status)}`, style: "status" },
    ];
  };
  const spilled = (): BlockCell[] => [
    {
      at: 1,
      formula: `=${rowsOf(
        call(),
        SHOCK,
        COLUMNS.map(([, column]) => column),
      )}`,
      format: formats[0],
      style: "right",
      spills: { rows, columns: COLUMNS.length, formats, along: [SHOCK] },
    },
    {
      at: STATUS,
      formula: `=${shownStatus({ statuses }, rowsOf(call(), SHOCK, [9]))}`,
      style: "status",
      spills: { rows, columns: 1, along: [SHOCK] },
    },
  ];
  const column = (at: number) => ({ row: HEAD_ROWS, column: at, rows, columns: 1 });
  return {
    key: "shocks",
    columns: TWO_TRACKS,
    heights: { 2: 26 },
    rows: [
      heading(TWO_TRACKS, t.shocks.title),
      [text(0, t.shocks.purpose, "note")],
      t.shocks.heads.map((head, i) => text(i, head, i === STATUS ? "statusHead" : "columnHead")),
      ...MISSION.shocks.map((shock, i) => [
        entry(0, `shock${i}`, shock, "shock"),
        ...(!isLive ? closed(i) : i === 0 ? spilled() : []),
      ]),
    ],
    regions: {
      shock: column(0),
      ...Object.fromEntries(COLUMNS.map(([key], i) => [key, column(i + 1)])),
      status: column(STATUS),
      room: column(STATUS + 1),
    },
    conditional: [
      ...statusColours({ statuses }, "row", ["shocks.status", "shocks.room"], "{shocks.status@}"),
      ...gainsAndLosses(["shocks.profit", "shocks.profit"], "{shocks.profit@}"),
      ...gainsAndLosses(["shocks.excess", "shocks.excess"], "{shocks.excess@}"),
      ...gainsAndLosses(["shocks.cushion", "shocks.cushion"], "{shocks.cushion@}"),
    ],
  };
}
