import { FileFault } from "../fault";
import { pastCentury, readSerial } from "../fields/dates";
import type { FileReading, ReadingContext } from "../reading";
import { RECORDS_A_SLICE, within, type Slices } from "../slices";
import type { Table } from "../text/table";
import { readElements, type Element } from "../text/xml";
import { toReading, type Holding, type Statement } from "./statement";
import { figureOf, priceOf } from "./treasury";

/** What the columns of the CSV are called as attributes of the XML. */
const SAME: Readonly<Record<string, string>> = {
  currencyprimary: "currency",
  assetclass: "assetcategory",
  quantity: "position",
};

/** IBKR's activity Flex query as XML. */
export function* readFlexXml(
  file: string,
  text: string,
  context: ReadingContext,
): Slices<FileReading> {
  const elements = yield* within(readElements(text, lowered), 0, 0.8);
  if (!elements.some(({ name }) => /^(OpenPosition|CashReportCurrency)$/.test(name))) {
    throw new FileFault("xml", {});
  }
  return yield* within(fromElements(file, elements, context), 0.8, 1);
}

/** Whether a table is a Flex query as CSV: headings in CamelCase, with classes of assets or cash. */
export const isFlexCsv = (table: Table): boolean => {
  for (let i = 0; i < Math.min(table.length, 10); i++)
    if (isFlexHeading(table.fields(i))) return true;
  return false;
};

const isFlexHeading = (fields: readonly string[]) =>
  fields.includes("CurrencyPrimary") ||
  (fields.includes("ClientAccountID") && fields.some((field) => /^[A-Z][a-z]+[A-Z]/.test(field)));

/** The same query as CSV; a section begins with a heading of its own. */
export function* readFlexCsv(
  file: string,
  table: Table,
  context: ReadingContext,
): Slices<FileReading> {
  const elements: Element[] = [];
  let heading: readonly string[] = [];
  for (let i = 0; i < table.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield (0.8 * i) / table.length;
    const fields = table.fields(i);
    if (isFlexHeading(fields)) {
      heading = fields;
      continue;
    }
    const attributes = Object.fromEntries(heading.map((name, at) => [name, fields[at] ?? ""]));
    const element = lowered({ name: kindOf(heading), line: table.line(i), attributes });
    if (element) elements.push(element);
  }
  return yield* within(fromElements(file, elements, context), 0.8, 1);
}

/** What the rows of a heading are, by the columns that only they have. */
function kindOf(heading: readonly string[]): string {
  if (heading.includes("EndingCash")) return "CashReportCurrency";
  if (heading.includes("PositionValue") || heading.includes("MarkPrice")) return "OpenPosition";
  if (heading.includes("EndingValue")) return "ChangeInNAV";
  return heading.includes("Total") ? "EquitySummaryByReportDateInBase" : "";
}

const WANTED = new Set([
  "FlexStatement",
  "AccountInformation",
  "OpenPosition",
  "CashReportCurrency",
  "ChangeInNAV",
  "EquitySummaryByReportDateInBase",
]);

/** The elements of a query that count, their attributes in lower case; undefined for all others. */
function lowered(element: Element): Element | undefined {
  if (!WANTED.has(element.name)) return undefined;
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, text]) => {
      const lower = name.toLowerCase();
      return [SAME[lower] ?? lower, text];
    }),
  );
  return { ...element, attributes };
}

function* fromElements(
  file: string,
  elements: readonly Element[],
  context: ReadingContext,
): Slices<FileReading> {
  const named = (name: string) => elements.filter((element) => element.name === name);
  const dateOf = (text: string | undefined) => readSerial(text ?? "", pastCentury(context.today));
  const positions = named("OpenPosition");
  const cash = named("CashReportCurrency");
  const dates = [...positions, ...cash, ...named("EquitySummaryByReportDateInBase")]
    .map(({ attributes }) => dateOf(attributes.reportdate ?? attributes.todate))
    .concat(named("FlexStatement").map(({ attributes }) => dateOf(attributes.todate)))
    .filter((date) => date !== undefined);
  const rates = positions.map(({ attributes }): [string, number] => [
    attributes.currency ?? "",
    figureOf(attributes.fxratetobase ?? "") ?? NaN,
  ]);
  const statement: Statement = {
    holdings: positions.map(holdingOf),
    cash: cashOf(cash),
    equity: equityOf(named),
    date: dates.length > 0 ? Math.max(...dates) : undefined,
    baseCurrency: baseOf(elements, positions),
    rates: new Map(rates.filter(([, rate]) => !Number.isNaN(rate))),
  };
  return yield* toReading(file, statement);
}

function holdingOf({ line, attributes: of }: Element): Holding {
  return {
    line,
    names: [of.symbol ?? "", of.description ?? ""],
    isBond: /^(BOND|BILL)S?$/i.test(of.assetcategory ?? ""),
    isTotal: false,
    isLot: /^LOT$/i.test(of.levelofdetail ?? ""),
    currency: of.currency ?? "",
    face: signed(figureOf(of.position ?? ""), of.side),
    price: priceOf(of.markprice ?? ""),
    value: figureOf(of.positionvalue ?? ""),
    accrued: figureOf(of.accruedint ?? of.accruedinterest ?? ""),
  };
}

/** A short position may be marked by its side alone. */
const signed = (face: number | undefined, side: string | undefined) =>
  face !== undefined && /^short$/i.test(side ?? "") ? -Math.abs(face) : face;

function cashOf(elements: readonly Element[]): Statement["cash"] {
  const cash = new Map<string, { amount: number; line: number }>();
  for (const { line, attributes } of elements) {
    const amount = figureOf(attributes.endingcash ?? "");
    const currency = attributes.currency ?? "";
    if (amount !== undefined && /^[A-Z]{3}$/.test(currency)) cash.set(currency, { amount, line });
  }
  return cash;
}

/** Of a summary by days the last day counts. */
function equityOf(named: (name: string) => readonly Element[]): number | undefined {
  const days = [...named("EquitySummaryByReportDateInBase")].sort((a, b) =>
    (a.attributes.reportdate ?? "") < (b.attributes.reportdate ?? "") ? -1 : 1,
  );
  const { total } = days.at(-1)?.attributes ?? {};
  const { endingvalue } = named("ChangeInNAV").at(-1)?.attributes ?? {};
  return figureOf(total ?? "") ?? figureOf(endingvalue ?? "");
}

/** The base currency where the account tells it; a position in dollars at a rate other than 1 tells that it is another. */
function baseOf(elements: readonly Element[], positions: readonly Element[]): string {
  const account = elements.find(({ name }) => name === "AccountInformation");
  if (account?.attributes.currency) return account.attributes.currency;
  const dollars = positions.find(({ attributes }) => attributes.currency === "USD");
  const rate = figureOf(dollars?.attributes.fxratetobase ?? "");
  return rate === undefined || rate === 1 ? "USD" : "?";
}
