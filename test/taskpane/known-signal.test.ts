import { knownSignal } from "../../src/taskpane/data/known-signal";

test.each([
  ["THREEFYTP10", "premium"],
  ["Kim-Wright 10Y term premium", "premium"],
  ["SOFR-OIS spread", "sofr"],
  ["CPIAUCSL", "cpi"],
  ["CPILFESL", "cpi"],
] as const)("%s is known to be for %s", (source, signal) => {
  expect(knownSignal(source, "value")).toBe(signal);
});

test.each(["DGS20", "SOFR", "FEDFUNDS", "T10YIE", "My figures"])(
  "%s is for no signal",
  (source) => {
    expect(knownSignal(source, "value")).toBeUndefined();
  },
);

test("auctions tell by their column", () => {
  expect(knownSignal("Bond 20-Year", "cover")).toBe("cover");
  expect(knownSignal("Bond 20-Year", "tail")).toBe("tail");
});
