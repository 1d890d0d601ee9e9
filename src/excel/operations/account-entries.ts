import type { SheetPlan } from "../../sheet";
import type { AccountInputs, Held } from "../../sheet/account/account";
import { ENTRIES } from "../../sheet/account/held";
import { at, entryAt } from "../read/footprint";
import type { StandingAccount } from "../read/standing-account";
import { asFormula, asText, type Entry } from "../write/cells";

const column = (key: (typeof ENTRIES)[number][0]) => ENTRIES.findIndex(([one]) => one === key);

export const isFormula = (entry: unknown): boolean =>
  typeof entry === "string" && entry.startsWith("=");

export function entryOf(held: Held): Entry {
  if (held === undefined) return "";
  if (typeof held === "number") return held;
  return typeof held === "string" ? asText(held) : held.formula;
}

/** The lines' entries as they stand, so that entering them again gives the same. */
export function entriesOf({ standing, cell, lines }: StandingAccount): Entry[][] {
  const { row, column } = cell("held.symbol0");
  return Array.from({ length: lines }, (_, r) =>
    ENTRIES.map((_, c) => entryAt(standing, row + r, column + c)),
  );
}

/** Lines that follow a range; what the range has no column for stays as the user entered it. */
export function followed(
  { follows }: StandingAccount,
  stand: readonly (readonly Entry[])[],
  { cells }: SheetPlan,
): Entry[][] {
  const planned = new Map(cells.map((cell) => [cell.key, cell]));
  return stand.map((line, i) =>
    ENTRIES.map(([key], c) => {
      const cell = planned.get(`held.${key}${i}`)!;
      if (!cell.input) return asFormula(cell.content);
      return follows && !follows.columns[key] ? line[c]! : "";
    }),
  );
}

/** The lines with entries first, in their order. */
export function together(stand: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  const isEmpty = (line: readonly Entry[]) => line.every((entry) => entry === "");
  return [...stand.filter((line) => !isEmpty(line)), ...stand.filter(isEmpty)];
}

/** The lines of the statement; what is a position's own follows its symbol. */
export function updated(
  account: StandingAccount,
  stand: readonly (readonly Entry[])[],
  positions: AccountInputs["positions"],
): Entry[][] {
  const own = ownBySymbol(account, stand);
  return stand.map((_, i) => {
    const position = positions[i];
    const was = position && own.get(String(position.symbol));
    return ENTRIES.map(([key]): Entry => {
      if (position === undefined) return "";
      if (key === "live") return was?.live ?? "";
      if (key === "typed")
        return position.typed === undefined ? (was?.typed ?? "") : entryOf(position.typed);
      if (key === "own") return was?.own ?? "";
      return entryOf(position[key]);
    });
  });
}

/** A position's stop, and its price and yield where they are linked, by its symbol. */
function ownBySymbol(account: StandingAccount, stand: readonly (readonly Entry[])[]) {
  const { follows } = account;
  const shown = shownEntries(account);
  // Formulas of ours that read a range which is no longer followed: what they show stays, as values.
  const kept = (line: readonly Entry[], i: number, key: "live" | "typed" | "own"): Entry => {
    const c = column(key);
    return follows?.columns[key] ? (key === "own" ? shown[i]![c]! : "") : line[c]!;
  };
  const linked = (entry: Entry): Entry => (isFormula(entry) ? entry : "");
  const before = entriesOf(account);
  return new Map(
    before.map((_, i) => {
      const line = stand[i < before.length - 1 ? i : stand.length - 1]!;
      const [live, typed] = [linked(kept(line, i, "live")), linked(kept(line, i, "typed"))];
      return [String(shown[i]![0]), { live, typed, own: kept(line, i, "own") }] as const;
    }),
  );
}

/** What the lines' entries show. */
function shownEntries(account: StandingAccount): Entry[][] {
  const { standing, lines } = account;
  return Array.from({ length: lines }, (_, i) =>
    ENTRIES.map(([key]) => {
      const { row, column } = account.cell(`held.${key}${i}`);
      return at(standing.values, standing, row, column) as Entry;
    }),
  );
}
