import { buildSheet, importSeries, linkSignal, listSeries, updateSheet } from "../../src/excel";
import { MISSION_INPUTS } from "../../src/sheet";
import { profileNamed } from "../../workbench/host";
import { seriesOf } from "../support/series";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

/* Where one reads R1C1, names' formulas come in it: by these we find again what we wrote. */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook(profileNamed("r1c1"));
});
afterEach(() => book.close());

const OPTIONS = { language: "en", version: "1.0.0" } as const;
const importing = (rows: string) =>
  importSeries({ ...OPTIONS, sources: seriesOf(`observation_date,THREEFYTP10\n${rows}`, "x.csv") });
const names = () => book.model.sheets().map(({ name }) => name);

test("a second import of a series finds the first", async () => {
  await importing("2025-09-30,0.5\n2025-10-31,0.53\n");
  const [done] = await importing("2025-10-31,0.53\n2025-11-28,0.6\n");
  expect(done).toMatchObject({ sheet: "THREEFYTP10", added: 1, known: 1, changed: 0 });
  expect(names()).toEqual(["Sheet1", "THREEFYTP10"]);
  expect(await listSeries()).toHaveLength(1);
});

test("a sheet is found, updated and fed by a signal", async () => {
  const request = {
    ...{ ...OPTIONS, namespace: "CVS", dialect: "portable" as const, shocks: [0, 100] },
    inputs: { ...MISSION_INPUTS, label: "20Y" },
  } as const;
  const { sheet } = await buildSheet(request);
  await importing("2025-09-30,0.5\n2025-10-31,0.53\n");
  const link = { target: sheet, signal: "premium", series: "THREEFYTP10", kind: "value" } as const;
  await linkSignal(link);
  await linkSignal(link);
  await updateSheet(sheet, { ...request, inputs: { ...request.inputs, lev: 4 } });
  await book.model.settled();
  expect(names()).toEqual(["Sheet1", sheet, "THREEFYTP10"]);
  const lev = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).names.getItem("lev").getRange();
    cell.load("values");
    await context.sync();
    return cell.values[0]![0] as number;
  });
  expect(lev).toBe(4);
});
