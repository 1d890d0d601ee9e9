import type { Figure, KeyFigures, Position } from "../../domain";
import type { ViewedAccount } from "../../excel";
import { isKnown } from "../answer/text";
import type { LightName, Said, Seen } from "./state";

/** A Carry-vs-Shock sheet, whose figures are the pane's own. */
export function seenSheet(
  { id, name }: { readonly id: string; readonly name: string },
  position: Position,
  figures: KeyFigures,
): Seen {
  const { rules, carry, signals } = figures.lights;
  const number = (figure: Figure) => (isKnown(figure) ? figure.toNumber() : undefined);
  const { stopDistance, capDistance, calls, netCarry } = figures;
  const levels = {
    ...{ stop: number(stopDistance), call: number(calls.nearest), cap: number(capDistance) },
    carry: number(netCarry),
  };
  return {
    ...{ sheet: id, name },
    said: { rules: said(rules), carry: said(carry), signals: said(signals) },
    left: (light, word) => leftOf(levels, light, word),
    of: { figures, position },
  };
}

/** An Account sheet, as it answers itself. */
export function seenAccount(account: ViewedAccount): Seen {
  const { id, name, rules, carry, call, stop, netCarry } = account;
  const levels = {
    ...{ stop: numberOf(stop), call: numberOf(call), cap: capLeft(account) },
    carry: numberOf(netCarry),
  };
  return {
    ...{ sheet: id, name },
    said: { rules: said(rules), carry: said(carry) },
    left: (light, word) => leftOf(levels, light, word),
    of: { account },
  };
}

const numberOf = (figure: ViewedAccount["call"]) =>
  typeof figure === "number" ? figure : undefined;

const said = ({ word, tone }: Said): Said => ({ word, tone });

/**
 * Linear, and only to tell noise from a change: after a loss of x of the positions leverage is
 * lev·(1 − x)/(1 − lev·x), which stands at the cap where x = (cap − lev)/(lev·(cap − 1)).
 */
function capLeft({ leverage, maxlev, dur }: ViewedAccount): number | undefined {
  const [lev, cap, years] = [leverage, maxlev, dur].map(numberOf);
  if (lev === undefined || cap === undefined || !years || cap <= 1 || lev <= 0) return undefined;
  return ((cap - lev) / (lev * (cap - 1)) / years) * 1e4;
}

interface Levels {
  readonly stop: number | undefined;
  readonly call: number | undefined;
  readonly cap: number | undefined;
  /** Net, a fraction of equity a year. */
  readonly carry: number | undefined;
}

function leftOf(
  { stop, call, cap, carry }: Levels,
  light: LightName,
  word: string,
): number | undefined {
  if (light === "rules") {
    if (word === "STOP") return stop;
    if (word === "REDUCE") return cap;
    if (word === "MARGIN CALL") return call;
    if (word === "UNGUARDED" && stop !== undefined && call !== undefined) return call - stop;
  }
  return light === "carry" && word === "COSTS" && carry !== undefined ? carry * 1e4 : undefined;
}
