import { heading, text, type Block } from "../block";
import { TRACK } from "../tracks";
import type { AccountContext } from "./context";

/** What no figure says. */
export const notes = ({ t }: AccountContext): Block => ({
  key: "notes",
  columns: TRACK,
  rows: [heading(TRACK, t.notes.title), ...t.notes.lines.map((line) => [text(0, line, "note")])],
});
