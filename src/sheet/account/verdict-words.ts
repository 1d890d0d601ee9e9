import type { StatusCode } from "../../locales/sheet.en";
import { quoted } from "../block";
import { shownStatus, status } from "../status";
import type { AccountContext } from "./context";

/** A figure, or the word for one that is not known. */
export const known = ({ verdict }: AccountContext["t"], formula: string): string =>
  `IFERROR(${formula},${quoted(verdict.unknown)})`;

const BROKEN = "IFERROR({inputs.problems}+{behind.faults}>0,TRUE)";

/** The rules along both shapes: the parallel one's word stands, unless only the chosen one breaks a rule. */
export function rulesWord({ statuses }: AccountContext): string {
  const kept = 'OR({behind.rules}="OK",{behind.rules}="NO LOAN")';
  const code = `IF(${BROKEN},"UNKNOWN",IFERROR(IF(${kept},{behind.shaped},{behind.rules}),"UNKNOWN"))`;
  return shownStatus({ statuses }, code);
}

/** Whether holding pays, and whether the last dollar of the loan does. */
export function carryWord({ statuses }: AccountContext): string {
  const word = (code: StatusCode) => status({ statuses }, code);
  const adds = "ROUND({yld}-{friction_used},12)>ROUND({money.marginal},12)";
  const says = `IF(ROUND({money.carry},6)<=0,${word("COSTS")},IF(${adds},${word("PAYS")},${word("THIN")}))`;
  return `IF(${BROKEN},${word("UNKNOWN")},IFERROR(${says},${word("UNKNOWN")}))`;
}

export const rulesMeaning = (context: AccountContext): string =>
  byWord(context, "{verdict.word}", context.t.verdict.means);
export const carryMeaning = (context: AccountContext): string =>
  byWord(context, "{verdict.carry}", context.t.verdict.carryMeans);

function byWord(
  { statuses }: AccountContext,
  word: string,
  cases: Readonly<Partial<Record<StatusCode, string>>>,
): string {
  return (Object.entries(cases) as [StatusCode, string][]).reduceRight(
    (rest, [code, says]) => `IF(${word}=${status({ statuses }, code)},${quoted(says)},${rest})`,
    quoted(cases.UNKNOWN ?? ""),
  );
}

const number = (value: string, digits: number): string =>
  `IF(ISNUMBER(${value}),FIXED(ROUND(${value},${digits}),${digits}),${value}&"")`;

/** What the word means and what to do about it, in figures that no regional setting garbles. */
export function sentence({ t, statuses }: AccountContext): string {
  const of = t.verdict;
  const join = (texts: readonly string[], values: readonly string[]) =>
    texts.map((one, i) => `${quoted(one)}${i < values.length ? `&${values[i]!}` : ""}`).join("&");
  const stop = `${number("{verdict.stop}", 0)}&IF(ISNUMBER({verdict.stop}),${quoted(of.bp)},"")`;
  const sold = [
    number("{behind.theta}*{money.value}", 2),
    number("{behind.theta}*SUM({held.facenow})", 2),
    number("SUM({sell.cap})", 0),
    "FIXED({maxlev_used},2)",
  ];
  const cases: readonly (readonly [StatusCode, string])[] = [
    ["MARGIN CALL", join(of.sayCall, [number("-{behind.excess}", 2)])],
    ["STOP", join(of.sayStop, ["{verdict.whose}"])],
    ["REDUCE", join(of.sayReduce, sold)],
    [
      "UNGUARDED",
      join(of.sayUnguarded, [number("{verdict.nearest}", 0), number("{verdict.stop}", 0)]),
    ],
    ["OK", join(of.sayOk, [number("{behind.excess}", 0), number("{verdict.nearest}", 0), stop])],
  ];
  const says = cases.reduceRight(
    (rest, [code, words]) => `IF({verdict.word}=${status({ statuses }, code)},${words},${rest})`,
    quoted(of.sayOther),
  );
  return `{verdict.word}&${quoted(of.because)}&${says}`;
}

/** In plain words, what of the sheet does not compute or is not counted. */
export function checkLine({ t }: AccountContext): string {
  const of = t.verdict.checks;
  const missing = `IF(ISERROR({money.value}),IF(ERROR.TYPE({money.value})=5,${quoted(of.needsAddIn)},${quoted(of.errors)}),${quoted(of.errors)})`;
  const broken = "{inputs.problems}+{behind.faults}";
  const isBroken = "ISERROR({money.value}+{money.carry}+{behind.excess})";
  const [left = "", hidden = ""] = of.uncounted;
  const uncounted = `{behind.uncounted}&${quoted(left)}&{behind.hidden}&${quoted(hidden)}`;
  const counted = `IF({behind.uncounted}+{behind.hidden}>0,${uncounted},${quoted(of.fine)})`;
  const beyond = `IF({behind.beyond}>0,{behind.beyond}&${quoted(of.beyond)},${broken}&${quoted(of.problems)})`;
  return `IF(ISERROR(${broken}),${quoted(of.errors)},IF(${broken}>0,${beyond},IF(${isBroken},${missing},${counted})))`;
}
