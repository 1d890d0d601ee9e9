import { buildSheet, insertTable, show } from "../../src/excel";
import { describeSheet, MISSION_INPUTS, toAddress, type Dialect } from "../../src/sheet";
import { bookForAll } from "../support/books";
import { figuresOn, seen, shownNumber } from "../support/looks";

/* Of an empty cell nothing is made: no 0, no "no", no OK. */

const book = bookForAll();

const INPUTS = { ...MISSION_INPUTS, label: "20Y" };
const request = (dialect: Dialect, language: "en" | "zh-TW") =>
  ({ inputs: INPUTS, dialect, language, namespace: "CVS", version: "1.2.3" }) as const;

const ENTRIES = [
  ...["equity", "lev", "yld", "fund_quoted", "friction", "years", "dur_entered"],
  ...["convexity_entered", "haircut", "margin_entered", "maxlev", "stopyld", "horizon"],
  "benchmark",
];

test.each<[Dialect, "en" | "zh-TW"]>([
  ["live", "en"],
  ["portable", "en"],
  ["live", "zh-TW"],
  ["portable", "zh-TW"],
])(
  "a sheet whose inputs are cleared shows nothing that stood on them (%s, %s)",
  async (...kind) => {
    const asked = request(...kind);
    const { sheet } = await buildSheet(asked);
    const before = new Map((await seen(book, sheet)).map(({ address, text }) => [address, text]));
    await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem(sheet);
      for (const name of ENTRIES) names.getItem(name).getRange().values = [[""]];
      await context.sync();
    });
    const { print, cells } = describeSheet(INPUTS, asked);
    const problems = cells.find(({ key }) => key === "inputs.problems")!;
    const changed = (await seen(book, sheet)).filter(
      ({ address, row, text }) => row < print.area.rows && text !== before.get(address),
    );
    const shown = changed.filter(
      ({ text }) =>
        shownNumber(text.replace(/ bp$|x$/, "")) !== undefined || /^(yes|no|是|否)$/.test(text),
    );
    expect(changed.length).toBeGreaterThan(300);
    // Thirteen are asked for: the maintenance is the schedule's.
    expect(shown.map(({ row, column, text }) => ({ row, column, text }))).toEqual([
      { row: problems.row, column: problems.column, text: "13" },
    ]);
  },
);

test.each<Dialect>(["live", "portable"])(
  "a compact table with a reference to an empty cell in it is unknown (%s)",
  async (dialect) => {
    const { name } = book.model.addSheet(`table ${dialect}`);
    await show(`'${name}'!B3`);
    await insertTable(request(dialect, "en"));
    const enter = (address: string, content: unknown) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(address).formulas = [[content]];
        await context.sync();
      });
    const words = async () => {
      const looks = (await book.host.looks(`'${name}'!B6:F6`))[0]!;
      return [looks[0]!.text, looks[3]!.text];
    };
    expect(await words()).toEqual(["OK, at the cap", "PAYS"]);
    const all = await figuresOn(book, name);
    // Funding, friction, convexity, haircut, margin: a 0 may be meant in each.
    const CARRY = [3, 4];
    const KEPT = "OK, at the cap";
    const RULES = [7, 8, 9];
    for (const column of [...CARRY, ...RULES]) {
      const cell = toAddress({ row: 3, column, rows: 1, columns: 1 });
      const before = (await book.host.looks(`'${name}'!${cell}`))[0]![0]!.text;
      const was = Number(before.replace("%", "")) / (before.endsWith("%") ? 100 : 1);
      await enter(cell, was + 0.01);
      const moved = await figuresOn(book, name);
      const standing = [...all].filter(([at, value]) => at !== cell && moved.get(at) !== value);
      expect(standing.length).toBeGreaterThan(1);
      await enter(cell, "=Z99");
      const unknown = CARRY.includes(column) ? [KEPT, "UNKNOWN"] : ["UNKNOWN", "PAYS"];
      expect([cell, ...(await words())]).toEqual([cell, ...unknown]);
      const now = await figuresOn(book, name);
      expect(standing.filter(([at]) => now.has(at))).toEqual([]);
      await enter(cell, was);
      expect([cell, ...(await words())]).toEqual([cell, "OK, at the cap", "PAYS"]);
    }
  },
);
