import { printed, refusal } from "../support/files";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("a refusal names the line, what stands there, and what would help", () => {
  test.each([
    ["", "there is nothing in it: choose a file with dates and figures"],
    [
      text("Date,DGS20", "2025-12-01,four"),
      'line 2: DGS20 is "four", which is not a number; fix or clear it',
    ],
    [
      text("Date,DGS20", "2025-12-01,4.8", "yesterday,4.7", "2025-12-03,4.6"),
      'line 3: "yesterday" is not a date; write it as 2025-11-20, or take the line out',
    ],
    [
      text("Date,DGS20", "2025-12-01,4,825"),
      "line 2: it has 3 fields where the heading has 2; if the commas are decimal, save with semicolons or decimal points",
    ],
    [
      "hello\nworld",
      'line 1: "hello" — neither dates nor positions were found: a series has its dates in the first column, as 2025-11-20; a list of positions has headings for name, quantity and price',
    ],
    [
      text("Period;Daily", "", "Date;Close", "09-déc-2025;4,712", "08-déc-2025;4,706"),
      'line 4: "09-déc-2025" is not a date; write it as 2025-11-20, or take the line out',
    ],
    [
      "<!DOCTYPE html><html><head><title>Sign in</title></head></html>",
      "this is a web page, not the file: open it in a browser, sign in if it asks, and download the file anew",
    ],
    [
      text("Date,DGS20", "2025-12-01,4.8", "x,".repeat(600_000)),
      "line 3: it is longer than 1000000 characters, which no row of a table is; check that you chose the right file",
    ],
    [
      text("Date,DGS20", "2025-12-01,4.8", "2025-12-02,4.8%"),
      'line 3: DGS20 is "4.8%", while lines before it are marked otherwise (%, bp); write all alike',
    ],
    [
      text("Date,Series,Value", "2025-12-01,DGS20,4.8", "2025-12-01,DGS30,4.9"),
      'line 3: Series is "DGS30", above it "DGS20": these are several series below each other; give each a column or a file of its own',
    ],
    // Nor where no day comes twice: that the dates do not meet makes one series of none.
    [
      text("Date,Ticker,Close", "2025-11-28,TNX,4.1", "2025-12-01,TYX,4.8"),
      'line 3: Ticker is "TYX", above it "TNX": these are several series below each other; give each a column or a file of its own',
    ],
    // Nor where only the close is ticked.
    [
      text("Date,Symbol,Open,High,Low,Close", "2025-11-28,TNX,4,4,4,4.1", "2025-12-01,TYX,4,4,4,4"),
      'line 3: Symbol is "TYX", above it "TNX": these are several series below each other; give each a column or a file of its own',
    ],
    [
      text("Date,Desk,Value", "2025-12-01,A,4.8", "2025-12-01,B,4.9"),
      'line 3: Desk is "B", above it "A": these are several series below each other; give each a column or a file of its own',
    ],
  ])("%#: %.60j", (csv, sentence) => expect(refusal("f.csv", csv)).toBe(sentence));

  test("of one column does not sink the others", () => {
    const read = printed("f.csv", text("Date,DGS20,DGS30", "2025-12-01,four,4.9"));
    expect(read.series).toMatchObject([{ name: "DGS30", max: 0.049 }]);
    expect(read.leftOut).toEqual([{ line: 2, why: expect.stringMatching(/DGS20 is "four"/) }]);
  });
});

test("a column of words beside a series is named, and the series is read", () => {
  const remarks = text("Date,DGS20,Remark", "2025-12-01,4.8,auction", "2025-12-02,4.7,");
  const oneName = text("Date,Symbol,Close", "2025-12-01,TYX,4.8", "2025-12-02,TYX,4.7");
  for (const csv of [remarks, oneName]) {
    const { series, leftOut } = printed("f.csv", csv);
    expect(series).toMatchObject([{ rows: 2, min: 0.047, max: 0.048 }]);
    expect(leftOut).toMatchObject([{ why: expect.stringMatching(/which is not a number/) }]);
  }
});
