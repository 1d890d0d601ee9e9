import { MOST_POSITIONS } from "../../domain";
import { inDaysOf, linesFor, type AccountInputs } from "../../sheet/account/account";
import { ENTRIES } from "../../sheet/account/held";
import { addressOn, oneCell, type PlanCell } from "../../sheet";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { loadDateSystem } from "../read/date-system";
import { at, isAsPlanned } from "../read/footprint";
import { loadAccount, type StandingAccount } from "../read/standing-account";
import type { Watch, Written } from "../types";
import type { Entry } from "../write/cells";
import { entryOf, followed, isFormula, together, updated } from "./account-entries";
import { changeLines, refuseTooMany } from "./account-lines";

/** What a statement says of a position; the rest of a line is the user's. */
const STATED = ["symbol", "face", "price", "coupon", "maturity"] as const;

/**
 * Puts a later statement on an Account sheet: its date, cash and positions, or the range that they
 * stand in. Rules, a position's own stop and whatever is linked stay; typed prices and yields of the
 * day before, and the move since, go. Where the lines do not suffice there are more afterwards.
 * @throws OperationFailure occupied where something of the user's would be overwritten; noLines; notLive
 */
export function updateAccount(
  name: string,
  inputs: AccountInputs,
  namespace: string,
  watch?: Watch,
): Promise<Written> {
  return operate(async (job) => {
    const { sheet, read } = loadAccount(job.context, name, namespace);
    const since = loadDateSystem(job.context);
    await job.sync();
    const { statement, cash, positions, follows } = inDaysOf(since(), inputs);
    const account = read();
    refuseOwn(name, account, follows !== undefined);
    // Of a range as many rows are counted as there are lines, and the sheet says what is beyond them.
    if (!follows) refuseTooMany(positions.length);
    const needed = follows?.rows ?? positions.length;
    const moved = standsAt(account, "inputs.moved");
    const area = await changeLines(job, name, sheet, account, {
      follows,
      lines: needed > account.lines ? linesFor(needed) : account.lines,
      entries: (stand, target) =>
        follows ? followed(account, stand, target) : updated(account, stand, positions),
      single: new Map<string, Entry>([
        ["inputs.statement", entryOf(statement)],
        ["inputs.cash", entryOf(cash)],
        ...(isFormula(moved) ? [] : [["inputs.moved", 0] as const]),
      ]),
    });
    return { sheet: name, address: addressOn(name, area), trips: job.trips };
  }, watch);
}

/**
 * Gives an Account sheet lines for what stands in the range that it follows, or for more positions.
 * @throws OperationFailure noLines; notLive
 */
export function addLines(name: string, namespace: string, watch?: Watch): Promise<Written> {
  return operate(async (job) => {
    const { sheet, read } = loadAccount(job.context, name, namespace);
    await job.sync();
    const account = read();
    const { lines, follows } = account;
    if (!follows) refuseTooMany(lines + 1);
    const area = await changeLines(job, name, sheet, account, {
      follows,
      lines: follows
        ? Math.max(lines, linesFor(follows.rows))
        : Math.min(MOST_POSITIONS, lines + MORE),
      entries: (stand, target) => (follows ? followed(account, stand, target) : together(stand)),
    });
    return { sheet: name, address: addressOn(name, area), trips: job.trips };
  }, watch);
}

/** Empty lines that are added where no range says how many. */
const MORE = 10;

function standsAt(account: StandingAccount, key: string): unknown {
  const { row, column } = account.cell(key);
  return at(account.standing.formulas, account.standing, row, column);
}

/** What is the user's own doing in places that the update writes to. */
function refuseOwn(name: string, account: StandingAccount, toFollow: boolean): void {
  const { standing, follows, lines } = account;
  const isOwn = (cell: PlanCell, key: string): boolean => {
    const stands = at(standing.formulas, standing, cell.row, cell.column);
    if (stands === "") return false;
    if (follows) return !cell.input && !isAsPlanned(standing, cell);
    return (STATED as readonly string[]).includes(key) ? isFormula(stands) : toFollow;
  };
  const cells = [
    ...["statement", "cash"].map((one) => [account.cell(`inputs.${one}`), "symbol"] as const),
    ...Array.from({ length: lines }, (_, i) =>
      ENTRIES.map(([key]) => [account.cell(`held.${key}${i}`), key] as const),
    ).flat(),
  ];
  const single = cells
    .slice(0, 2)
    .find(([cell]) => isFormula(at(standing.formulas, standing, cell.row, cell.column)));
  const [own] = single ?? cells.slice(2).find(([cell, key]) => isOwn(cell, key)) ?? [];
  if (own)
    throw new OperationFailure("occupied", {
      address: addressOn(name, oneCell(own.row, own.column)),
    });
}
