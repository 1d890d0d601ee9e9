import { toAddress, type PlanCell, type PlanName } from "../../../src/sheet";
import type { Source } from "../../../src/files";
import {
  dataArea,
  dataFormats,
  dataRows,
  describeSeries,
  HEAD_ROWS,
  layoutOf,
  SPARE_ROWS,
} from "../../../src/sheet/import";
import { seriesOf } from "../../support/series";
import { Calculated, startEngine } from "../calculated";

beforeAll(startEngine);

const sourceOf = (...lines: string[]) => seriesOf(lines.join("\n"))[0]!;

const YIELDS = sourceOf(
  "observation_date,DGS20",
  "2022-12-30,4.14",
  "2023-01-30,3.8",
  "2023-01-31,3.78",
  "2023-03-30,3.81",
  "2025-10-31,4.65",
  "2025-11-03,4.7",
  "2025-11-28,4.625",
  "2025-12-01,4.71",
);
const PRICES = sourceOf(
  "observation_date,CPIAUCSL",
  "2022-12-01,298.812",
  "2023-01-01,300.456",
  "2023-12-01,308.735",
  "2024-01-01,309.794",
  "2024-12-01,317.603",
);
const AUCTIONS = sourceOf(
  "Security Type,Security Term,Auction Date,Bid to Cover Ratio,High Yield",
  "Bond,20-Year,2025-10-22,2.73,4.506",
  "Bond,20-Year,2025-11-19,2.41,4.706",
);
const sheetOf = (source: Source) => describeSeries(source, "en", "1.0.0");

/** Columns as long as their data: to the engine's LOOKUP an empty cell is a 0. */
const withoutRoom = ({ name, area }: PlanName): PlanName => ({
  name,
  area: name.startsWith("series_") ? { ...area, rows: area.rows - SPARE_ROWS } : area,
});

/** The sheet with its data on it, on a day. */
function calculated(source: Source, today: string): Calculated {
  const { cells, names } = sheetOf(source);
  const sheet = new Calculated({ cells, names: names.map(withoutRoom) });
  const write = (row: number, values: readonly (string | number)[]) =>
    values.forEach((value, column) => sheet.type({ row, column }, String(value)));
  dataRows(source).forEach((values, i) => write(HEAD_ROWS + i, values));
  sheet.type({ row: 3, column: layoutOf(source.columns).monthDates + 1 }, today);
  sheet.calculate();
  return sheet;
}

/** Its month-ends: dates and figures, a bar between them. */
function months(source: Source, today: string): string[] {
  const { monthDates, width } = layoutOf(source.columns);
  const sheet = calculated(source, today);
  return Array.from({ length: 36 }, (_, i) =>
    Array.from({ length: width - monthDates }, (_, n) =>
      sheet.shown({ row: HEAD_ROWS + i, column: monthDates + n }).trim(),
    ).join("|"),
  );
}

/** What stands in the rows above the data. */
const heads = (source: Source) =>
  sheetOf(source)
    .cells.filter(({ row }) => row < HEAD_ROWS)
    .map(({ row, column, content, format, style }: PlanCell) => {
      const said = Object.values(content!)[0] as string;
      return [toAddress({ row, column, rows: 1, columns: 1 }), said, style, format].filter(Boolean);
    });

describe("the sheet of a series", () => {
  test("says what it holds and where that comes from", () => {
    expect(heads(YIELDS)).toEqual([
      ["A1", "DGS20", "title"],
      [
        "A2",
        "Imported from file.csv. Rates are fractions, shown as per cent: 0.0482 is 4.82%.",
        "note",
      ],
      ["A3", "Latest", "columnHead"],
      ["A4", expect.stringContaining("MAX(series_dates)"), "right", "yyyy-mm-dd"],
      ["B3", "Value", "columnHead"],
      ["B4", expect.stringContaining("INDEX(series_value,"), "right", "0.00##%"],
      ["D3", "Month-ends, complete months only", "strong"],
      ["D4", "Today", "label"],
      ["E4", "=TODAY()", "right", "yyyy-mm-dd"],
      ["A5", "Date", "columnHead"],
      ["B5", "Value", "columnHead"],
      ["D5", "Date", "columnHead"],
      ["E5", "Value", "columnHead"],
    ]);
  });

  test("says so of an index, whose months are changes", () => {
    const said = heads(PRICES).map(([, text]) => text);
    expect(said[1]).toBe("Imported from file.csv.");
    expect(said.at(-1)).toBe("Change on a year");
  });

  test("of auctions has a column for each figure, and month-ends without the high yield", () => {
    expect(heads(AUCTIONS).slice(1)).toEqual([
      [
        "A2",
        expect.stringMatching(/file\.csv\. Rates are .* Tail: enter the high yield less/),
        "note",
      ],
      ["A3", "Latest", "columnHead"],
      ["A4", expect.stringContaining("MAX(series_dates)"), "right", "yyyy-mm-dd"],
      ["B3", "Bid-to-cover", "columnHead"],
      ["B4", expect.stringContaining("series_cover"), "right", "0.00##"],
      ["C3", "High yield", "columnHead"],
      ["C4", expect.stringContaining("series_highYield"), "right", "0.00##%"],
      ["G3", "Month-ends, complete months only", "strong"],
      ["G4", "Today", "label"],
      ["H4", "=TODAY()", "right", "yyyy-mm-dd"],
      ["A5", "Date", "columnHead"],
      ["B5", "Bid-to-cover", "columnHead"],
      ["C5", "High yield", "columnHead"],
      ["D5", "Tail, bp", "columnHead"],
      ["E5", "CUSIP", "columnHead"],
      ["G5", "Date", "columnHead"],
      ["H5", "Bid-to-cover", "columnHead"],
      ["I5", "Tail, bp", "columnHead"],
    ]);
  });

  test("is as wide as it has columns, with a gap before the months, and prints all of them", () => {
    const { columns, columnWidths, rows, rowHeights, frozenRows, print } = sheetOf(AUCTIONS);
    expect({ columns, columnWidths }).toEqual({
      columns: 9,
      columnWidths: [12, 15, 15, 15, 15, 3, 12, 15, 15],
    });
    expect({ rows, rowHeights, frozenRows }).toEqual({
      rows: 41,
      rowHeights: { 0: 24 },
      frozenRows: 5,
    });
    const area = { row: 0, column: 0, rows: 41, columns: 9 };
    expect(print).toEqual({ area, pageStarts: [] });
  });

  test("is written for a workbook without the add-in, and has nothing to be filled in or coloured", () => {
    const plan = sheetOf(YIELDS);
    expect(JSON.stringify(plan.cells)).not.toMatch(/CVS(?:DEV)?\./);
    expect(plan).toMatchObject({
      sheetName: "DGS20",
      merges: [],
      conditionalFormats: [],
      validations: [],
      charts: [],
    });
  });

  test("names its columns, with room below the data", () => {
    const names = sheetOf(AUCTIONS).names.map(({ name, area }) => [name, toAddress(area)]);
    expect(names).toEqual([
      ["series_dates", "A6:A1007"],
      ["series_cover", "B6:B1007"],
      ["series_highYield", "C6:C1007"],
      ["series_tail", "D6:D1007"],
      ["series_cusip", "E6:E1007"],
      ["month_dates", "G6:G41"],
      ["month_cover", "H6:H41"],
      ["month_tail", "I6:I41"],
    ]);
  });

  test("has its data below the heads, dates first, each column in its format", () => {
    expect(toAddress(dataArea(layoutOf(AUCTIONS.columns), 2))).toBe("A6:E7");
    expect(dataFormats(AUCTIONS.columns)).toEqual([
      "yyyy-mm-dd",
      "0.00##",
      "0.00##%",
      "0.00##",
      "@",
    ]);
    expect(dataFormats(PRICES.columns)).toEqual(["yyyy-mm-dd", "#,##0.00##"]);
  });

  test("shows a month in the format of its figure, flush right", () => {
    const looks = (source: Source) => {
      const { monthDates } = layoutOf(source.columns);
      return sheetOf(source)
        .cells.filter(({ row, column }) => row === HEAD_ROWS && column >= monthDates)
        .map(({ format, style }) => [format, style]);
    };
    const date = ['yyyy-mm-dd;;" "', "right"];
    expect(looks(YIELDS)).toEqual([date, ["0.00##%", "right"]]);
    expect(looks(PRICES)).toEqual([date, ["0.00##%", "right"]]);
    expect(looks(AUCTIONS)).toEqual([date, ["0.00##", "right"], ["0.00##", "right"]]);
  });
});

describe("the months of a series", () => {
  const NOTHING = "|";
  const none = (count: number) => Array<string>(count).fill(NOTHING);

  test("are the last observations of the 36 before this one, nothing where there was none", () => {
    expect(months(YIELDS, "2025-12-15")).toEqual([
      "2022-12-30|4.14%",
      "2023-01-31|3.78%",
      NOTHING,
      "2023-03-30|3.81%",
      ...none(30),
      "2025-10-31|4.65%",
      "2025-11-28|4.625%",
    ]);
  });

  test("end with the last that is over on a month's last day, too", () => {
    expect(months(YIELDS, "2025-11-30").at(-1)).toBe("2025-10-31|4.65%");
    expect(months(YIELDS, "2025-12-01").at(-1)).toBe("2025-11-28|4.625%");
  });

  test("of an index are its change on the same month a year before", () => {
    const shown = months(PRICES, "2025-01-10");
    const dated = (date: string) => shown.find((month) => month.startsWith(date));
    expect(dated("2022-12-01")).toBe("2022-12-01|");
    expect(dated("2023-12-01")).toBe("2023-12-01|3.3208%");
    expect(dated("2024-01-01")).toBe("2024-01-01|3.1079%");
    expect(dated("2024-12-01")).toBe("2024-12-01|2.8724%");
    expect(shown.filter((month) => month !== NOTHING)).toHaveLength(5);
  });

  test("of an index have no change in the first year that is shown", () => {
    const shown = months(PRICES, "2025-12-10");
    expect(shown.slice(0, 2)).toEqual(["2022-12-01|", "2023-01-01|"]);
    expect(shown[12]).toBe("2023-12-01|3.3208%");
    expect(shown[13]).toBe("2024-01-01|3.1079%");
  });

  test("of auctions are the last auction's figures, and a tail once it is entered", () => {
    expect(months(AUCTIONS, "2025-12-15").slice(-2)).toEqual([
      "2025-10-22|2.73|",
      "2025-11-19|2.41|",
    ]);
    const sheet = calculated(AUCTIONS, "2025-12-15");
    sheet.type({ row: HEAD_ROWS + 1, column: 3 }, "1.7");
    sheet.calculate();
    expect(sheet.shown({ row: HEAD_ROWS + 35, column: 8 })).toBe("1.70");
  });
});
