import { load } from "../typescript.mjs";

const SIZES = [15, 200, 2000];
const OPTIONS = { dialect: "live", language: "en", namespace: "CVS", version: "0.0.0" };

/**
 * Builds the sheet with ever more shocks through the real office.js into the host's workbook: round
 * trips, bytes on the wire as office.js sends them, and time. The host's own time counts; Excel's would
 * be another.
 */
export async function sheet() {
  const { openWorkbook } = load("test/support/workbook.ts");
  const { registerAddinFunctions } = load("test/support/addin-functions.ts");
  const { buildSheet, removeSheet } = load("src/excel/index.ts");
  const { describeSheet, MISSION_INPUTS } = load("src/sheet/index.ts");
  const book = openWorkbook();
  await registerAddinFunctions(book.model);
  const inputs = { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" };
  const built = [];
  for (const count of [SIZES[0], ...SIZES]) {
    const shocks = Array.from({ length: count }, (_, i) => i / 10 - count / 20);
    const request = { inputs, shocks, ...OPTIONS };
    const before = book.host.trips.length;
    const began = performance.now();
    const { sheet: name, trips } = await buildSheet(request);
    const ms = performance.now() - began;
    await book.model.settled();
    const bytes = book.host.trips.slice(before).reduce((sum, trip) => sum + trip.bytes, 0);
    const cells = describeSheet(inputs, request).cells.length;
    built.push({ count, trips, ms, bytes, cells });
    await removeSheet(name);
  }
  await book.close();
  built.shift(); // the first one warms up
  const rows = built.map(({ count, trips, ms, bytes, cells }) => ({
    work: `sheet of ${count.toLocaleString("en")} shocks: round trips`,
    ours: trips,
    unit: "trips",
    atMost: 3,
    note: `${ms.toFixed(0)} ms, ${(bytes / 1e3).toFixed(0)} kB, ${(bytes / cells).toFixed(0)} bytes a cell`,
  }));
  return [...rows, growth("bytes", built, 1.5), growth("ms", built, 2)];
}

/** What a further shock costs between 200 and 2,000, against what it costs between 15 and 200: 1 is linear. */
function growth(of, [small, middle, large], atMost) {
  const slope = (a, b) => (b[of] - a[of]) / (b.count - a.count);
  const [reference, ours] = [slope(small, middle), slope(middle, large)];
  const what = of === "ms" ? "time" : "bytes";
  return {
    work: `sheet: ${what} of a further shock, 200 to 2,000`,
    against: "15 to 200",
    ours,
    reference,
    ratio: ours / reference,
    unit: of === "ms" ? "ms" : "B",
    atMost,
  };
}
