import { oneCell, parseAddress, toAddress } from "../../../src/sheet";

/** The cells of a sheet by their addresses, as a snapshot has them. */
export type Cells = Readonly<Record<string, { value?: unknown; type?: string; formula?: unknown }>>;

/**
 * The formula of the months, with the cells of the changes of equity and that of the net carry; where
 * it spills, it leaves out rows without a shock.
 */
const MONTHS =
  /^=(?:IF\([^=]+="","",)?IF\(ROUND\((\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?),12\)>=0,0,.*ROUND\((\$?[A-Z]+\$?\d+),12\)<=0,NA\(\),/;

/** Half of what the sheet rounds off before it compares. */
const NOISE = 5e-13;

/** A cell of months, with what it is reckoned from. */
interface Row {
  readonly address: string;
  readonly profit: unknown;
  readonly carry: unknown;
}

/**
 * Months to repay a loss are the one figure that is #N/A where nothing is wrong: just where the net
 * carry is not positive, and never where it is.
 * @returns the cells that are rightly #N/A, and what is wrong with others
 */
export function monthsOn(cells: Cells): { rightly: ReadonlySet<string>; wrong: string[] } {
  const rightly = new Set<string>();
  const wrong: string[] = [];
  for (const { address, profit, carry } of rowsOn(cells)) {
    if (typeof profit !== "number" || typeof carry !== "number") continue;
    const { value, type } = cells[address] ?? {};
    const isLost = profit < -NOISE && profit > NOISE - 1;
    if (isLost && carry < NOISE) {
      if (value === "#N/A") rightly.add(address);
      else wrong.push(`${address} ${String(value)} at a net carry of ${carry}`);
    } else if (profit > NOISE - 1 && type !== "Double") {
      wrong.push(`${address} is no number at a net carry of ${carry}`);
    }
  }
  return { rightly, wrong };
}

/** A formula of a row of its own, or one that spills over all rows of the table. */
function rowsOn(cells: Cells): Row[] {
  return Object.entries(cells).flatMap(([address, { formula, value }]) => {
    const [, losses, net] = MONTHS.exec(String(formula)) ?? [];
    const over = losses && parseAddress(losses);
    if (!over || !net || (String(value).startsWith("#") && value !== "#N/A")) return [];
    const first = parseAddress(address)!;
    const carry = cells[net.replaceAll("$", "")]?.value;
    return Array.from({ length: over.rows }, (_, i) => ({
      address: toAddress(oneCell(first.row + i, first.column)),
      profit: cells[toAddress(oneCell(over.row + i, over.column))]?.value ?? 0,
      carry,
    }));
  });
}
