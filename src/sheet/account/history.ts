import { entry, figure, heading, text, type Block, type BlockCell } from "../block";
import { LANE } from "../lanes";
import type { AccountContext } from "./context";
import { stamped } from "./portable/stamps";

const VALUE = 4;
/** Trading days of a year. */
const YEAR = 252;

/** How often yields rose so far before, at any close of the window. */
export function history({ t, write }: AccountContext): Block {
  const isLive = write.dialect === "live";
  const share = (bp: string) =>
    isLive
      ? `IF(ISNUMBER(${bp}),${write.call("HISTSHARE", "{history.tenor}", "{history.days}", bp, 1)},"–")`
      : "";
  const kept = (cell: BlockCell) => (isLive ? cell : stamped(cell));
  const tenor = "IF({years}<15,10,IF({years}<25,20,30))";
  return {
    key: "history",
    columns: LANE,
    rows: [
      heading(LANE, t.history.title),
      [text(0, t.history.purpose, "note")],
      [text(0, t.history.tenor), figure(VALUE, "tenor", tenor, "count", "right")],
      [text(0, t.history.days), entry(VALUE, "days", YEAR, "count")],
      [
        text(0, t.history.stop),
        kept(figure(VALUE, "stop", share("{behind.firststop}"), "percent1", "right")),
      ],
      [
        text(0, t.history.call),
        kept(figure(VALUE, "call", share("{verdict.nearest}"), "percent1", "right")),
      ],
      [
        text(0, t.history.worst),
        kept(
          figure(
            VALUE,
            "worst",
            isLive ? write.call("HISTSHOCK", "{history.tenor}", "{history.days}", 1, 1) : "",
            "bp1",
            "right",
          ),
        ),
      ],
    ],
  };
}
