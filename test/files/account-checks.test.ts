import { readFileSync } from "node:fs";
import path from "node:path";
import { atOnce, readFile, type FileReading } from "../../src/files";
import { checkEquity, checkPosition } from "../../src/files/positions/checks";
import { typedPosition } from "../../src/files/positions/typed-line";

const EXAMPLE = path.join(__dirname, "../../docs/examples/ibkr-activity.csv");
const read = (text: Uint8Array): FileReading =>
  atOnce(
    readFile(
      { file: "statement.csv", bytes: text },
      { today: 46360, answers: new Map(), units: new Map() },
    ),
  );

test("finds nothing to doubt in the invented example, and its yields are the bonds' own", () => {
  const { positions, account, leftOut } = read(readFileSync(EXAMPLE));
  expect(account).toEqual({ date: 46357, cash: -2_600_000, equity: 1_263_410.56 });
  const checked = positions.map((position) => checkPosition(position, account!.date));
  expect(checked.map(({ doubts }) => doubts)).toEqual(positions.map(() => []));
  // Of the specification's worked cases.
  expect(checked[0]!.yld).toBeCloseTo(0.0482003925749782, 12);
  expect(checked[2]!.yld).toBeCloseTo(0.0490036146531249, 12);
  expect(checked[5]!.yld).toBeCloseTo(0.0492904133854407, 12);
  expect(checked[6]!.yld).toBeCloseTo(0.0374139724877327, 12);
  expect(leftOut).toHaveLength(1);
});

test("holds the account's worth against the statement's own, with accrued interest and without", () => {
  const { positions, account } = read(readFileSync(EXAMPLE));
  const checked = positions.map((position) => checkPosition(position, account!.date));
  const equity = checkEquity(checked, account!.cash!, account!.equity)!;
  // Value, accrued interest and equity of the specification's account.
  expect(equity.equity).toBeCloseTo(1_250_361.5625, 6);
  expect(equity.worth).toBeCloseTo(1_250_361.5625 + 13_049.003122748, 6);
  expect(equity).toMatchObject({ stated: 1_263_410.56, differs: false });
  // A stock worth 20,000 that was left out.
  expect(checkEquity(checked, account!.cash!, 1_283_410.56)).toMatchObject({ differs: true });
  expect(checkEquity(checked, account!.cash!, undefined)).toMatchObject({ differs: false });
  const unpriced = checkPosition({ ...positions[0]!, price: undefined }, account!.date);
  expect(checkEquity([unpriced], -1, 0)).toBeUndefined();
});

const BOND = {
  line: 1,
  symbol: "T 4 5/8 11/15/44",
  coupon: 0.04625,
  maturity: 52916,
  face: 1_500_000,
  price: 97.671875,
  value: 1_465_078.13,
  accrued: 3_066.3,
};

test.each([
  ["contracts for face", { face: 1500 }, ["value", "accrued"]],
  ["a price per 1,000", { price: 976.71875 }, ["value", "yield"]],
  ["another coupon", { coupon: 0.05625 }, ["accrued"]],
  ["another day's accrued interest", { accrued: 34_000 }, ["accrued"]],
  ["no price", { price: undefined }, ["price"]],
  ["a bond that is paid back", { maturity: 46357 }, ["matured"]],
])("doubts %s", (_, other, doubts) => {
  const { doubts: found } = checkPosition({ ...BOND, ...other }, 46357);
  expect(found.filter((one) => one !== "accrued" || doubts.includes(one))).toEqual(doubts);
});

test("reads one line with a quote or a yield", () => {
  const line = { symbol: "T 4 5/8 11/15/44", face: "1,500,000" };
  expect(typedPosition({ ...line, price: "97-21+" })).toMatchObject({
    position: { coupon: 0.04625, maturity: 52916, face: 1_500_000, price: 97.671875 },
  });
  expect(typedPosition({ ...line, price: "4.82%" })).toMatchObject({ yld: 0.0482 });
});

test.each([
  [{ symbol: "AAPL", face: "1", price: "97" }, "symbol"],
  [{ symbol: "T 4 5/8 11/15/44", face: "", price: "97" }, "face"],
  [{ symbol: "T 4 5/8 11/15/44", face: "-5", price: "97" }, "face"],
  [{ symbol: "T 4 5/8 11/15/44", face: "5", price: "many" }, "price"],
])("says what of %j cannot be read", (line, fault) => {
  expect(typedPosition(line)).toBe(fault);
});
