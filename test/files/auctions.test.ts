import { printed, readingOf, refusal } from "../support/files";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;
const names = (csv: string) => readingOf("auctions.csv", csv).series.map(({ name }) => name);

const HEAD =
  "Security Type,Security Term,Original Security Term,Auction Date,Bid to Cover Ratio,High Yield,TIPS,Floating Rate,CMB,CUSIP";
const SEARCH = HEAD.replace("CMB", "Cash Management Bill CMB");

test("of bills nobody wanted do not sink the others, and a reopened bill has its own term", () => {
  const csv = text(
    "Auction Date,Security Type,Security Term,Original Security Term,Bid to Cover Ratio,High Yield",
    "11/24/2025,Bill,13-Week,26-Week,2.80,",
    "11/24/2025,Bill,26-Week,26-Week,2.90,",
    "11/20/2025,Bond,20-Year,20-Year,2.41,4.706",
  );
  const read = printed("auctions.csv", csv);
  expect(read).toMatchObject({
    kind: "auctions",
    series: [
      { name: "Bill 13-Week bid-to-cover", unit: "number", rows: 1, max: 2.8 },
      { name: "Bill 26-Week bid-to-cover", max: 2.9 },
      { name: "Bond 20-Year bid-to-cover", max: 2.41, first: ["2025-11-20", 2.41] },
      { name: "Bond 20-Year high yield", unit: "percent", max: 0.04706 },
    ],
  });
});

test.each([
  ["Bond,20-Year,20-Year", "Bond 20-Year"],
  ["Bond,19-Year 10-Month,20-Year", "Bond 20-Year"],
  ["Bond,29-Year 9-Month,30-Year", "Bond 30-Year"],
  ["Note,9-Year 11-Month,10-Year", "Note 10-Year"],
  ["Bill,13-Week,26-Week", "Bill 13-Week"],
  ["Bill,42-Day,42-Day", "CMB"],
])("%s is %s", (cells, name) => {
  expect(names(text(SEARCH, `${cells},11/19/2025,2.41,4.7,No,No,No,912810AA1`))).toEqual([name]);
});

test.each([
  ["Yes,No,No", "TIPS 10-Year"],
  ["No,Yes,No", "FRN 10-Year"],
  ["No,No,Yes", "CMB"],
])("indexed, floating, for cash: %s", (flags, name) => {
  expect(
    names(text(SEARCH, `Note,9-Year 10-Month,10-Year,11/19/2025,2.41,4.7,${flags},91282CAA1`)),
  ).toEqual([name]);
});

test("TreasuryDirect exported by PowerShell has a type line, UTF-16 and camelCase", () => {
  const csv = text(
    "#TYPE System.Management.Automation.PSCustomObject",
    '"cusip","securityType","securityTerm","maturityDate","auctionDate","type","originalSecurityTerm","bidToCoverRatio","highYield","floatingRate","tips","cashManagementBillCMB"',
    '"912810UA1","Bond","29-Year 9-Month","2055-08-15T00:00:00","2025-11-13T00:00:00","Bond","30-Year","2.29","4.694","No","No","No"',
    '"91282CAA1","Note","1-Year 10-Month","2027-11-15T00:00:00","2025-11-20T00:00:00","FRN","2-Year","3.1","","Yes","No","No"',
  );
  const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(csv, "utf16le")]);
  expect(printed("auctions.csv", bytes).series).toMatchObject([
    { name: "Bond 30-Year bid-to-cover", first: ["2025-11-13", 2.29] },
    { name: "Bond 30-Year high yield", max: 0.04694 },
    { name: "FRN 2-Year bid-to-cover", max: 3.1 },
  ]);
});

test("FiscalData says null for what is only announced", () => {
  const csv = text(
    "record_date,cusip,security_type,security_term,auction_date,bid_to_cover_ratio,high_yield,cash_management_bill_cmb",
    "2025-12-01,912810UB1,Bond,20-Year,2025-11-19,2.41,4.706000,No",
    "2025-12-01,912810UC1,Bond,20-Year,2025-12-17,null,null,No",
  );
  expect(printed("Auctions_Query.csv", csv).series).toMatchObject([
    { name: "Bond 20-Year bid-to-cover", rows: 1 },
    { name: "Bond 20-Year high yield", rows: 1, max: 0.04706 },
  ]);
});

test("two of one series on one day are both kept, one that is listed twice once", () => {
  const csv = text(
    SEARCH,
    "Bill,42-Day,42-Day,11/20/2025,2.7,,No,No,Yes,912797AA1",
    "Bill,35-Day,42-Day,11/20/2025,2.6,,No,No,Yes,912797AB1",
    "Bill,35-Day,42-Day,11/20/2025,2.6,,No,No,Yes,912797AB1",
  );
  expect(printed("a.csv", csv).series).toMatchObject([{ name: "CMB bid-to-cover", rows: 2 }]);
  expect(readingOf("a.csv", csv).series[0]!.rows.map(({ values }) => values[3])).toEqual([
    "912797AA1",
    "912797AB1",
  ]);
});

test("one bad security does not sink the others", () => {
  const csv = text(
    SEARCH,
    "Bond,20-Year,,11/19/2025,high,4.7,,,,A",
    "Bond,30-Year,,11/13/2025,2.3,4.6,,,,B",
  );
  const read = printed("a.csv", csv);
  expect(read.series!.map(({ name }) => name)).toEqual([
    "Bond 30-Year bid-to-cover",
    "Bond 30-Year high yield",
  ]);
  expect(read.leftOut).toEqual([
    { line: 2, why: expect.stringMatching(/^Bond 20-Year: line 2: Bid to Cover Ratio is "high"/) },
  ]);
});

test("without results are refused with what to add", () => {
  const csv = text(
    "CUSIP,Security Type,Security Term,Auction Date,Issue Date",
    "912810UB1,Bond,20-Year,11/19/2025,12/01/2025",
  );
  expect(refusal("a.csv", csv)).toMatch(
    /securities without results: add Bid to Cover Ratio and High Yield/,
  );
});
