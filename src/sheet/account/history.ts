import { entry, figure, heading, quoted, text, words, type Block, type BlockCell } from "../block";
import { TRACK } from "../tracks";
import { accountCalls } from "./calls";
import type { AccountContext } from "./context";
import { held } from "./inputs";
import { purposeOfKept } from "./portable/stale";
import { stamped } from "./portable/stamps";

const VALUE = 4;
/** Trading days of a year. */
const YEAR = 252;

/** The sizing rule worth printing, rounded down. */
function says({
  says: [most = "", to = "", is = "", stands = "", after = ""],
  link,
}: AccountContext["t"]["history"]) {
  const known = "ISNUMBER({history.most})";
  const two = (value: string) => `FIXED(ROUNDDOWN(${value},2),2)`;
  // TEXT would read its format in the reader's own regional settings.
  const iso = (day: string) =>
    `YEAR(${day})&"-"&RIGHT(0&MONTH(${day}),2)&"-"&RIGHT(0&DAY(${day}),2)`;
  const period = `${iso("{behind.history_from}")}&${quoted(to)}&${iso("{behind.history_to}")}`;
  const line = `${quoted(most)}&${period}&${quoted(is)}&${two("{history.most}")}&${quoted(stands)}&${two("{lev}")}&${quoted(after)}`;
  return `IF(${known},IFERROR(${line},""),${quoted(link)})`;
}

/** How often yields have risen that far, at any close of a window. */
export function history(context: AccountContext): Block {
  const {
    t,
    write,
    inputs: { series },
  } = context;
  const isLive = write.dialect === "live";
  const share = (bp: string) =>
    isLive
      ? `IF(ISNUMBER(${bp}),${write.call("HISTSHARE", "{history.tenor}", "{history.days}", bp, 1)},"–")`
      : "";
  const kept = (cell: BlockCell) => (isLive ? cell : stamped(cell));
  const tenor = "IF({years}<15,10,IF({years}<25,20,30))";
  return {
    key: "history",
    columns: TRACK,
    rows: [
      heading(TRACK, t.history.title),
      [purposeOfKept(context, t.history.purpose)],
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
      // The last row of the result, below one for each of six leverages and the header.
      [
        text(0, t.history.most),
        kept(
          held(
            VALUE,
            "most",
            series && { formula: `=INDEX(${accountCalls(write).history(series)},8,2)` },
            "leverage4",
          ),
        ),
      ],
      [words(0, "sentence", says(t.history), "strong")],
    ],
  };
}
