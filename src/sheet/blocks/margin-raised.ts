import type { Block, BlockContext } from "../block";
import { entry, figure, heading, heads, rule, text } from "../block";
import { FORMATS } from "../style";
import { TRACK } from "../tracks";
import { fullCall, type FullCall } from "./revaluation";
import { ofWhole } from "./whole";

const RATES = [0.09, 0.12, 0.15, 0.25] as const;
const LINEAR = 3;
const FULL = 4;

export const RAISED_CALLS: readonly FullCall[] = RATES.map((_, i) => ({
  key: `raised${i}`,
  years: "{years_used}",
  margin: `{raised.rate${i}}`,
  balance: "whole_balance",
}));

/** Where the call moves to when the broker asks for more; it may, any day. */
export function marginRaised(context: BlockContext): Block {
  const { t, write, ofAccount } = context;
  const live = write.dialect === "live";
  const spills = { rows: RATES.length, columns: 1, along: ["{raised.rates}"] };
  const linear = (margin: string) =>
    write.call("CALLSHOCK", "{dur}", "{lev_used}", margin, 0, "{haircut_used}");
  const rows = RATES.map((rate, i) => {
    const cells = [text(0, t.raised.at), entry(2, `rate${i}`, rate, "percent")];
    // An account is asked for one rate at a time.
    const fullSpills = live && !ofAccount;
    const rates = (spilled: boolean) => (spilled ? "{raised.rates}" : `{raised.rate${i}}`);
    const column = (at: number, key: string, spilled: boolean, of: (margin: string) => string) =>
      spilled && i > 0
        ? []
        : [
            {
              ...figure(at, `${key}${i}`, of(rates(spilled)), "plain", "right"),
              ...(spilled && { spills }),
            },
          ];
    const full = (margin: string) => fullCall(context, { ...RAISED_CALLS[i]!, margin });
    return [
      ...cells,
      ...column(LINEAR, "linear", live, linear),
      ...column(FULL, "full", fullSpills, full),
    ];
  });
  const stopBp = "({stopyld_used}-{yld_used})*10000";
  // What is left of the equity, of what is left of the positions.
  const atStop = ofWhole(
    context,
    () => "(1-{levels.stop_loss})/({lev_used}-{levels.stop_loss})",
    write.call("BUFFER", stopBp, "{dur}", "{lev_used}", 0, "{convexity}", "{haircut_used}"),
  );
  return {
    key: "raised",
    columns: TRACK,
    rows: [
      heading(TRACK, t.raised.title),
      [...rule(0, 2), ...heads(2, t.raised.heads), ...rule(TRACK - 1, TRACK)],
      ...rows,
      [
        text(0, t.raised.today),
        { ...figure(LINEAR, "today", "1/{lev_used}", "percent1"), style: "right" },
      ],
      [
        text(0, t.raised.atStop),
        {
          at: LINEAR,
          key: "stop",
          formula: `=${atStop}`,
          format: FORMATS.percent1,
          style: "right",
        },
      ],
    ],
    regions: { rates: { row: 2, column: 2, rows: RATES.length, columns: 1 } },
  };
}
