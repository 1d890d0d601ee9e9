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
      'line 1: "hello" — no column of dates was found: dates must stand in the first column, as 2025-11-20',
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
  ])("%#: %.60j", (csv, sentence) => expect(refusal("f.csv", csv)).toBe(sentence));

  test("of one column does not sink the others", () => {
    const read = printed("f.csv", text("Date,DGS20,DGS30", "2025-12-01,four,4.9"));
    expect(read.series).toMatchObject([{ name: "DGS30", max: 0.049 }]);
    expect(read.leftOut).toEqual([{ line: 2, why: expect.stringMatching(/DGS20 is "four"/) }]);
  });
});
