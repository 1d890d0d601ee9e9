import { tableOf, type Table } from "../text/table";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Consumer prices of the Bureau of Labor Statistics, a year a row (`Year,Jan,Feb,…,Dec`) or a month a
 * row (`Series ID,Year,Period,Value`), made into `Date,CUSR0000SA0` with the first of each month.
 * Half-years and yearly averages are left out. Undefined where a table is neither.
 */
export function blsMonths(table: Table): Table | undefined {
  for (let head = 0; head < Math.min(table.length, 60); head++) {
    const fields = table.fields(head).map((text) => text.toLowerCase());
    const year = fields.indexOf("year");
    if (year < 0) continue;
    if (fields.includes("jan") && fields.includes("feb")) return fromYears(table, head, year);
    if (fields.includes("period") && fields.includes("value"))
      return fromMonths(table, head, fields);
  }
  return undefined;
}

/** Above the years stands what they are of: `Series Id:,CUUR0000SA0`. */
function nameAbove(table: Table, head: number): string {
  for (let i = 0; i < head; i++) {
    const [first, ...others] = table.fields(i);
    if (/^series id:?$/i.test(first ?? "")) return others.find(Boolean) ?? "";
  }
  return "";
}

function fromYears(table: Table, head: number, year: number): Table {
  const months = table.fields(head).map((text) => MONTHS.indexOf(text.slice(0, 3).toLowerCase()));
  const records: string[][] = [["Date", nameAbove(table, head) || "VALUE"]];
  const lines = [table.line(head)];
  for (let i = head + 1; i < table.length; i++) {
    const fields = table.fields(i);
    if (!/^\d{4}$/.test(fields[year] ?? "")) continue;
    months.forEach((month, column) => {
      if (month < 0 || column === year || !/^[a-z]{3,9}$/i.test(table.fields(head)[column]!))
        return;
      records.push([monthText(fields[year]!, month + 1), fields[column] ?? ""]);
      lines.push(table.line(i));
    });
  }
  return tableOf(records, lines, table.separator);
}

function fromMonths(table: Table, head: number, headings: readonly string[]): Table {
  const at = (name: RegExp) => headings.findIndex((heading) => name.test(heading));
  const [id, year, period, value] = [/^series ?_?id$/, /^year$/, /^period$/, /^value$/].map(at);
  const rows: { name: string; date: string; value: string; line: number }[] = [];
  for (let i = head + 1; i < table.length; i++) {
    const fields = table.fields(i);
    const [, month] = /^M(0[1-9]|1[0-2])$/.exec(fields[period!] ?? "") ?? [];
    if (month === undefined || !/^\d{4}$/.test(fields[year!] ?? "")) continue;
    rows.push({
      name: id! < 0 ? "VALUE" : fields[id!]!,
      date: monthText(fields[year!]!, Number(month)),
      value: fields[value!] ?? "",
      line: table.line(i),
    });
  }
  const names = [...new Set(rows.map(({ name }) => name))];
  const records = rows.map(({ name, date, value: figure }) => [
    date,
    ...names.map((each) => (each === name ? figure : "")),
  ]);
  return tableOf(
    [["Date", ...names], ...records],
    [table.line(head), ...rows.map(({ line }) => line)],
  );
}

const monthText = (year: string, month: number) => `${year}-${String(month).padStart(2, "0")}-01`;
