import type { Block, BlockCell, BlockContext } from "../block";
import { figure, heading, text } from "../block";
import { ofWhole, wholeCall, wholeFree } from "./whole";

/**
 * The yield at which a par bond's price has fallen to the call, found by Newton's method on the
 * logarithm of the price, which is nearly a straight line: from the first guess four steps reach the
 * last digit of a double, six leave a margin. The slope is taken over two basis points: its own error
 * only slows the steps. Excel has no function for a yield of fractional years
 * that compounds inside the last period, so the portable dialect has these steps in cells of its own.
 */
const STEPS = 6;

/** A margin call measured in full: which maintenance and maturity it is for. */
export interface FullCall {
  readonly key: string;
  readonly years: string;
  readonly margin: string;
  /** Of an account: the cash that counts, all positions at this margin. One bond only if omitted. */
  readonly balance?: string;
}

/** bp to the call by full revaluation: a function call, or the last of the steps in the workings. */
export function fullCall(context: Revalued, { key, years, margin, balance }: FullCall): string {
  const { write } = context;
  if (write.dialect === "portable") return `{workings.${key}}`;
  const bond = write.call(
    "CALLREPRICE",
    "{yld_used}",
    years,
    "{lev_used}",
    margin,
    "MAX({yld_used},0)",
    2,
  );
  return balance ? ofWhole(context, () => wholeCall(context, balance, margin), bond) : bond;
}

type Revalued = Pick<BlockContext, "write" | "ofAccount">;

/** The steps, a row for each full call on the sheet. Outside the printed pages. */
export function workings(context: BlockContext, calls: readonly FullCall[]): Block {
  const { t } = context;
  const titles = [t.workings.call, t.workings.years, t.workings.lossToCall, t.workings.price];
  const steps = Array.from({ length: STEPS + 1 }, (_, k) => `${t.workings.yield} ${k}`);
  return {
    key: "workings",
    columns: titles.length + steps.length + 1,
    rows: [
      heading(titles.length + steps.length + 1, t.workings.title),
      [text(0, t.workings.note, "note")],
      [...titles, ...steps, t.workings.bp].map((title, at) => text(at, title, "columnHead")),
      ...calls.map((call) => row(context, call)),
    ],
  };
}

function row(context: BlockContext, { key, years, margin, balance }: FullCall): BlockCell[] {
  const { write } = context;
  const cell = (part: string) => `{workings.${key}_${part}}`;
  const coupon = "MAX({yld_used},0)";
  const either = (account: () => string, bond: string) =>
    balance ? ofWhole(context, account, bond) : bond;
  const priceAt = (yld: string) =>
    either(
      () => wholeFree(`(${yld}-{yld_used})*10000`, margin),
      write.call("BONDPRICE", yld, cell("years"), coupon, 2),
    );
  const start = `{yld_used}-LN(1-${cell("x")})/${write.call("MODDURATION", "{yld_used}", cell("years"), coupon, 2)}`;
  const next = (from: string) =>
    `${from}+LN(${priceAt(from)}/${cell("price")})*0.0002/LN(${priceAt(`${from}-0.0001`)}/${priceAt(`${from}+0.0001`)})`;
  return [
    text(0, key, "note"),
    figure(1, `${key}_years`, years, "years"),
    figure(2, `${key}_x`, `(1/{lev_used}-${margin})/(1-${margin})`, "percent"),
    figure(
      3,
      `${key}_price`,
      either(
        () => `-(${balance!})`,
        `${write.call("BONDPRICE", "{yld_used}", cell("years"), coupon, 2)}*(1-${cell("x")})`,
      ),
      "plain",
    ),
    ...Array.from({ length: STEPS + 1 }, (_, k) =>
      figure(4 + k, `${key}_y${k}`, k === 0 ? start : next(cell(`y${k - 1}`)), "rate"),
    ),
    figure(
      5 + STEPS,
      key,
      `IF({lev_used}=1,NA(),(${cell(`y${STEPS}`)}-{yld_used})*10000)`,
      "plain",
    ),
  ];
}
