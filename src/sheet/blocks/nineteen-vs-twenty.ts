import type { Block, BlockContext } from "../block";
import { entry, figure, heading, heads, rule, text } from "../block";
import { FORMATS } from "../style";
import { TRACK } from "../tracks";
import { fullCall, type FullCall } from "./revaluation";

const FIRST = 3;
const SURVIVED = 200;

export const MATURITY_CALLS: readonly FullCall[] = [0, 1].map((i) => ({
  key: `years${i}`,
  years: `{years.years${i}}`,
  margin: `{years.margin${i}}`,
}));

/** What one year of maturity costs: two points of margin for almost no duration. */
export function nineteenVsTwenty(context: BlockContext): Block {
  const { t, write } = context;
  const both = (formula: (i: number) => string, key: string, format: keyof typeof FORMATS) => [
    ...[0, 1].map((i) => figure(FIRST + i, `${key}${i}`, formula(i), format, "right")),
    figure(FIRST + 2, undefined, `IFERROR({years.${key}1}-{years.${key}0},"–")`, format, "right"),
  ];
  const of = (part: string) => (i: number) => `{years.${part}${i}}`;
  const dur = of("dur");
  const margin = of("margin");
  // By full revaluation, which for a rise is worse than the second order.
  const lost = (i: number) =>
    `${write.call("REPRICELOSS", SURVIVED, "{yld_used}", of("years")(i), 1, "MAX({yld_used},0)", 2)}+{haircut_used}`;
  const ofBond = (fn: "MODDURATION" | "CONVEXITY") => (i: number) =>
    write.call(fn, "{yld_used}", of("years")(i), "MAX({yld_used},0)", 2);
  // Rounded down, so that at the leverage read here the buffer is still there.
  const most = (i: number) =>
    `ROUNDDOWN(${write.call("MAXLEVERAGE", 0, 1, margin(i), 0, 0, of("lost")(i))},4)`;
  const noLoan = (formula: string) => `IF({lev_used}=1,"–",${formula})`;
  return {
    key: "years",
    columns: TRACK,
    rows: [
      heading(TRACK, t.years.title),
      [...rule(0, FIRST), ...heads(FIRST, t.years.heads)],
      [
        text(0, t.years.years),
        entry(FIRST, "years0", 19, "years"),
        entry(FIRST + 1, "years1", 20, "years"),
        figure(FIRST + 2, undefined, "{years.years1}-{years.years0}", "years"),
      ],
      [
        text(0, t.years.maintenance),
        ...both((i) => write.call("MAINTENANCE", of("years")(i), '"IBKR"'), "margin", "percent"),
      ],
      [text(0, t.years.duration), ...both(ofBond("MODDURATION"), "dur", "plain")],
      [text(0, t.years.convexity), ...both(ofBond("CONVEXITY"), "convexity", "plain")],
      [
        text(0, t.years.buffer),
        ...both(
          (i) => write.call("BUFFER", 0, dur(i), "{lev_used}", margin(i), 0, 0),
          "buffer",
          "percent",
        ),
      ],
      [
        text(0, t.years.linear),
        ...both(
          (i) =>
            noLoan(write.call("CALLSHOCK", dur(i), "{lev_used}", margin(i), 0, "{haircut_used}")),
          "linear",
          "plain",
        ),
      ],
      [
        text(0, t.years.full),
        ...both((i) => noLoan(fullCall(context, MATURITY_CALLS[i]!)), "full", "plain"),
      ],
      [text(0, t.years.lost(SURVIVED)), ...both(lost, "lost", "percent")],
      [text(0, t.years.survives(SURVIVED)), ...both(most, "max", "leverage4")],
      [text(0, context.ofAccount ? t.years.averages : t.years.note, "note")],
    ],
  };
}
