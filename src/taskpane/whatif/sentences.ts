import {
  Exact,
  isStopped,
  Refusal,
  type CallMeasure,
  type KeyFigures,
  type Position,
  type RulesWord,
  type Sale,
  type WhatIf,
} from "../../domain";
import { isKnown } from "../answer/text";
import type { ToolWords } from "../../locales/tools.en";
import { isPast } from "../picture/alarm";
import type { Formats } from "../typing/format";

/** Words and number formats of one language. */
export interface Voice {
  readonly whatif: ToolWords["whatif"];
  /** The measures of a call, by name. */
  readonly measures: Readonly<Record<CallMeasure, string>>;
  readonly formats: Formats;
}

/**
 * What a shock of `bp` asks for, in sentences with the numbers to trade; what is unknown is said to
 * be. None invites to what the rules forbid.
 */
export function whatIfSentences(
  answer: WhatIf,
  position: Position,
  figures: KeyFigures,
  bp: number,
  voice: Voice,
): string[] {
  const rules = figures.lights.rules.word;
  const shock = voice.formats.signedBp(bp);
  if (nothingKnown(answer)) return [voice.whatif.unknown];
  const isStopped = rules === "STOP";
  return [
    ...(isStopped ? [voice.whatif.exitNow] : overCap(answer.toCapNow, position, voice)),
    survival(answer, position, rules, shock, voice),
    afterShock(answer, position, figures, bp, voice),
  ];
}

const nothingKnown = ({ mostLeverage, toMaintenanceAfter, toCapAfter }: WhatIf): boolean =>
  [mostLeverage, toMaintenanceAfter.part, toCapAfter.part].every(
    (figure) => figure instanceof Refusal && figure.reason !== "noLimit",
  );

function overCap(sale: Sale, position: Position, voice: Voice): string[] {
  const traded = tradeOf(sale, voice);
  if (!traded || !traded.needed) return [];
  return [voice.whatif.capNow(capText(position, voice), traded.money, traded.part)];
}

/** Words at which more may be bought. */
const KEPT: ReadonlySet<RulesWord> = new Set(["OK", "NO LOAN"]);

function survival(
  { mostLeverage, surviveByNow }: WhatIf,
  position: Position,
  rules: RulesWord,
  shock: string,
  voice: Voice,
): string {
  const { whatif } = voice;
  if (mostLeverage instanceof Refusal) {
    return mostLeverage.reason === "noLimit"
      ? whatif.surviveAny(shock)
      : whatif.surviveUnknown(shock);
  }
  const most = whatif.survive(shock, voice.formats.times(roundedDown(mostLeverage.toNumber())));
  if (rules === "STOP") return most;
  const traded = tradeOf(surviveByNow, voice);
  if (!traded) return most + whatif.tradeUnknown;
  if (traded.needed) return most + whatif.sell(traded.money, traded.part);
  if (!KEPT.has(rules)) return most;
  const isCapped = position.maxlev && mostLeverage.gt(position.maxlev);
  return most + (isCapped ? whatif.capFirst(capText(position, voice)) : whatif.room(traded.money));
}

function afterShock(
  { toMaintenanceAfter, toCapAfter }: WhatIf,
  position: Position,
  { calls }: KeyFigures,
  bp: number,
  voice: Voice,
): string {
  const { whatif } = voice;
  const shock = voice.formats.signedBp(bp);
  const maintenance = tradeOf(toMaintenanceAfter, voice);
  const cap = tradeOf(toCapAfter, voice);
  if (maintenance?.all) return whatif.after(shock) + whatif.gone + whatif.end;
  const alarm = isPast(calls.nearest, bp) ? calls.nearestBy : undefined;
  const parts = [
    toMaintain(maintenance, alarm, voice),
    toCap(cap, capText(position, voice), voice),
  ];
  const start = isStoppedAfter(position, bp) ? whatif.afterStop(shock) : whatif.after(shock);
  return start + parts.join(whatif.and) + whatif.end;
}

/** Whether the shock takes the yield to the stop, where the rule is to be out. */
const isStoppedAfter = ({ yld, stop }: Position, bp: number): boolean =>
  Boolean(yld && stop && isStopped(yld.plus(new Exact(bp).div(1e4)), stop));

/** @param alarm the measure of the call that the shock is past */
function toMaintain(
  trade: Trade | undefined,
  alarm: CallMeasure | undefined,
  { whatif, measures }: Voice,
): string {
  if (!trade) return whatif.maintainUnknown;
  if (trade.needed) return whatif.maintain(trade.money, trade.part);
  return alarm ? whatif.onlyAlarmed(measures[alarm]) : whatif.noMaintain;
}

function toCap(trade: Trade | undefined, limit: string, { whatif }: Voice): string {
  if (!trade) return whatif.capUnknown;
  return trade.needed ? whatif.cap(limit, trade.money, trade.part) : whatif.noCap(limit);
}

interface Trade {
  readonly money: string;
  readonly part: string;
  /** Something has to be sold. */
  readonly needed: boolean;
  readonly all: boolean;
}

function tradeOf({ part, money }: Sale, { formats }: Voice): Trade | undefined {
  if (!isKnown(part) || !isKnown(money)) return undefined;
  return {
    money: formats.money(Math.abs(money.toNumber())),
    part: formats.percent(part.toNumber(), 1),
    needed: part.gt(0),
    all: part.gte(1),
  };
}

const capText = ({ maxlev }: Position, { formats }: Voice) =>
  formats.times(maxlev?.toNumber() ?? NaN);

/** A limit shown rounded up would be one that does not hold. */
const roundedDown = (leverage: number) => Math.floor(leverage * 100) / 100;
