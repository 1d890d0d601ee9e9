import {
  buildAccount,
  buildReplay,
  convertAccount,
  importSeries,
  updateAccount,
} from "../../src/excel";
import { profileNamed } from "../../workbench/host";
import { SEVEN } from "../support/account";
import { registerAddinFunctions } from "../support/addin-functions";
import { seriesOf } from "../support/series";
import { openWorkbook } from "../support/workbook";

/*
 * A workbook that counts from 1904 shows what any other shows: the same figures, the same days. Its
 * days are 1,462 less in the cells, and are handed to the add-in's functions as days from 1900.
 */

const OPTIONS = { language: "en", namespace: "CVS", version: "1.0.0" } as const;
/** Fourteen closes from 3 November 2025, bought on the second; a stop that is met on the way. */
const CLOSES = Array.from(
  { length: 14 },
  (_, i) => `2025-11-${String(i + 3).padStart(2, "0")},${(4 + i / 8).toFixed(3)}\n`,
).join("");
const REPLAY = {
  ...OPTIONS,
  series: "DGS20",
  inputs: {
    ...{ start: 45_965, lev: 3, years: 20, fund: 0.0414, margin: 0.09, friction: 0.005 },
    ...{ stop: { kind: "level" as const, yld: 0.0525 }, maxlev: undefined },
  },
} as const;
const LATER = { ...SEVEN, statement: 46_371, cash: -1_234_567 };
const IS_DATE = /^yyyy/;

/** What each cell holds after the work, days as they count from 1900, and how many of them are days. */
async function shownAfter(excel: string, work: () => Promise<unknown>) {
  const book = openWorkbook(profileNamed(excel));
  await registerAddinFunctions(book.model);
  const less = excel === "date1904" ? 1462 : 0;
  try {
    await importSeries({ ...OPTIONS, sources: seriesOf(`observation_date,DGS20\n${CLOSES}`) });
    await work();
    await book.model.settled();
    const shown = new Map<string, unknown>();
    let days = 0;
    for (const sheet of book.model.sheets()) {
      const used = sheet.used(true);
      if (!used) continue;
      const styles = sheet.styles(used);
      sheet.read(used).forEach((row, r) =>
        row.forEach(({ value }, c) => {
          const isDay = Number(value) > 0 && IS_DATE.test(styles[r]![c]!.numberFormat);
          if (isDay) days++;
          const key = `${sheet.name}!R${used.row + r + 1}C${used.column + c + 1}`;
          if (value !== "")
            shown.set(key, isDay ? `day ${Number(value) + less}` : withoutMoment(value));
        }),
      );
    }
    return { shown, days };
  } finally {
    await book.close();
  }
}

const account = () => buildAccount({ ...OPTIONS, inputs: SEVEN });

test.each<[string, () => Promise<unknown>]>([
  ["an account", account],
  ["a later statement on one", () => account().then(() => updateAccount("Account", LATER, "CVS"))],
  ["a portable account", () => account().then(() => convertAccount("Account", "portable", "CVS"))],
  ["a replay", () => buildReplay({ ...REPLAY, dialect: "live" })],
  ["a portable replay", () => buildReplay({ ...REPLAY, dialect: "portable" })],
])("%s shows what it shows in a workbook that counts from 1900", async (_, work) => {
  const [usual, since1904] = [
    await shownAfter("desktop", work),
    await shownAfter("date1904", work),
  ];
  expect(usual.days).toBeGreaterThan(14);
  expect(since1904.days).toBe(usual.days);
  const wrong = [...new Set([...usual.shown.keys(), ...since1904.shown.keys()])].flatMap((at) => {
    const [want, have] = [usual.shown.get(at), since1904.shown.get(at)];
    return isSame(want, have) ? [] : [{ at, want, have }];
  });
  expect(wrong.filter(({ want, have }) => !isBehind(want, have))).toEqual([]);
});

/** The moment that values are of may have passed. */
const withoutMoment = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(/\d{1,2}:\d{2}\s[AP]M/, "then") : value;

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : a === b;

/** Behind the figures: a day of the workbook that no format shows as one, and what is added to such. */
const isBehind = (want: unknown, have: unknown): boolean =>
  want === 0 ? have === 1462 : Number(want) > 30_000 && have === Number(want) - 1462;
