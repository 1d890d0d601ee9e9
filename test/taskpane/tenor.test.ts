import { tenorIn } from "../../src/taskpane/account/tenor";

test.each([
  ["DGS20", 20],
  ["20-Year Treasury", 20],
  ["10年期殖利率", 10],
  ["DGS2", 2],
  ["SOFR", undefined],
  ["series of 2026", undefined],
  ["DGS40", undefined],
])("%s is of %s years", (source, years) => {
  expect(tenorIn(source)).toBe(years);
});
