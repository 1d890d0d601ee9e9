import { placeReadings, readFile, type FileReading, type Slices } from "../../src/files";
import { RECORDS_A_SLICE } from "../../src/files/slices";
import { TODAY } from "../support/files";

const ROWS = 5_000;
const day = (row: number) =>
  new Date(Date.UTC(1980, 0, 1) + row * 8.64e7).toISOString().slice(0, 10);
const rows = (row: (day: string) => string) => Array.from({ length: ROWS }, (_, i) => row(day(i)));
const context = { today: TODAY, answers: new Map(), units: new Map() };

/** Does the work step by step; how far it was after each. */
function stepsOf<R>(work: Slices<R>): { parts: number[]; result: R } {
  const parts: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { parts, result: step.value };
    parts.push(step.value);
  }
}

const read = (text: string) =>
  stepsOf<FileReading>(readFile({ file: "f.csv", bytes: new TextEncoder().encode(text) }, context));

describe.each([
  ["series", ["Date,DGS20", ...rows((date) => `${date},4.82`)]],
  [
    "auctions",
    [
      "Auction Date,Security Type,Security Term,Bid to Cover Ratio",
      ...rows((date) => `${date},Bond,20-Year,2.4`),
    ],
  ],
  ["positions", ["Symbol,Quantity,Price", ...rows(() => "T 4 5/8 09/15/46,1000,98")]],
  [
    "an IBKR statement",
    [
      "Open Positions,Header,Asset Category,Currency,Symbol,Quantity,Close Price",
      ...rows(() => "Open Positions,Data,Bonds,USD,T 4 5/8 09/15/46,1000,98"),
    ],
  ],
  [
    "a Flex query",
    [
      "<FlexQueryResponse>",
      ...rows(
        () =>
          '<OpenPosition assetCategory="BOND" currency="USD" symbol="T 4 5/8 09/15/46" position="1000" markPrice="98"/>',
      ),
      "</FlexQueryResponse>",
    ],
  ],
  [
    "a Flex query as CSV",
    [
      "ClientAccountID,CurrencyPrimary,AssetClass,Symbol,Quantity,MarkPrice",
      ...rows(() => "U1,USD,BOND,T 4 5/8 09/15/46,1000,98"),
    ],
  ],
])("%s", (_, lines) => {
  const { parts, result } = read(lines.join("\n"));

  test("are read in steps of so many records, each time they are gone through", () => {
    const { series, positions } = result;
    expect(series.length > 0 ? series[0]!.rows.length : positions.length).toBe(ROWS);
    // Auctions are gone through once, all else at least twice.
    const times = result.kind === "auctions" ? 1 : 2;
    expect(parts.length).toBeGreaterThanOrEqual((times * ROWS) / RECORDS_A_SLICE);
  });

  test("tell how far they are, which never goes back", () => {
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(Math.max(...parts)).toBeLessThanOrEqual(1);
  });
});

test("a series that comes again is held against the first in steps, too", () => {
  const { result } = read(["Date,DGS20", ...rows((date) => `${date},4.82`)].join("\n"));
  const known = { places: new Map(), offered: [], untitled: "" };
  const placing = stepsOf(placeReadings([result, result], () => new Map(), known));
  expect(placing.result[1]!.placed[0]!.below!.meeting).toMatchObject({ shared: ROWS, differ: 0 });
  expect(placing.parts.length).toBeGreaterThanOrEqual((2 * ROWS) / RECORDS_A_SLICE);
  expect(placing.parts).toEqual([...placing.parts].sort((a, b) => a - b));
});
