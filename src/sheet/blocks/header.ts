import type { Block, BlockContext } from "../block";
import { quoted, text } from "../block";
import { FIRST, LAST } from "../tracks";

const COLUMNS = LAST - FIRST + 1;

/** Whose sheet it is: the bond, the program and its version, and what a reader without it can do. */
export function header({ t, write, version, stampedAt }: BlockContext): Block {
  const needs = write.dialect === "live" ? t.header.live : t.header.portable(stampedAt);
  return {
    key: "header",
    columns: COLUMNS,
    heights: { 0: 28 },
    rows: [
      [
        { at: 0, text: t.header.title, style: "title" },
        { ...text(COLUMNS - 1, t.header.builtBy(version), "aside") },
      ],
      [
        {
          at: 0,
          formula: `=IFERROR(IF({lev_used}>1,ROUND({lev_used},2)&${quoted(t.header.times)}&{bond},{bond}),{bond})`,
          style: "subtitle",
        },
        { ...text(COLUMNS - 1, t.header.advice, "aside") },
      ],
      [{ at: 0, key: "dialect", text: needs, style: "note" }],
    ],
  };
}
