import type { Position } from "../../domain";
import type { DataWords } from "../../locales/pane/data.en";
import type { Language } from "../../locales/language";
import type { Dialect } from "../../sheet";
import { NAMESPACE, VERSION } from "../about/release";
import type { Work } from "../actions/use-workbook";

/** What is replayed on a sheet, and in which words to say so. */
export interface ReplaySheetOrder {
  readonly series: string;
  readonly position: Position;
  /** ISO date. */
  readonly start: string;
  /** Maintenance follows the broker's schedule as the bond ages. */
  readonly bySchedule: boolean;
  readonly throughStop: boolean;
  readonly dialect: Dialect;
  readonly language: Language;
  readonly data: DataWords;
}

const UNIX_EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

/** A new sheet with the position's path through an imported series, its table and its chart. */
export const replaySheet =
  ({ position, start, bySchedule, throughStop, data, ...order }: ReplaySheetOrder): Work =>
  async (excel, watch) => {
    const { lev, years, fund, margin, stop, friction } = position;
    if (!lev || !years || !fund || !margin || !friction || (!stop && !throughStop)) {
      return { text: data.incomplete };
    }
    const inputs = {
      start: Date.parse(`${start}T00:00:00Z`) / DAY_MS + UNIX_EPOCH_SERIAL,
      lev: lev.toNumber(),
      years: years.toNumber(),
      fund: fund.toNumber(),
      margin: bySchedule ? ("IBKR" as const) : margin.toNumber(),
      stop: throughStop ? undefined : stop!.toNumber(),
      friction: friction.toNumber(),
    };
    const request = { ...order, inputs, namespace: NAMESPACE, version: VERSION };
    const { sheet, address } = await excel.buildReplay(request, watch);
    return { text: data.walkedOn(sheet), address };
  };
