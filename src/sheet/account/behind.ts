import { EPOCH } from "../date-system";
import { figure, type Block, type BlockCell } from "../block";
import { accountCalls, CHOSEN, PARALLEL } from "./calls";
import type { AccountContext } from "./context";
import { followedCounts } from "./followed";
import { WIDTH } from "./grid";
import { blended, since, today } from "./portable/cash-events";
import { carryRow, rules } from "./portable/closed-forms";
import { keptOn } from "./portable/stale";
import { ofHoldings } from "./spills";
import { WHOLE } from "./whole";

const CASH = [1, 2, 3, 4, 5];
const CARRY = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Figures behind the figures: results that several cells read. */
export function behind(context: AccountContext): Block {
  const { write, inputs } = context;
  const isLive = write.dialect === "live";
  const many = (key: string, formulas: readonly string[]) =>
    formulas.map((formula, i) => figure(i, `${key}${i}`, formula, "years", "unit"));
  const range = inputs.follows && followedCounts();
  const calls = accountCalls(write);
  const full = (key: string, formula: string): BlockCell =>
    figure(0, key, formula, "years", "unit");
  const row = (call: string, columns: readonly number[]): BlockCell => ({
    at: 0,
    formula: `=INDEX(${call},2,{${columns.join(",")}})`,
    style: "unit",
    spills: { rows: 1, columns: columns.length },
  });
  const sum = (column: string) =>
    `SUMPRODUCT({held.value},{held.${column}})+SUMPRODUCT({held.accrued},{held.${column}})`;
  const average = (column: string) => `(${sum(column)})/({money.value}+{money.accrued})`;
  const gaps =
    "IF(ISNUMBER({held.stopuse})*ISNUMBER({held.yieldnow}),({held.stopuse}-{held.yieldnow})*10000,1E+99)";
  const liveGap = `IF(ISERROR(SUM({held.tostop})),NA(),IF(MIN(${gaps})>1E+98,"",MIN(${gaps})))`;
  return {
    key: "behind",
    columns: WIDTH,
    rows: [
      [full("epoch", EPOCH)],
      [full("from", "{statement_used}+{behind.epoch}")],
      [full("on", "{as_of_used}+{behind.epoch}")],
      isLive
        ? [row(calls.cash(), CASH)]
        : many("cash", [
            ...(["cash", "owed"] as const).map(today),
            ...(["coupons", "repaid", "interest"] as const).map(since),
          ]),
      isLive ? [row(calls.carry(), CARRY)] : many("carry", carryRow(blended("{money.loan}"))),
      [full("rules", isLive ? calls.rules(PARALLEL) : rules("parallel"))],
      [full("shaped", isLive ? calls.rules(CHOSEN) : rules("shaped"))],
      [
        full(
          "faults",
          // A line that was inserted has no formulas: what is entered there is counted by none.
          'SUMPRODUCT((LEN({held.check})>0)*(LEN({held.uncounted})=0)*(1-({held.facenow}=0)*({held.face}<>"")))+SUMPRODUCT((LEN({held.face})>0)*(LEN({held.facenow})=0))+{behind.beyond}',
        ),
      ],
      // Of the range that the account follows.
      [full("beyond", range?.beyond ?? "0")],
      [full("uncounted", "SUMPRODUCT((LEN({held.uncounted})>0)*1)")],
      [full("hidden", range?.hidden ?? "0")],
      // What a call is computed from: what else the broker requires is equity that does not count.
      [full("balance", "{money.cash}+{other_equity_used}-{other_requirement_used}")],
      [full("requirement", `${ofHoldings("SUM({held.requirement})")}+{other_requirement_used}`)],
      [full("excess", "{money.equity}-{behind.requirement}")],
      [
        full(
          "theta",
          "MAX(0,({money.value}-{maxlev_used}*{money.equity})/({money.value}+{maxlev_used}*{money.accrued}))",
        ),
      ],
      [
        full(
          "linear",
          "{behind.excess}/(SUM({held.perbp})-SUMPRODUCT({held.perbp},{held.maintenance}))",
        ),
      ],
      [
        full(
          "firststop",
          'IF(ISERROR(SUM({held.tostop})),NA(),IF(COUNT({held.tostop})=0,"",MIN({held.tostop})))',
        ),
      ],
      [full("firstrow", "MATCH({behind.firststop},{held.tostop},0)")],
      // What the account is as one bond, for a sheet that asks no more of it.
      [full("lev", "{money.value}/{money.equity}")],
      [full("equity", "{money.equity}")],
      [full("yld", average("yield"))],
      [full("dur", `(${sum("duration")})/{money.value}`)],
      [full("convexity", `(${sum("convexity")})/{money.value}`)],
      [full("years", average("years"))],
      [full("coupon", average("coupon"))],
      [full("margin", "{behind.requirement}/{money.value}")],
      [full("fund", "{money.rate}")],
      // A parallel rise to the first stop of any position, whatever shape is chosen.
      [full("gap", isLive ? liveGap : 'IF({steps.first_all}>1E+98,"",{steps.first_all})')],
      ...keptOn(context),
    ],
    regions: {
      cash: { row: 3, column: 0, rows: 1, columns: CASH.length },
      carry: { row: 4, column: 0, rows: 1, columns: CARRY.length },
    },
    names: {
      ...Object.fromEntries(
        ["lev", "equity", "yld", "dur", "convexity", "years", "coupon", "margin", "fund"].map(
          (name) => [name, `behind.${name}`],
        ),
      ),
      ...WHOLE,
    },
  };
}
