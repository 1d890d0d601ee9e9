import { load } from "../../bench/typescript.mjs";

/** The series that is imported. */
export const SERIES = "DGS20";

/**
 * What a trader does of a day, in order: names of actions, and the actions. Each leaves the workbook
 * ready for the next, the last ones as it was before the first.
 */
export function actionsOf(book, random) {
  const excel = load("src/excel/index.ts");
  const { MISSION_INPUTS } = load("src/sheet/index.ts");
  const { atOnce, readText } = load("src/files/index.ts");
  let sheet = "";

  const request = (dialect) => ({
    inputs: {
      ...MISSION_INPUTS,
      label: "20Y U.S. Treasury, par",
      lev: random.whole(11, 50) / 10,
      yld: random.whole(100, 700) / 10_000,
    },
    shocks: [-50, 0, ...Array.from({ length: random.whole(2, 12) }, (_, i) => 25 * (i + 1))],
    dialect,
    language: random.pick(["en", "zh-TW"]),
    namespace: "CVS",
    version: "1.0.0",
  });
  const seriesOf = (text) => {
    const context = { today: 50_000, answers: new Map(), units: new Map() };
    return atOnce(readText({ file: `${SERIES}.csv`, text }, context)).series;
  };
  const build = async (dialect) => {
    ({ sheet } = await excel.buildSheet(request(dialect)));
  };
  const type = () => {
    const { scope, formula } = book.model.names.all().find(({ name }) => name === "lev");
    const [, column, row] = /\$([A-Z])\$(\d+)$/.exec(formula);
    const place = { row: row - 1, column: column.charCodeAt(0) - 65, rows: 1, columns: 1 };
    const value = random.whole(11, 60) / 10;
    book.model
      .sheets()
      .find(({ id }) => id === scope)
      .write(place, [[{ kind: "number", value }]]);
  };
  const listen = async () => {
    const end = await excel.watchChanges(() => undefined);
    type();
    end();
  };
  const importYear = (year) =>
    excel.importSeries({
      sources: seriesOf(`observation_date,${SERIES}\n${yieldsOf(year, random)}\n`),
      language: "en",
      version: "1.0.0",
    });
  return [
    ["build", () => build("live")],
    ...Array.from({ length: 4 }, () => ["type", type]),
    ["listen to changes", listen],
    ["update", () => excel.updateSheet(sheet, request("live"))],
    ["make portable", () => excel.convertSheet(sheet, "portable", "CVS")],
    ["type", type],
    ["make live", () => excel.convertSheet(sheet, "live", "CVS")],
    ["import", () => importYear(2024)],
    ["import more", () => importYear(2025)],
    ["install names", () => excel.installNames()],
    ["remove names", () => excel.removeNames()],
    ["remove series", () => removeSeries(book.model)],
    ["remove", () => excel.removeSheet(sheet)],
    ["build portable", () => build("portable")],
    ["remove portable", () => excel.removeSheet(sheet)],
  ];
}

/** Some days of a year, as lines of FRED's file. */
export function yieldsOf(year, random) {
  const two = (n) => String(n).padStart(2, "0");
  const days = Array.from({ length: random.whole(5, 60) }, (_, i) => [1 + (i % 12), 1 + i / 12]);
  return days
    .map(([month, day]) => `${year}-${two(month)}-${two(Math.floor(day))},${3 + random.next()}`)
    .sort()
    .join("\n");
}

/** As a person removes a sheet, by its tab, and then the names that it leaves behind; alone in a page, too. */
export function removeSeries(model) {
  const marked = model.names.all().find(({ name }) => name === "CVS_series");
  model
    .sheets()
    .find(({ id }) => id === marked.scope)
    .delete();
  for (const name of model.names.all()) {
    if (name.name.startsWith("CVS_series")) model.names.delete(name);
  }
}
