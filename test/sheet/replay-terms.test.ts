import { toAddress } from "../../src/sheet";
import { describeReplay } from "../../src/sheet/replay";
import type { ReplayInputs } from "../../src/sheet/replay-terms";
import { INPUTS, requestOf } from "./replay-request";

test("the line that says how it ended is in its colour from edge to edge", () => {
  for (const { area } of describeReplay(requestOf()).conditionalFormats) {
    expect(toAddress(area)).toBe("A2:Q2");
  }
});

test("no text of it depends on a country's settings", () => {
  for (const dialect of ["live", "portable"] as const) {
    const formulas = describeReplay(requestOf({ dialect })).cells.flatMap(({ content }) =>
      content && "formula" in content ? [content.formula] : [],
    );
    expect(formulas.length).toBeGreaterThan(5);
    expect(formulas.filter((formula) => /TEXT\(/.test(formula))).toEqual([]);
  }
});

describe("the live stop", () => {
  const cellOf = (stop: ReplayInputs["stop"], row: number) =>
    describeReplay(requestOf({ dialect: "live", inputs: { ...INPUTS, stop } })).cells.find(
      (cell) => cell.row === row && cell.column === 2,
    )!;
  const priced = "(Series!$A$2:$A$9>=$C$4)*ISNUMBER(Series!$B$2:$B$9)*(Series!$B$2:$B$9<>0)";
  const bought = `INDEX(SORTBY(FILTER(Series!$B$2:$B$9,${priced}),FILTER(Series!$A$2:$A$9,${priced})),1)`;

  test("as a level has its distance from the first yield beside it", () => {
    expect(cellOf(INPUTS.stop, 9)).toMatchObject({ content: { number: 0.0525 }, input: true });
    expect(cellOf(INPUTS.stop, 8)).toMatchObject({
      content: { formula: `=ROUND(($C$10-${bought})*10000,9)` },
      input: false,
    });
  });

  test("as a distance has its level beside it", () => {
    const stop = { kind: "distance", rise: 0.0043 } as const;
    expect(cellOf(stop, 8)).toMatchObject({ content: { number: 43 }, input: true });
    expect(cellOf(stop, 9)).toMatchObject({
      content: { formula: `=ROUND(${bought}+$C$9/10000,12)` },
      input: false,
    });
  });
});

test("the live loan takes the last rate on or before each day, and ends where that is old", () => {
  const funding = { name: "FEDFUNDS", dates: "Rates!$A$2:$A$4", values: "Rates!$B$2:$B$4" };
  const { cells } = describeReplay(requestOf({ dialect: "live", funding }));
  const wanted = "(Series!$A$2:$A$9>=$C$4)*(Series!$A$2:$A$9<=MAX(Rates!$A$2:$A$4)+62)";
  const walked = (range: string) =>
    `SORTBY(FILTER(${range},${wanted}),FILTER(Series!$A$2:$A$9,${wanted}))`;
  const days = walked("Series!$A$2:$A$9");
  const known = (range: string) =>
    `SORTBY(FILTER(${range},ISNUMBER(Rates!$B$2:$B$4)),FILTER(Rates!$A$2:$A$4,ISNUMBER(Rates!$B$2:$B$4)))`;
  const path = cells.find(({ row, column }) => row === 13 && column === 0)!;
  expect((path.content as { formula: string }).formula).toContain(
    `=LET(epoch,1462*(DATE(2000,1,1)=35064),path,CVS.REPLAY(${days}+epoch,${walked("Series!$B$2:$B$9")},$C$5,$C$6,LOOKUP(${days},${known("Rates!$A$2:$A$4")},${known("Rates!$B$2:$B$4")})+$C$7,$C$8,$C$10,$C$11,$C$12)`,
  );
});
