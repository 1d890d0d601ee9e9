import { useMemo } from "preact/hooks";
import type { KeyFigures, Position } from "../../domain";
import type { View } from "../view/view";
import type { Loggable } from "./row";

/** Whose figures are logged: an Account sheet's own while it is in front, else those of the form. */
export function useLogged(
  view: View | undefined,
  figures: KeyFigures,
  position: Position,
): { readonly of: Loggable; readonly sheet: string | undefined } {
  const account = view?.state.account;
  const sheet = (account ?? view?.sheet)?.name;
  return useMemo(
    () => ({ of: account ? { account } : { figures, position }, sheet }),
    [account, figures, position, sheet],
  );
}
