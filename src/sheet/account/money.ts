import { figure, gainsAndLosses, heading, text, type Block, type Format } from "../block";
import { TRACK } from "../tracks";
import { ANSWER_NAMES } from "./answer";
import { ofHoldings, ofRow } from "./spills";
import type { AccountContext } from "./context";

const VALUE = 4;

type Row = keyof AccountContext["t"]["money"]["rows"];

/** What the account is worth and owes, and what it earns: interest a day to hold against the statement. */
export function money({ t }: AccountContext): Block {
  const cash = (column: number) => ofRow("behind.cash", column);
  const carry = (column: number) => ofRow("behind.carry", column);
  const rows: Readonly<Record<Row, readonly [formula: string, format: Format]>> = {
    nav: ["{money.equity}+{money.accrued}", "money"],
    equity: ["{money.value}+{money.cash}+{other_equity_used}", "money"],
    value: [ofHoldings("SUM({held.value})"), "money"],
    accrued: [ofHoldings("SUM({held.accrued})"), "money"],
    cash: [`${cash(1)}-${cash(2)}`, "money"],
    loan: ["MAX(0,-{money.cash})", "money"],
    owed: [cash(2), "cents"],
    paid: [cash(5), "cents"],
    coupons: [cash(3), "cents"],
    rate: [`IF({money.loan}=0,0,${carry(4)})`, "rate"],
    day: ["{money.loan}*{money.rate}/360", "cents"],
    carry: [carry(7), "money"],
    carryMonth: ["{money.carry}/12", "money"],
    onEquity: ["{money.carry}/{money.equity}", "signedPercent"],
    cashCarry: [carry(9), "money"],
    cashMonth: ["{money.cashCarry}/12", "money"],
    marginal: [
      // The slice in which the loan's last dollar lies begins below it.
      "(MAX(0,{benchmark_used})+LOOKUP(MAX(0,{money.loan}-0.000001),INDEX({tiers_used},0,1),INDEX({tiers_used},0,2)))*365/360",
      "rate",
    ],
    even: [carry(11), "bp"],
    costing: ['IF(ISERROR(SUM({held.carry})),NA(),COUNTIF({held.carry},"<0"))', "count"],
  };
  return {
    key: "money",
    columns: TRACK,
    rows: [
      heading(TRACK, t.money.title),
      [text(0, t.money.purpose, "note")],
      ...(Object.keys(rows) as Row[]).map((key) => [
        text(0, t.money.rows[key]),
        figure(VALUE, key, ...rows[key], "right"),
      ]),
    ],
    names: {
      [ANSWER_NAMES.value]: "money.value",
      [ANSWER_NAMES.netCarry]: "money.onEquity",
      [ANSWER_NAMES.breakEven]: "money.even",
    },
    conditional: ["carry", "carryMonth", "onEquity", "cashCarry", "cashMonth"].flatMap((key) =>
      gainsAndLosses([`money.${key}`, `money.${key}`], `{money.${key}}`),
    ),
  };
}
