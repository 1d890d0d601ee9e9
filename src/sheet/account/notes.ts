import { heading, text, type Block } from "../block";
import { LANE } from "../lanes";
import type { AccountContext } from "./context";

/** What no figure says. */
export const notes = ({ t }: AccountContext): Block => ({
  key: "notes",
  columns: LANE,
  rows: [heading(LANE, t.notes.title), ...t.notes.lines.map((line) => [text(0, line, "note")])],
});
