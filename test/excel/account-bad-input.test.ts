import { bookForEach } from "../support/books";
import { BOUGHT, builtAccount } from "../support/account";

const book = bookForEach();

const EMPTY = (input: string): [string, string] => ["its cell is empty", `inputs.check_${input}`];

test.each<[what: string, key: string, entry: string | number, says: string, at: string]>([
  ["a blank price", "held.price0", "", "no price", "held.check0"],
  ["a price that became a date", "held.price0", 36465, "a date? type '99-11", "held.check0"],
  ["a price that became a time", "held.price0", 4.05625, "a time? type 97-21", "held.check0"],
  ["a blank coupon", "held.coupon0", "", "no coupon", "held.check0"],
  ["a coupon of 0 at a coupon bond's price", "held.coupon0", 0, "coupon of 0?", "held.check0"],
  ["a blank maturity", "held.maturity0", "", "no maturity", "held.check0"],
  ["a short", "held.face0", -1000, "short: not for this sheet", "held.check0"],
  ["an inflation-linked bond", "held.symbol0", "'TII 1 3/4 01/15/34", "TIPS, FRN: not for this sheet", "held.check0"], // prettier-ignore
  ["a face of text", "held.face0", "'3m", "face is no number", "held.check0"],
  ["a forgotten face", "held.symbol1", "'T 4 11/15/42", "no face: not counted", "held.check1"],
  ["a cash of 0", "inputs.cash", 0, "enter the balance", "inputs.check_cash"],
  ["no cash", "inputs.cash", "", "enter a number", "inputs.check_cash"],
  ["a day before the statement", "inputs.as_of", 46000, "before statement", "inputs.check_as_of"],
  ["a friction on an empty cell", "inputs.friction", "=Z999", ...EMPTY("friction")],
  ["yields moved by an empty cell", "inputs.moved", "=Z999*1", ...EMPTY("moved")],
  ["a benchmark on an empty cell", "inputs.benchmark", "=Z999+0.5%", ...EMPTY("benchmark")],
  ["a benchmark of 0", "inputs.benchmark", 0, "may not be 0", "inputs.check_benchmark"],
])("names %s and is never shown as fine", async (_, key, entry, says, at) => {
  const { value, type } = await builtAccount(book, BOUGHT);
  expect(value("verdict.word")).not.toBe("UNKNOWN");
  await type(key, entry);
  expect(value(at)).toBe(says);
  expect(value("verdict.word")).toBe("UNKNOWN");
  expect(value("verdict.carry")).toBe("UNKNOWN");
  expect(value("verdict.check")).toBe("1 entries to fix: see the words beside them.");
});
