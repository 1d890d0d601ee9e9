import { pastCentury, readSerial } from "../fields/dates";
import type { FileReading, ReadingContext } from "../reading";
import { RECORDS_A_SLICE, within, type Slices } from "../slices";
import type { Table } from "../text/table";
import { COLUMNS, plainDate, SECTIONS, WORDS } from "./ibkr-words";
import { toReading, type Holding, type Statement } from "./statement";
import { figureOf, priceOf } from "./treasury";

type Section = keyof typeof SECTIONS;
type Column = keyof typeof COLUMNS;

/** Column 1 is the section, column 2 what the line is. */
const KINDS = /^(Header|Data|SubTotal|Total|Notes)$/i;

/** A statement has its name, or positions, among the first lines. */
export function isIbkrActivity(table: Table): boolean {
  for (let i = 0; i < Math.min(table.length, 40); i++) {
    const [section, kind] = table.fields(i);
    if (KINDS.test(kind ?? "") && Object.values(SECTIONS).some((name) => name.test(section!)))
      return true;
  }
  return false;
}

/** A line of data, read under the latest heading of its section. */
interface Line {
  readonly line: number;
  readonly fields: readonly string[];
  readonly isTotal: boolean;
  text(column: Column): string;
}

/** IBKR's activity statement as CSV. */
export function* readIbkrActivity(
  file: string,
  table: Table,
  context: ReadingContext,
): Slices<FileReading> {
  const lines = yield* within(linesOf(table), 0, 0.5);
  const named = (section: Section, fieldName: RegExp) =>
    lines.get(section)?.find(({ fields }) => fieldName.test(fields[2] ?? ""))?.fields[3] ?? "";
  const rates = new Map(
    (lines.get("rates") ?? []).map(({ fields }) => [fields[2]!, figureOf(fields[3] ?? "") ?? NaN]),
  );
  const statement: Statement = {
    holdings: yield* within(
      holdingsOf(lines.get("positions") ?? [], lines.get("instruments") ?? []),
      0.5,
      0.8,
    ),
    cash: cashOf(lines.get("cash") ?? []),
    equity: equityOf(lines.get("value") ?? []),
    date: endOfPeriod(named("statement", WORDS.period), context),
    baseCurrency: named("account", WORDS.baseCurrency) || "USD",
    rates: new Map([...rates].filter(([, rate]) => !Number.isNaN(rate))),
  };
  return yield* within(toReading(file, statement), 0.8, 1);
}

/** The lines of data by section; a section's heading may come again with other columns. */
function* linesOf(table: Table): Slices<Map<Section, Line[]>> {
  const found = new Map<Section, Line[]>();
  const headings = new Map<string, readonly string[]>();
  for (let i = 0; i < table.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield i / table.length;
    const fields = table.fields(i);
    const [name = "", kind = ""] = fields;
    if (/^Header$/i.test(kind)) headings.set(name, fields);
    const section = (Object.keys(SECTIONS) as Section[]).find((each) => SECTIONS[each].test(name));
    const isTotal = section === "positions" && /^(Sub)?Total$/i.test(kind);
    if (section === undefined || !(isTotal || /^Data$/i.test(kind))) continue;
    const heading = headings.get(name) ?? [];
    const text = (column: Column) =>
      fields[heading.findIndex((head, at) => at > 1 && COLUMNS[column].test(head))] ?? "";
    if (!found.has(section)) found.set(section, []);
    found.get(section)!.push({ line: table.line(i), fields, isTotal, text });
  }
  return found;
}

function* holdingsOf(lines: readonly Line[], instruments: readonly Line[]): Slices<Holding[]> {
  const bySymbol = new Map(instruments.map((one) => [one.text("symbol"), one]));
  const holdings: Holding[] = [];
  for (const [i, { line, isTotal, text }] of lines.entries()) {
    if (i % RECORDS_A_SLICE === 0) yield i / lines.length;
    const symbol = text("symbol");
    const told = bySymbol.get(symbol);
    const type = told?.text("type") ?? "";
    const isGovernment = type === "" || /gov|treas|政府|国债|國債|公債/i.test(type);
    holdings.push({
      line,
      names: isTotal ? [`Total ${text("category")}`] : [symbol, told?.text("description") ?? ""],
      isBond: WORDS.bonds.test(text("category")) && isGovernment,
      isTotal,
      isLot: /^lot$/i.test(text("level")),
      currency: text("currency"),
      face: figureOf(text("quantity")),
      price: priceOf(text("price")),
      value: figureOf(text("value")),
      accrued: figureOf(text("accrued")),
    });
  }
  return holdings;
}

/** `Ending Cash,USD,-30257.35`: in the second column the currency, in the next the total. */
function cashOf(lines: readonly Line[]): Statement["cash"] {
  const cash = new Map<string, { amount: number; line: number }>();
  for (const { line, fields, text } of lines) {
    if (!WORDS.endingCash.test(fields[2] ?? "")) continue;
    const currency = text("currency") || (fields[3] ?? "");
    const amount = figureOf(text("total") || (fields[4] ?? ""));
    if (amount !== undefined && !WORDS.baseSummary.test(currency) && /^[A-Z]{3}$/.test(currency)) {
      cash.set(currency, { amount, line });
    }
  }
  return cash;
}

/** The current total of the line "Total"; where its heading is not known, the last column but one. */
function equityOf(lines: readonly Line[]): number | undefined {
  const total = lines.find(({ fields }) => COLUMNS.total.test(fields[2] ?? ""));
  return total && figureOf(total.text("currentTotal") || (total.fields.at(-2) ?? ""));
}

/** `"December 1, 2025 - December 10, 2025"`, or one day. */
function endOfPeriod(period: string, { today }: ReadingContext): number | undefined {
  const last = period
    .split(/ - | – |~|至/)
    .at(-1)!
    .trim();
  return readSerial(plainDate(last), pastCentury(today));
}
