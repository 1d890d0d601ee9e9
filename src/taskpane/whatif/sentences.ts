import { Refusal, type Position, type Sale, type WhatIf } from "../../domain";
import { isKnown } from "../answer/text";
import type { ToolWords } from "../../locales/pane/tools.en";
import type { Formats } from "../typing/format";

/** Words and number formats of one language. */
export interface Voice {
  readonly whatif: ToolWords["whatif"];
  readonly formats: Formats;
}

/** What a shock of `bp` asks for, in sentences with the numbers to trade; what is unknown is said to be. */
export function whatIfSentences(
  answer: WhatIf,
  position: Position,
  bp: number,
  voice: Voice,
): string[] {
  const shock = voice.formats.signedBp(bp);
  if (nothingKnown(answer)) return [voice.whatif.unknown];
  return [
    ...overCap(answer.toCapNow, position, voice),
    survival(answer, position, shock, voice),
    afterShock(answer, position, shock, voice),
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

function survival(
  { mostLeverage, surviveByNow }: WhatIf,
  position: Position,
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
  const traded = tradeOf(surviveByNow, voice);
  if (!traded) return most + whatif.tradeUnknown;
  if (traded.needed) return most + whatif.sell(traded.money, traded.part);
  const capped = position.maxlev && mostLeverage.gt(position.maxlev);
  const cap = capped ? whatif.roomCapped(capText(position, voice)) : "";
  return most + whatif.room(traded.money) + cap + whatif.end;
}

function afterShock(
  { toMaintenanceAfter, toCapAfter }: WhatIf,
  position: Position,
  shock: string,
  voice: Voice,
): string {
  const { whatif } = voice;
  const maintenance = tradeOf(toMaintenanceAfter, voice);
  const cap = tradeOf(toCapAfter, voice);
  if (maintenance?.all) return whatif.after(shock) + whatif.gone + whatif.end;
  const parts = [toMaintain(maintenance, voice), toCap(cap, capText(position, voice), voice)];
  return whatif.after(shock) + parts.join(whatif.and) + whatif.end;
}

function toMaintain(trade: Trade | undefined, { whatif }: Voice): string {
  if (!trade) return whatif.maintainUnknown;
  return trade.needed ? whatif.maintain(trade.money, trade.part) : whatif.noMaintain;
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
