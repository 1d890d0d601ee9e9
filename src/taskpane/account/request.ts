import { MISSION } from "../../domain";
import type { AccountInputs } from "../../sheet/account/account";
import type { FollowedRange } from "../../sheet/account/followed";
import type { FileReading, Position } from "../../files";

/** What of an account was read or typed, before its date and cash are asked. */
export interface ReadAccount {
  readonly reading: FileReading;
  /** A yield that was typed in the price's place, by the position's line. */
  readonly yields: ReadonlyMap<number, number>;
  /** The cells of the workbook that it was read of. */
  readonly follows?: FollowedRange | undefined;
}

export interface AccountTerms {
  readonly date: number;
  readonly cash: number;
  readonly asOf: AccountInputs["asOf"];
}

/** What the Account sheet is built from; the rules are the mission's until they are changed there. */
export function accountInputs(
  { reading, yields, follows }: ReadAccount,
  { date, cash, asOf }: AccountTerms,
): AccountInputs {
  const { benchmark, maxlev, stop, friction } = MISSION;
  const held = ({ line, symbol, face, price, coupon, maturity }: Position) => ({
    symbol,
    face,
    price,
    coupon,
    maturity,
    typed: yields.get(line),
  });
  return {
    statement: date,
    cash,
    asOf,
    positions: reading.positions.map(held),
    ...(follows && { follows }),
    ...{ benchmark, maxlev, stop, friction },
  };
}
