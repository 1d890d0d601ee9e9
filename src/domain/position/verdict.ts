import type { Exact } from "../../numbers/arithmetic";
import { known, type Figure } from "../../numbers/figure";
import { orRefusal, Refusal } from "../../numbers/refusal";
import { leverageAdds } from "./today";
import { isAboveCap, isBelowMaintenance, type RuleVerdict } from "../rules";
import type { SignalVerdict } from "../signals/signal";
import { dailyMove } from "./daily-move";
import { CALL_MEASURES, comesBefore, type CallDistances } from "./distances";
import { given, type Position, type PositionInput } from "./position";

/**
 * What the rules say. `UNGUARDED`: the nearest call comes no later than the stop, which therefore
 * protects nothing. `NO LOAN`: nothing is borrowed. `UNKNOWN`: no rule is known to be broken, and one
 * cannot be computed.
 */
export type RulesWord = RuleVerdict | "UNGUARDED" | "NO LOAN" | "UNKNOWN";

/**
 * What the carry says. `PAYS`: it is positive and leverage adds to it. `THIN`: it is positive, but only
 * by the equity's own yield. `COSTS`: it is not positive.
 */
export type CarryWord = "PAYS" | "THIN" | "COSTS" | "UNKNOWN";

export type Tone = "green" | "amber" | "red" | "unknown";

/** A light of the verdict: a word, and the colour that goes with it. */
export interface Light<Word> {
  readonly word: Word;
  readonly tone: Tone;
}

export interface RulesLight extends Light<RulesWord> {
  /** Exactly at the leverage cap: "OK, at the cap". */
  readonly atCap: boolean;
  /** Within a day's move of the stop, or of the cap: amber. */
  readonly nearStop: boolean;
  readonly nearCap: boolean;
}

/** What a trader reads first. */
export interface Lights {
  readonly rules: RulesLight;
  readonly carry: Light<CarryWord>;
  readonly signals: Light<SignalVerdict>;
}

/** The distances, in bp, that the rules are judged by. */
export interface RuleDistances {
  readonly stop: Figure;
  readonly calls: CallDistances;
  readonly cap: Figure;
}

/** The rules, the first that fits; each depends on what it needs and on no other input. */
export function rulesLight(position: Position, distances: RuleDistances): RulesLight {
  const word = rulesWord(position, distances);
  const isKept = word === "OK" || word === "NO LOAN";
  const move = dailyMove(position.years);
  const within = (distance: Figure, isNear: (left: Exact) => boolean) =>
    isKept && orFalse(() => isNear(known(distance)));
  const nearStop = within(distances.stop, (left) => comesBefore(left, move));
  const nearCap = within(distances.cap, (left) => !comesBefore(move, left));
  return {
    word,
    tone: nearStop || nearCap ? "amber" : isKept ? "green" : word === "UNKNOWN" ? "unknown" : "red",
    atCap: isKept && orFalse(() => given(position, "lev").eq(given(position, "maxlev"))),
    nearStop,
    nearCap,
  };
}

function rulesWord(position: Position, { stop, calls, cap }: RuleDistances): RulesWord {
  const of = (name: PositionInput) => given(position, name);
  const isUnguarded = () => {
    // Where one measure is unknown another may still say it.
    const told = calls.nearest instanceof Refusal ? CALL_MEASURES.map((one) => calls[one]) : [];
    const isFirst = (call: Figure) => orFalse(() => comesBefore(known(call), known(stop)));
    return told.some(isFirst) || comesBefore(known(calls.nearest), known(stop));
  };
  const rules: readonly [RulesWord, () => boolean][] = [
    ["MARGIN CALL", () => isBelowMaintenance(of("lev"), of("margin"))],
    // At the stop is stopped.
    ["STOP", () => known(stop).lte(0)],
    ["REDUCE", () => isAboveCap(of("lev"), of("maxlev"))],
    ["UNGUARDED", () => !isUnborrowed(position) && isUnguarded()],
  ];
  const answers = rules.map(([word, isBroken]) => [word, orRefusal(isBroken)] as const);
  const broken = answers.find(([, answer]) => answer === true);
  if (broken) return broken[0];
  // How near the cap is decides the colour: a missing input does not turn the light green.
  const isCapUnknown = cap instanceof Refusal && cap.reason === "inputMissing";
  if (isCapUnknown || answers.some(([, answer]) => answer instanceof Refusal)) return "UNKNOWN";
  return isUnborrowed(position) ? "NO LOAN" : "OK";
}

/** @throws Refusal where the leverage is unknown */
const isUnborrowed = (position: Position) => given(position, "lev").lte(1);

/**
 * What the carry says by itself.
 * @param costs what the last dollar of the loan costs a year, where that is not the funding rate
 */
export function carryLight(position: Position, netCarry: Figure, costs?: Exact): Light<CarryWord> {
  const of = (name: PositionInput) => given(position, name);
  const word = orRefusal((): CarryWord => {
    if (known(netCarry).lte(0)) return "COSTS";
    return leverageAdds(of("yld"), costs ?? of("fund"), of("friction")) ? "PAYS" : "THIN";
  });
  return word instanceof Refusal
    ? { word: "UNKNOWN", tone: "unknown" }
    : { word, tone: CARRY_TONES[word] };
}

const CARRY_TONES: Readonly<Record<CarryWord, Tone>> = {
  PAYS: "green",
  THIN: "amber",
  COSTS: "red",
  UNKNOWN: "unknown",
};

/** What the soft signals say, as {@link SignalVerdict}. */
export const signalsLight = (word: SignalVerdict): Light<SignalVerdict> => ({
  word,
  tone: SIGNAL_TONES[word],
});

const SIGNAL_TONES: Readonly<Record<SignalVerdict, Tone>> = {
  HOLD: "green",
  WATCH: "amber",
  REDUCE: "red",
  UNKNOWN: "unknown",
};

function orFalse(condition: () => boolean): boolean {
  const answer = orRefusal(condition);
  return answer instanceof Refusal ? false : answer;
}
