import { convertAccount, followSeries, importSeries } from "../../src/excel";
import { snapshot } from "../../workbench/host";
import { bookForEach } from "../support/books";
import { builtAccount, SEVEN } from "../support/account";
import { seriesOf } from "../support/series";

const book = bookForEach();

/** Twenty weekdays from 9 November 2026 on; the statement's is 1 December, the seventeenth. */
const DAYS = Array.from({ length: 28 }, (_, i) => new Date(Date.UTC(2026, 10, 9 + i)))
  .filter((day) => day.getUTCDay() % 6 !== 0)
  .map((day) => day.toISOString().slice(0, 10));
const YIELDS = DAYS.map((_, i) => 4.6 + 0.31 * Math.sin(i) + i / 50);
const lines = (upTo: number) =>
  [
    "observation_date,DGS20",
    ...DAYS.slice(0, upTo).map((day, i) => `${day},${YIELDS[i]!.toFixed(2)}`),
  ].join("\n");
const imported = (upTo = DAYS.length) =>
  importSeries({ sources: seriesOf(lines(upTo)), language: "en", version: "1.0.0" });
const follow = (account: string) =>
  followSeries({ account, series: "DGS20", tenor: 20, namespace: "CVS" });

const movedBy = (last: number) =>
  (Number(YIELDS[last]!.toFixed(2)) - Number(YIELDS[DAYS.indexOf("2026-12-01")]!.toFixed(2))) * 100;

test("moves yields by the series' latest less its value at the statement, and goes on with it", async () => {
  await imported(DAYS.length - 1);
  const { sheet, value } = await builtAccount(book, SEVEN);
  await follow(sheet);
  await book.model.settled();
  expect(value("inputs.moved")).toBeCloseTo(movedBy(DAYS.length - 2), 6);
  await imported();
  await book.model.settled();
  expect(value("inputs.moved")).toBeCloseTo(movedBy(DAYS.length - 1), 6);
  expect(value("held.symbol0", 0, 10)).toBeCloseTo(
    0.0482003925749782 + movedBy(DAYS.length - 1) / 10_000,
    12,
  );
});

test("does not know the move where the series ends before the statement", async () => {
  await imported(10);
  const { sheet, value } = await builtAccount(book, SEVEN);
  await follow(sheet);
  await book.model.settled();
  expect(value("inputs.moved")).toBe("#N/A");
  expect(value("inputs.check_moved")).toBe("enter a number");
  expect(value("verdict.word")).toBe("UNKNOWN");
});

test("says the most leverage that no start called, and where the account stands", async () => {
  await imported();
  const { sheet, value, type } = await builtAccount(book, SEVEN);
  expect(value("history.sentence")).toMatch(/^Let the account follow/);
  await type("history.days", 3);
  await follow(sheet);
  await book.model.settled();
  const most = value("history.most") as number;
  const two = (x: number) => (Math.floor(x * 100) / 100).toFixed(2);
  expect(value("history.sentence")).toBe(
    `Most leverage that no start called, closes 2026-11-09 to 2026-12-04: ${two(most)}; you stand at ${two(value("verdict.leverage") as number)}.`,
  );
  // At 3 the series' largest rise within three days calls nothing, at 12 the first bp does.
  expect(most).toBeGreaterThan(3);
  expect(most).toBeLessThan(12);
  const { kept } = await convertAccount(sheet, "portable", "CVS");
  await book.model.settled();
  expect(kept).toEqual([]);
  expect(value("history.most")).toBe(most);
  expect(value("history.sentence")).toContain("closes 2026-11-09 to 2026-12-04");
  // What was a figure of that day follows the series again on the way back.
  await convertAccount(sheet, "live", "CVS");
  await book.model.settled();
  expect(value("history.most")).toBe(most);
  await type("history.days", 2);
  expect(value("history.most")).not.toBe(most);
});

test("leaves a formula of the owner's where it stands", async () => {
  await imported();
  const { sheet, type } = await builtAccount(book, SEVEN);
  await type("inputs.moved", "=10+2");
  await book.model.settled();
  const before = snapshot(book.model);
  await expect(follow(sheet)).rejects.toMatchObject({ code: "occupied" });
  expect(snapshot(book.model)).toEqual(before);
});
