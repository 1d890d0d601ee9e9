import { bestColumns } from "../../src/files/positions/headings";

test.each([
  ["value", ["Notional Value", "Market Value"], 1],
  ["value", ["Face", "Value"], 1],
  ["value", ["面額", "市值"], 1],
  ["value", ["Value Date", "Market Value"], 1],
  ["value", ["Value Date"], undefined],
  ["duration", ["Macaulay Duration", "Modified Duration"], 1],
  ["duration", ["Duration", "Mod. Duration"], 1],
  ["duration", ["Macaulay Duration"], 0],
  ["margin", ["Initial Margin", "Maintenance Margin"], 1],
  ["margin", ["原始保證金", "維持保證金"], 1],
  ["yield", ["Current Yield", "YTM"], 1],
  ["yield", ["Yield to Call (%)", "YTM (%)", "Yield to Worst (%)"], 1],
  ["face", ["Quantity", "Face"], 1],
  ["price", ["Price", "Clean Price"], 1],
] as const)("the best %s of %j", (field, headings, at) => {
  expect(bestColumns(headings, [field])[field]).toBe(at);
});

test("gives a column to one field only", () => {
  const columns = bestColumns(
    ["Symbol", "Face Value", "Market Value", "Coupon"],
    ["symbol", "coupon", "face", "value"],
  );
  expect(columns).toEqual({ symbol: 0, coupon: 3, face: 1, value: 2 });
});

test("a German broker's headings, of which many hold each other's words", () => {
  const headings = [
    ...["Wertpapierbezeichnung", "ISIN", "Stück/Nominale", "Währung", "Einstandskurs", "Kurs"],
    ...["Kursdatum", "Kurswert", "Stückzinsen", "Fälligkeit", "Kupon", "Rendite p. a."],
  ];
  const fields = ["symbol", "description", "currency", "maturity", "coupon", "accrued"] as const;
  expect(bestColumns(headings, [...fields, "price", "yield", "face", "value"])).toEqual({
    ...{ symbol: 1, description: 0, currency: 3, maturity: 9, coupon: 10, accrued: 8 },
    ...{ price: 5, yield: 11, face: 2, value: 7 },
  });
});
