import { text, type Block } from "../block";
import type { AccountContext } from "./context";
import { WIDTH } from "./grid";

/** Whose sheet it is, and what a reader without the add-in has to know. */
export function header({ t, version, write, stampedAt }: AccountContext): Block {
  return {
    key: "header",
    columns: WIDTH,
    heights: { 0: 28 },
    rows: [
      [
        { at: 0, text: t.header.title, style: "title" },
        text(WIDTH - 1, t.header.builtBy(version), "aside"),
      ],
      [
        { at: 0, text: t.header.subtitle, style: "subtitle" },
        text(WIDTH - 1, t.header.advice, "aside"),
      ],
      [
        {
          at: 0,
          key: "dialect",
          text: write.dialect === "live" ? t.header.live : t.header.portable(stampedAt),
          style: "note",
        },
      ],
    ],
  };
}
