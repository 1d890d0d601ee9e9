import { importSeries, logRows } from "../../src/excel";
import { bookForAll } from "../support/books";
import { journalRow } from "../support/journal";
import { seen, tone } from "../support/looks";
import { seriesOf } from "../support/series";

/* What the journal and imported sheets show was so once: no colour says how it is. */

const book = bookForAll();

test("the journal says in words alone what stood", async () => {
  const good = journalRow(46_000.5);
  const bad = { ...good, rules: "MARGIN CALL", carry: "COSTS", netCarry: -0.01 };
  const { sheet } = await logRows({ rows: [bad, good], language: "en", version: "1.0.0" });
  const cells = await seen(book, sheet);
  expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(["MARGIN CALL", "OK"]));
  const coloured = cells.filter(
    ({ fill, color }) =>
      !["none", "grey"].includes(tone(fill)) || !["none", "grey"].includes(tone(color)),
  );
  expect(coloured.map(({ address, text }) => `${address} ${text}`)).toEqual([]);
});

test("an imported sheet colours none of its figures", async () => {
  const text = "observation_date,DGS20\n2025-11-18,4.69\n2025-11-19,4.71\n";
  const options = { sources: seriesOf(text), language: "en", version: "1.0.0" } as const;
  const { sheet } = (await importSeries(options))[0]!;
  const figures = (await seen(book, sheet)).filter(({ text }) => text.endsWith("%"));
  expect(figures.length).toBeGreaterThan(2);
  expect(new Set(figures.map(({ fill }) => tone(fill)))).toEqual(new Set(["none"]));
  expect(new Set(figures.map(({ color }) => tone(color)))).toEqual(new Set(["grey"]));
});
