import { keyFigures, serialOf } from "../../src/domain";
import { chinese } from "../../src/locales/pane.zh-TW";
import { english } from "../../src/locales/pane.en";
import { changesSince, lastOf, writeFigure, writeTime } from "../../src/taskpane/journal/changes";
import { rowOf } from "../../src/taskpane/journal/row";
import { speechOf } from "../../src/taskpane/words";
import { viewedAccount } from "../support/viewed-account";
import { positionWith } from "../support/position";

const speech = speechOf("en", english);
const noon = new Date(2025, 11, 9, 12, 30);
const rowWith = (changes: Parameters<typeof positionWith>[0] = {}, sheet = "A", now = noon) => {
  const position = positionWith(changes);
  return rowOf({ of: { figures: keyFigures(position), position }, sheet, note: " " }, speech, now);
};
const write = (key: Parameters<typeof writeFigure>[0], value: number | string | undefined) =>
  writeFigure(key, value, speech, "unknown");

test("a row has the mission's figures, and no note where none was written", () => {
  expect(rowWith()).toMatchObject({
    time: serialOf(2025, 11, 9) + 750 / 1440,
    sheet: "A",
    lev: 3,
    value: 3_000_000,
    netCarry: 0.0468,
    rules: "OK",
    carry: "PAYS",
    signals: "UNKNOWN",
    toStop: 43,
    toCap: 0,
    cushion: 12,
    note: undefined,
  });
});

test("a figure that is not known has no number, and the light is unknown", () => {
  const row = rowWith({ stop: undefined });
  expect([row.toStop, row.rules]).toEqual([undefined, "UNKNOWN"]);
});

test("in Chinese the status stands behind its word, as on the sheet", () => {
  const position = positionWith({});
  const shown = { of: { figures: keyFigures(position), position }, sheet: "A", note: "" };
  expect(rowOf(shown, speechOf("zh-TW", chinese), noon).rules).toBe("符合規則 OK");
});

test("what changed is told, what alarms first, and nothing that reads the same", () => {
  const changes = changesSince(rowWith(), rowWith({ yld: 0.0525, lev: 3.0001 }), write);
  expect(changes[0]).toEqual({ name: "rules", before: "OK", now: "STOP" });
  expect(changes.find(({ name }) => name === "toStop")).toEqual({
    name: "toStop",
    before: "+43 bp",
    now: "0 bp",
  });
  expect(changes.map(({ name }) => name)).not.toContain("lev");
});

test("the last row is the newest of its sheet, in whatever order they stand", () => {
  const [old, young] = [8, 9].map((day) => rowWith({}, "A", new Date(2025, 11, day)));
  const other = rowWith({}, "B", new Date(2025, 11, 12));
  expect(lastOf([young!, other, old!], "A")).toBe(young);
  expect(lastOf([other], "A")).toBeUndefined();
});

test("a moment is written to the minute", () => {
  expect(writeTime(Number(rowWith().time))).toBe("2025-12-09 12:30");
});

test("an account's row has what its sheet says, and no more", () => {
  const account = viewedAccount({ call: "none", netCarry: undefined });
  const row = rowOf({ of: { account }, sheet: "Account", note: "" }, speech, noon);
  expect(row).toMatchObject({
    ...{ sheet: "Account", yld: 0.0482, lev: 2.5, equity: 1_000_000, value: 2_500_000 },
    ...{ rules: "OK", carry: "PAYS", toStop: 43, cushion: 12 },
  });
  for (const key of ["signals", "toCap", "toCall", "netCarry"] as const)
    expect(row[key]).toBeUndefined();
  const inChinese = speechOf("zh-TW", chinese);
  expect(rowOf({ of: { account }, sheet: "帳戶", note: "" }, inChinese, noon).rules).toBe(
    "符合規則 OK",
  );
});
