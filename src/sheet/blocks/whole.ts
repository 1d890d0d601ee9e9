import { LONG_ZERO_YEARS, MAINTENANCE_SCHEDULES, OF_PRINCIPAL, OVER_YEAR } from "../../domain";
import { figure, heading, quoted, text, type Block, type BlockContext } from "../block";
import { portable } from "../formula/dialect";

/**
 * An account of several positions is no single bond: while the inputs are those of the account that
 * they follow, what is revalued in full is its positions, each by itself. The names `whole_…` stand
 * for cells of the Account sheet.
 */

const POSITIONS = ["whole_faces", "whole_prices", "whole_coupons", "whole_due", "whole_on"];

/** Inputs of the sheet that make it another position than the account when they are typed over. */
const SAME = ["lev", "yld", "dur", "convexity", "margin"] as const;

/** Whether the account stands behind the inputs, and its first stop. */
export function whole({ t }: BlockContext): Block {
  const isSame = (name: string) => `ROUND({${name}}-whole_${name},12)=0`;
  return {
    key: "whole",
    columns: 2,
    names: Object.fromEntries(
      (Object.keys(MEASURED) as (keyof typeof MEASURED)[]).map((key) => [
        MEASURED_NAMES[key],
        MEASURED[key],
      ]),
    ),
    rows: [
      heading(2, t.whole.title),
      [
        text(0, t.whole.use, "note"),
        figure(1, "use", `IFERROR(AND(${SAME.map(isSame).join(",")}),FALSE)`, "plain", "unit"),
      ],
      [
        text(0, t.whole.stop, "note"),
        figure(
          1,
          "stop",
          `IF(AND({whole.use},${isSame("stopyld")}),whole_stop,"")`,
          "plain",
          "unit",
        ),
      ],
      [
        text(0, t.whole.accrued, "note"),
        figure(1, "accrued", "IF({whole.use},whole_accrued/whole_equity,0)", "plain", "unit"),
      ],
      [
        text(0, t.whole.rate, "note"),
        figure(
          1,
          "rate",
          `IFERROR(IF(AND({whole.use},ROUND({fund}-whole_fund*${OVER_YEAR},12)=0),whole_marginal,{fund}),{fund})`,
          "plain",
          "unit",
        ),
      ],
      [
        text(0, t.whole.loan, "note"),
        figure(1, "loan", "IF({whole.use},whole_loan/whole_equity,{lev_used}-1)", "plain", "unit"),
      ],
    ],
  };
}

/** What the pane reads of such a sheet, by the sheet's own names. */
export const MEASURED_NAMES = {
  use: "of_account",
  call: "of_account_call",
  cap: "of_account_cap",
  stop: "of_account_stop",
  net: "of_account_net",
  even: "of_account_even",
  stopLoss: "of_account_stoploss",
  loan: "of_account_loan",
  rate: "of_account_rate",
} as const;

const MEASURED = {
  use: "whole.use",
  call: "levels.full",
  cap: "levels.cap",
  stop: "verdict.stop",
  net: "carry.net",
  even: "levels.even",
  stopLoss: "levels.stop_loss",
  loan: "verdict.loan",
  rate: "whole.rate",
} as const;

/** A figure of the account where it stands behind the inputs, else of the one bond. */
export const ofWhole = (
  { ofAccount }: Pick<BlockContext, "ofAccount">,
  account: () => string,
  bond: string,
): string => (ofAccount ? `IF({whole.use},${account()},${bond})` : bond);

/** The first of an account's positions to reach its stop, or the one bond's own distance. */
export const ofFirstStop = (
  { ofAccount }: Pick<BlockContext, "ofAccount">,
  bond: string,
): string => (ofAccount ? `IF(ISNUMBER({whole.stop}),{whole.stop},${bond})` : bond);

/**
 * What an account earns a year beyond a bond of its leverage, a fraction of equity: accrued interest
 * earns its yield too, and other equity is lent to nobody, so that the loan is not all of lev − 1.
 */
export const wholeEarns = (
  { ofAccount }: Pick<BlockContext, "ofAccount">,
  { yld, fund, friction }: Readonly<Record<"yld" | "fund" | "friction", string>>,
): string =>
  ofAccount ? `+{whole.accrued}*(${yld}-${friction})-({whole.loan}-{lev_used}+1)*(${fund})` : "";

/** The part of the equity that a rise costs, each position revalued; `bp` as for {@link wholeValue}. */
const wholeLoss = (
  context: Pick<BlockContext, "write">,
  bp: string,
  haircut: string | number,
): string => `{lev_used}*(1-${wholeValue(context, bp)}/whole_value+${haircut})`;

/** What a rise costs by duration and convexity, or the account where it stands behind the inputs. */
export const lossAfter = (
  context: Pick<BlockContext, "write" | "ofAccount">,
  bp: string,
  haircut: string | number,
): string =>
  ofWhole(
    context,
    () => wholeLoss(context, bp, haircut),
    context.write.call("SHOCKLOSS", bp, "{dur}", "{lev_used}", "{convexity}", haircut),
  );

/** bp to the call if a margin of `rate` were asked of each position; `balance` is the cash that counts. */
export const wholeCall = (
  { write }: Pick<BlockContext, "write">,
  balance: string,
  rate: string,
): string => write.call("ACCOUNTCALL", ...POSITIONS, balance, "", `IF({1,0},0,${rate})`);

/** Clean value of all positions after a rise, a number or in the live form a column of them. */
export function wholeValue(context: Pick<BlockContext, "write">, bp: string): string {
  return context.write.dialect === "live" ? table(context, bp, 4) : sumOf(clean(bp));
}

/** What is required then, with all that the account is asked besides. `value` is the clean value then. */
export function wholeRequired(
  context: Pick<BlockContext, "write">,
  bp: string,
  value: string,
): string {
  const inAll = "whole_equity-whole_value";
  if (context.write.dialect === "live") return `(${inAll}+${value}-${table(context, bp, 7)})`;
  return `(${sumOf(required(clean(bp)))}+${inAll}-whole_balance)`;
}

/** Clean value less what is required at one rate of all: at the call it is what is owed. */
export function wholeFree(bp: string, rate: string): string {
  const price = clean(bp);
  const byRate = `(${rate})*(${price})`;
  return sumOf(`${price}-IF(${IS_LONG_ZERO},${larger(byRate, PRINCIPAL)},${byRate})`);
}

/** A column of ACCOUNTTABLE, a row a shock; no shock, no figure. */
function table({ write }: Pick<BlockContext, "write">, bp: string, column: number): string {
  const shocks = `IF(ISNUMBER(${bp}),${bp},0)`;
  const rows = write.call(
    "ACCOUNTTABLE",
    ...POSITIONS,
    "whole_balance",
    shocks,
    "",
    "whole_schedule",
  );
  return `IF(ISNUMBER(${bp}),INDEX(${rows},SEQUENCE(ROWS(${bp}),1,2),${column}),NA())`;
}

const [YIELDS, YEARS, COUPONS] = ["whole_yields", "whole_years", "whole_coupons"];
const PRINCIPAL = String(OF_PRINCIPAL);
/** OR and AND would make one value of a column. */
const IS_LONG_ZERO = `(${COUPONS}<=0)*(ROUND(${YEARS},12)>=${LONG_ZERO_YEARS})`;

/** Of per cents of face, over the positions that are held. */
const sumOf = (percents: string): string =>
  `SUMPRODUCT(IF(ISNUMBER(${YIELDS}),whole_faces*(${percents})/100,0))`;

/** Clean price of each position after a rise; of columns MAX would make one value, and no coupon is below 0. */
function clean(bp: string): string {
  const price = portable.call("BONDPRICE", `(${YIELDS}+(${bp})/10000)`, YEARS!, COUPONS!, 2);
  const accrued = portable.call("ACCRUED", YEARS!, COUPONS!, 2);
  return `${price}-${accrued}`
    .replaceAll(`MAX(0,${COUPONS})`, COUPONS!)
    .replaceAll(/MAX\(0,(ROUNDUP\(ROUND\(whole_years\*2,9\),0\)-whole_years\*2)\)/g, "($1)");
}

function required(price: string): string {
  const schedules = Object.entries(MAINTENANCE_SCHEDULES);
  const rate = schedules.reduceRight(
    (other, [name]) =>
      `IF(whole_schedule=${quoted(name)},${portable.call("MAINTENANCE", YEARS!, quoted(name))},${other})`,
    "NA()",
  );
  const principal = schedules.filter(([, { zeros }]) => zeros === "principal");
  const isPrincipal = principal.map(([name]) => `whole_schedule=${quoted(name)}`).join(",");
  const byRate = `(${rate})*(${price})`;
  const ofZero = `IF(OR(${isPrincipal}),${PRINCIPAL},${larger(byRate, PRINCIPAL)})`;
  return `IF(${IS_LONG_ZERO},${ofZero},${byRate})`;
}

const larger = (a: string, b: string): string => `IF(${a}>${b},${a},${b})`;
