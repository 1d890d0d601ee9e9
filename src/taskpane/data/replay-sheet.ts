import { serialOfIso } from "../../domain";
import type { ToolWords } from "../../locales/tools.en";
import type { Language } from "../../locales/language";
import type { Dialect } from "../../sheet";
import { NAMESPACE, VERSION } from "../about/release";
import type { Work } from "../actions/use-workbook";
import { choiceOf, type ReplayWishes, type WishContext } from "./replay-wishes";

/** What is replayed on a sheet, and in which words to say so. */
export interface ReplaySheetOrder {
  readonly series: string;
  readonly context: WishContext;
  /** ISO date. */
  readonly start: string;
  readonly wishes: ReplayWishes;
  readonly dialect: Dialect;
  readonly language: Language;
  readonly data: ToolWords["data"];
}

/** A new sheet with the position's path through an imported series, its table and its chart. */
export const replaySheet =
  ({ context, start, wishes, data, ...order }: ReplaySheetOrder): Work =>
  async (excel, watch) => {
    const { lev, years, margin, stop, friction, maxlev } = context.position;
    // The sheet reads the rates itself: the choice needs none.
    const choice = choiceOf(wishes, context, []);
    if (!choice || !lev || !years || !margin || !friction) return { text: data.incomplete };
    if ((choice.stop.kind === "level" && !stop) || (choice.heedCap && !maxlev)) {
      return { text: data.incomplete };
    }
    const { funding } = choice;
    const inputs = {
      start: serialOfIso(start),
      lev: lev.toNumber(),
      years: years.toNumber(),
      fund: typeof funding === "number" ? funding : funding.spread,
      margin: choice.bySchedule ? ("IBKR" as const) : margin.toNumber(),
      stop:
        choice.stop.kind === "none"
          ? undefined
          : choice.stop.kind === "distance"
            ? choice.stop
            : { kind: "level" as const, yld: stop!.toNumber() },
      friction: friction.toNumber(),
      maxlev: choice.heedCap ? maxlev!.toNumber() : undefined,
    };
    const { sheet, address } = await excel.buildReplay(
      { ...order, funding: wishes.fundSheet, inputs, namespace: NAMESPACE, version: VERSION },
      watch,
    );
    return { text: data.walkedOn(sheet), address };
  };
