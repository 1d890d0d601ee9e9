import { buildAccount, buildReplay, importSeries, updateAccount } from "../../src/excel";
import { profileNamed, snapshot } from "../../workbench/host";
import { SEVEN } from "../support/account";
import { seriesOf } from "../support/series";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* What passes dates to functions is refused in a workbook that counts from 1904, before anything is written. */

const OPTIONS = { language: "en", namespace: "CVS", version: "1.0.0" } as const;
const REPLAY = {
  ...OPTIONS,
  series: "DGS20",
  dialect: "live",
  inputs: {
    ...{ start: 45_979, lev: 3, years: 20, fund: 0.0414, margin: 0.09, friction: 0.005 },
    ...{ stop: undefined, maxlev: undefined },
  },
} as const;

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook(profileNamed("date1904"));
});
afterEach(() => book.close());

test.each<[string, () => Promise<unknown>]>([
  ["an account", () => buildAccount({ ...OPTIONS, inputs: SEVEN })],
  ["a later statement on one", () => updateAccount("Account", SEVEN, "CVS")],
  ["a replay", () => buildReplay(REPLAY)],
])("%s", async (_, write) => {
  const sources = seriesOf("observation_date,DGS20\n2025-11-18,4.69\n2025-11-19,4.71\n");
  await importSeries({ ...OPTIONS, sources });
  await book.model.settled();
  const before = snapshot(book.model);
  await expect(write()).rejects.toMatchObject({ code: "dates1904" });
  await book.model.settled();
  expect(snapshot(book.model)).toEqual(before);
});
