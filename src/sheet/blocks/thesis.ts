import type { Block, BlockCell, BlockContext } from "../block";
import { figure, gainsAndLosses, heading, quoted, text, words } from "../block";
import { FORMATS } from "../style";
import { TRACK } from "../tracks";
import { PREMIUM_THEN } from "./term-premium";

/** Six months after the December 2025 FOMC; as a formula, since a workbook may count its days from 1904. */
const REVIEW = "=DATE(2026,6,10)";

/** What the position rests on, what would break it, and what the figures mean. */
export function thesis({ t }: BlockContext): Block {
  const due = `IF({signals.today}<{thesis.review},${quoted(t.thesis.notYet)},IF(ISNUMBER({signals.premium_latest}),IF(ROUND({signals.premium_latest},6)>=${PREMIUM_THEN.premium},${quoted(t.thesis.stuck)},${quoted(t.thesis.converging)}),${quoted(t.thesis.premiumUnknown)}))`;
  const cpi = `IF(ISNUMBER({signals.cpi_latest}),IF(ROUND({signals.cpi_latest},9)>=ROUND({signals.cpi_broken},9),${quoted(t.thesis.cpiBroken)},${quoted(t.thesis.cpiFine)}),${quoted(t.thesis.cpiUnknown)})`;
  const lines = (list: readonly string[]): BlockCell[][] => list.map((line) => [text(0, line)]);
  return {
    key: "thesis",
    columns: TRACK,
    rows: [
      heading(TRACK, t.thesis.title),
      ...lines(t.thesis.facts),
      [
        text(0, t.thesis.reviewOn),
        {
          at: 2,
          key: "review",
          formula: REVIEW,
          format: FORMATS.date,
          style: "input",
          input: true,
        },
        words(3, "due", due, "unit"),
      ],
      [text(0, t.thesis.inflation), words(3, "cpi", cpi, "unit")],
      [
        text(0, t.thesis.fallback),
        figure(4, "fallback", "{carry.net}", "signedPercent"),
        text(5, t.thesis.net, "unit"),
      ],
      [text(0, t.thesis.invalidTitle, "strong")],
      ...lines(t.thesis.invalid),
      [text(0, t.thesis.meaningTitle, "strong")],
      ...lines(t.thesis.meaning),
    ],
    conditional: gainsAndLosses(["thesis.fallback", "thesis.fallback"], "{thesis.fallback}"),
  };
}
