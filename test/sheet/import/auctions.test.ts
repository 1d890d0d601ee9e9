import { readImport } from "../../../src/sheet/import";

const read = (...lines: string[]) =>
  readImport(lines.join("\n"), { from: "auctions.csv", untitled: "Pasted" });
const names = (...lines: string[]) => read(...lines).map(({ name }) => name);
const refused = (code: string, details: object = {}) => expect.objectContaining({ code, details });

const HEAD = "Security Type,Security Term,Auction Date,Bid to Cover Ratio,High Yield,TIPS";

it("holds bid-to-cover and high yield as printed, and an empty tail", () => {
  expect(read(HEAD, "Bond,20-Year,2025-11-19,2.41,4.706%,No")).toEqual([
    {
      name: "Bond 20-Year",
      from: "auctions.csv",
      columns: [
        { kind: "cover", unit: "number" },
        { kind: "highYield", unit: "percent" },
        { kind: "tail", unit: "number" },
      ],
      rows: [{ date: 45980, values: [2.41, 4.706, undefined] }],
    },
  ]);
});

it("needs no more than the date and the bid-to-cover", () => {
  const [source, ...others] = read("bid_to_cover,auction_date", "2.41,11/19/2025");
  expect(others).toEqual([]);
  expect(source).toMatchObject({
    name: "auctions.csv",
    rows: [{ date: 45980, values: [2.41, undefined, undefined] }],
  });
});

it.each([
  ["Bond,20-Year,No", "Bond 20-Year"],
  ["Bond,19-Year 10-Month,No", "Bond 20-Year"],
  ["Bond,19-Year 11-Month,No", "Bond 20-Year"],
  ["Note,9-year 10-month,No", "Note 10-Year"],
  ["Note,9-Year 9-Month,No", "Note 9-Year 9-Month"],
  ["Note,about 9-Year 10-Month,No", "Note about 9-Year 10-Month"],
  ["Note,9-Year 10-Month new,No", "Note 9-Year 10-Month new"],
  [",20-Year,No", "20-Year"],
  ["Bond,,No", "Bond"],
  ["Note,10-Year,Yes", "TIPS 10-Year"],
  ["Note,10-Year,y", "TIPS 10-Year"],
  ["Note,10-Year,TRUE", "TIPS 10-Year"],
  ["Note,10-Year,not yes", "Note 10-Year"],
  ["Note,10-Year,yes?", "Note 10-Year"],
])("knows the security of %j", (cells, name) => {
  const [type, term, tips] = cells.split(",");
  expect(names(HEAD, `${type},${term},2025-11-19,2.41,4.706,${tips}`)).toEqual([name]);
});

it("leaves a security away that has no figures yet, and an auction that is only announced", () => {
  const sources = read(
    HEAD,
    "Bond,20-Year,2025-11-19,2.41,4.706,No",
    "Bond,20-Year,2025-12-17,null,null,No",
    "Bond,30-Year,2025-12-11,null,,No",
    "Note,10-Year,2025-11-12,,4.074,No",
  );
  expect(sources.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["Bond 20-Year", 1],
    ["Note 10-Year", 1],
  ]);
});

it.each([
  ["nothing but headings", [HEAD], refused("noObservations")],
  [
    "announcements alone",
    [HEAD, "Bond,20-Year,2025-12-17,null,null,No"],
    refused("noObservations"),
  ],
  [
    "a word for a figure",
    [HEAD, "Bond,20-Year,2025-11-19,2.41,high,No"],
    refused("value", { line: 2, column: "High Yield", got: "high" }),
  ],
  [
    "another for the first",
    [HEAD, "Bond,20-Year,2025-11-19,2.41x,4.7,No"],
    refused("value", { line: 2, column: "Bid to Cover Ratio", got: "2.41x" }),
  ],
  [
    "a short line",
    [HEAD, "Bond,20-Year,2025-11-19,2.41,4.706,No", "Bond,20-Year"],
    refused("fields", { line: 3, got: 2, want: 6 }),
  ],
  [
    "one auction with two high yields",
    [HEAD, "Bond,20-Year,2025-11-19,2.41,4.706,No", "Bond,20-Year,2025-11-19,2.41,4.707,No"],
    refused("conflict", { line: 3, date: "2025-11-19" }),
  ],
])("refuses %s", (_, lines, fault) => {
  expect(() => read(...lines)).toThrow(fault);
});
