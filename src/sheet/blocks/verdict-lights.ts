import type { Between, BlockCell, BlockConditional, BlockContext } from "../block";
import { quoted, text } from "../block";
import type { StatusCode } from "../../locales/sheet.en";
import { shownStatus, status, statusColours } from "../status";
import { FIRST, TRACK, trackColumn } from "../tracks";

/** Each light stands over a track: its word, and what the word means. */
const LIGHTS = [
  { key: "word", meaning: "meaning", at: trackColumn(0) - FIRST },
  { key: "carry", meaning: "carry_meaning", at: trackColumn(1) - FIRST },
  { key: "signals", meaning: "signals_meaning", at: trackColumn(2) - FIRST },
] as const;

/** What only a search's noise tells apart is the same distance, in bp. */
const NOISE = "1E-9";

/** The three lights: what the rules, the carry and the soft signals say. */
export function lights(context: BlockContext): BlockCell[][] {
  const { t } = context;
  const words = [rulesWord(context), carryWord(context), "{signals.action}"];
  const meanings = [rulesMeaning(context), meaning(t, "carry"), meaning(t, "signals")];
  return [
    LIGHTS.map(({ at }, i) => ({ ...text(at, t.verdict.lights[i]!, "tileLabel"), merge: TRACK })),
    LIGHTS.map(({ key, at }, i) => ({
      at,
      key,
      formula: `=${words[i]}`,
      style: "verdict" as const,
      merge: TRACK,
    })),
    LIGHTS.map(({ meaning, at }, i) => ({
      at,
      key: meaning,
      formula: `=${meanings[i]}`,
      style: "tileNote" as const,
      merge: TRACK,
    })),
  ];
}

/** What the rules stand on, and for each a value that breaks none of them. */
const OF_RULES = {
  "{lev_used}": "1",
  "{yld_used}": "-49%",
  "{maxlev_used}": "1000",
  "{stopyld_used}": "49%",
  "{margin}": "0",
};

/** What the distances to the call and to the cap stand on besides, where something is borrowed. */
const OF_DISTANCES = ["{years_used}", "{dur}", "{convexity}", "{haircut_used}"];

/**
 * The first rule that is known to be broken, whatever else is unknown. What is kept is only said so
 * where every distance is known; the call comes before the stop where it comes no later.
 */
export function rulesWord({ t, write, ofAccount }: BlockContext): string {
  const known = Object.entries(OF_RULES).map(([input, kept]) => {
    const value = `IFERROR(${input},${kept})`;
    // The yield of an account is an average: whether a stop is touched its bonds say, one by one.
    const isStop = ofAccount && input === "{stopyld_used}";
    return isStop
      ? `IF(ISNUMBER({whole.stop}),IF(ROUND({whole.stop},9)<=0,{yld_used},${kept}),${value})`
      : value;
  });
  const rules = write.call("RULES", ...known);
  const atCap = "ROUND({lev_used}-{maxlev_used},12)=0";
  const word = (code: StatusCode) => status(t, code);
  const unguarded = `IFERROR(({lev_used}>1)*({verdict.call}<={verdict.stop}+${NOISE})=1,FALSE)`;
  const kept = [
    `IF(${unguarded},${word("UNGUARDED")}`,
    `IF(ISERROR(${Object.keys(OF_RULES).join("+")}),${word("UNKNOWN")}`,
    `IF({lev_used}=1,${word("NO LOAN")}`,
    `IF(NOT(ISNUMBER(${["{verdict.call}", ...OF_DISTANCES].join("+")})),${word("UNKNOWN")}`,
    `IF(${atCap},${word("OK, at the cap")},${word("OK")})))))`,
  ].join(",");
  return `IFERROR(IF(${rules}="OK",${kept},${shownStatus(t, rules)}),${word("UNKNOWN")})`;
}

/** Whether the position is paid for waiting, and whether leverage adds to that. */
export function carryWord({ t, ofAccount }: BlockContext): string {
  // Of an account the last dollar of the loan says whether it is one too many.
  const costs = ofAccount ? "{whole.rate}" : "{fund}";
  const adds = `ROUND({yld_used}-{friction_used},12)>ROUND(${costs},12)`;
  const word = `IF(ROUND({carry.net},12)<=0,${status(t, "COSTS")},IF(${adds},${status(t, "PAYS")},${status(t, "THIN")}))`;
  return `IFERROR(${word},${status(t, "UNKNOWN")})`;
}

const nearStop = `({verdict.stop}<={levels.move}+${NOISE})`;
/** At the cap there is nothing left to it; a day's move away the next day may be over it. */
const nearCap = `IF(ISNUMBER({verdict.cap}),{verdict.cap}<{levels.move}-${NOISE},FALSE)`;

/** A headline that all is well never stands beside signals that say reduce. */
function rulesMeaning({ t }: BlockContext): string {
  const of = t.verdict.rules;
  const reduce = `{verdict.signals}=${status(t, "REDUCE")}`;
  const ok = [
    `IF(${reduce},${quoted(of.okButSignals)}`,
    `IF(${nearStop},${quoted(of.okNearStop)}`,
    `IF(${nearCap},${quoted(of.okNearCap)},${quoted(of.OK)})))`,
  ].join(",");
  const atCap = [
    `IF(${reduce},${quoted(of.atCapButSignals)}`,
    `IF(${nearStop},${quoted(of.atCapNearStop)},${quoted(of["OK, at the cap"])}))`,
  ].join(",");
  const noLoan = `IF(${nearStop},${quoted(of.okNearStop)},${quoted(of["NO LOAN"])})`;
  const plain = (["MARGIN CALL", "STOP", "REDUCE", "UNGUARDED"] as const).map(
    (code) => [code, quoted(of[code])] as const,
  );
  return byWord(
    t,
    "{verdict.word}",
    [...plain, ["OK", ok], ["OK, at the cap", atCap], ["NO LOAN", noLoan]],
    quoted(t.verdict.cannot),
  );
}

const meaning = (t: BlockContext["t"], light: "carry" | "signals"): string =>
  byWord(
    t,
    `{verdict.${light}}`,
    Object.entries(t.verdict[`${light}Means`]).map(([code, words]) => [
      code as StatusCode,
      quoted(words),
    ]),
    quoted(light === "carry" ? t.verdict.cannot : t.verdict.signalsUnknown),
  );

const byWord = (
  t: BlockContext["t"],
  word: string,
  cases: readonly (readonly [StatusCode, string])[],
  otherwise: string,
): string =>
  cases.reduceRight(
    (rest, [code, says]) => `IF(${word}=${status(t, code)},${says},${rest})`,
    otherwise,
  );

/** Green turns amber within a day's move of the stop or of the cap. */
export function lightColours({ t }: BlockContext): BlockConditional[] {
  return [
    nearIsAmber(t, ["verdict.word", "verdict.word"]),
    ...LIGHTS.flatMap(({ key }) =>
      statusColours(t, "light", [`verdict.${key}`, `verdict.${key}`], `{verdict.${key}}`),
    ),
  ];
}

export function nearIsAmber(t: BlockContext["t"], over: Between): BlockConditional {
  const kept = (["OK", "NO LOAN"] as const).map((code) => `{verdict.word}=${status(t, code)}`);
  const near = `OR(${nearStop},${nearCap})`;
  return { over, formula: `AND(OR(${kept.join(",")}),${near})`, style: "warn" };
}
