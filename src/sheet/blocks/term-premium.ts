import type { Block, BlockContext } from "../block";
import { entry, figure, follower, gainsAndLosses, heading, heads, rule, text } from "../block";
import { TRACK } from "../tracks";
import { lossAfter } from "./whole";

/** The 10-year premium when the thesis was written, in December 2025. */
export const PREMIUM_THEN = { month: [2025, 12], premium: 0.0053 } as const;

const TARGETS = [
  { key: "norm", premium: 0.003 },
  { key: "none", premium: 0 },
  { key: "worst", premium: 0.01 },
  { key: "mean", premium: 0.0155 },
] as const;

const PREMIUM = 3;
const MOVE = 4;
const GAIN = 5;

/** What the position gains or loses when the 10-year term premium goes to where it may go. */
export function termPremium(context: BlockContext): Block {
  const { t, write } = context;
  const live = write.dialect === "live";
  const gain = (move: string) => `-${lossAfter(context, move, 0)}`;
  return {
    key: "premium",
    columns: TRACK,
    rows: [
      heading(TRACK, t.premium.title),
      [...rule(0, PREMIUM), ...heads(PREMIUM, t.premium.heads)],
      [
        text(0, t.premium.today),
        follower(PREMIUM, "today", linkedOr("latest", PREMIUM_THEN.premium), "percent"),
        figure(
          MOVE,
          "date",
          linkedOr("date", `DATE(${PREMIUM_THEN.month.join(",")},1)`),
          "date",
          "right",
        ),
      ],
      ...TARGETS.map(({ key, premium }, i) => [
        text(0, t.premium.names[key]),
        entry(PREMIUM, key, premium, "percent"),
        figure(
          MOVE,
          `${key}_move`,
          `({premium.${key}}-{premium.today})*{premium.beta}*10000`,
          "shock",
        ),
        ...(live && i > 0
          ? []
          : [
              {
                ...figure(
                  GAIN,
                  `${key}_gain`,
                  gain(live ? "{premium.moves}" : `{premium.${key}_move}`),
                  "signedPercent",
                ),
                ...(live && {
                  spills: { rows: TARGETS.length, columns: 1, along: ["{premium.moves}"] },
                }),
              },
            ]),
      ]),
      [text(0, t.premium.beta), entry(PREMIUM, "beta", 1, "plain")],
      [text(0, context.ofAccount ? t.premium.noteOfAccount : t.premium.note, "note")],
    ],
    regions: {
      moves: { row: 3, column: MOVE, rows: TARGETS.length, columns: 1 },
      gains: { row: 3, column: GAIN, rows: TARGETS.length, columns: 1 },
    },
    conditional: gainsAndLosses(["premium.gains", "premium.gains"], "{premium.gains@}"),
  };
}

/** What the soft signals know of the premium once a series feeds them. */
const linkedOr = (part: "latest" | "date", otherwise: number | string): string =>
  `IF(ISNUMBER({signals.premium_latest}),{signals.premium_${part}},${otherwise})`;
