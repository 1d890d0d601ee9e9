import { buildAccount, convertAccount, updateAccount } from "../../src/excel";
import type { AccountInputs } from "../../src/sheet/account/account";
import { describeAccount } from "../../src/sheet/account/describe";
import { bookForEach } from "../support/books";
import { SEVEN } from "../support/account";

/* Lines that the owner inserts or deletes on an Account sheet: a bond sold, a shock more. */

const book = bookForEach();
const options = { language: "en", namespace: "CVS", version: "1.0.0" } as const;
const LIVE = { ...options, dialect: "live" } as const;

async function build(inputs: AccountInputs, dialect: "live" | "portable") {
  const { sheet } = await buildAccount({ ...options, inputs });
  if (dialect === "portable") await convertAccount(sheet, "portable", "CVS");
  return sheet;
}

const change = (sheet: string, rows: string, how: "insert" | "delete") =>
  Excel.run(async (context) => {
    const lines = context.workbook.worksheets.getItem(sheet).getRange(rows);
    if (how === "insert") lines.insert("Down");
    else lines.delete("Up");
    await context.sync();
  });

/** The row of a cell of the plan, as Excel counts it. */
const rowOf = (key: string, inputs = SEVEN): number =>
  describeAccount(inputs, LIVE).cells.find((cell) => cell.key === key)!.row + 1;

/** What the printed page shows, row by row, without the blank ones and those of nothing held. */
async function shown(sheet: string): Promise<string[]> {
  await book.model.settled();
  const on = book.model.sheets().find(({ name }) => name === sheet)!;
  const cells = on.read(describeAccount(SEVEN, LIVE).print.area);
  const lines = cells.map((line) =>
    line.map(({ value }) => (typeof value === "number" ? +value.toPrecision(12) : value)).join("|"),
  );
  return lines.filter((line) => /[^|–]/.test(line));
}

/** The shocks, and the positions with their sums: of a portable sheet, what follows every change. */
function byFormulas(lines: string[]): string[] {
  const between = (from: string, to: string) => {
    const at = (title: string) => lines.findIndex((line) => line.startsWith(`${title}|`));
    return lines.slice(at(from), at(to));
  };
  const found = [...between("Shocks", "Survival map"), ...between("Positions", "Sell first")];
  expect(found.length).toBeGreaterThan(20);
  return found;
}

test.each(["live", "portable"] as const)(
  "a bond whose line is deleted is held no more, on a %s sheet",
  async (dialect) => {
    const sheet = await build(SEVEN, dialect);
    const third = rowOf("held.symbol2");
    await change(sheet, `${third}:${third}`, "delete");
    const left = { ...SEVEN, positions: SEVEN.positions.filter((_, i) => i !== 2) };
    const fresh = await build(left, dialect);
    const [lines, expected] = [await shown(sheet), await shown(fresh)].map((all) =>
      dialect === "live" ? all : byFormulas(all),
    );
    expect(lines).toEqual(expected);
  },
);

test.each(["live", "portable"] as const)(
  "a line inserted among the bonds changes nothing, on a %s sheet",
  async (dialect) => {
    const sheet = await build(SEVEN, dialect);
    const before = await shown(sheet);
    const third = rowOf("held.symbol2");
    await change(sheet, `${third}:${third}`, "insert");
    expect(await shown(sheet)).toEqual(before);
  },
);

test("a line inserted among shocks or months stays blank, and the others keep theirs", async () => {
  const sheet = await build(SEVEN, "live");
  const before = await shown(sheet);
  for (const key of ["survival.months3", "shocks.shock5"])
    await change(sheet, `${rowOf(key)}:${rowOf(key)}`, "insert");
  expect(await shown(sheet)).toEqual(before);
});

test("a bond typed in an inserted line, which has no formulas, is an entry to fix", async () => {
  const sheet = await build(SEVEN, "live");
  const third = rowOf("held.symbol2");
  await change(sheet, `${third}:${third}`, "insert");
  await Excel.run(async (context) => {
    const line = context.workbook.worksheets.getItem(sheet).getCell(third - 1, 1);
    line.getResizedRange(0, 4).values = [["T 4 05/15/45", 100_000, 90, 0.04, 53097]];
    await context.sync();
  });
  const lines = await shown(sheet);
  expect(lines.filter((line) => line.startsWith("UNKNOWN"))).toHaveLength(2);
  expect(lines.join("\n")).toContain("1 entries to fix");
});

test.each(["insert", "delete"] as const)(
  "the next statement is refused in a sentence after its owner's %s of a line, and nothing is touched",
  async (how) => {
    const sheet = await build(SEVEN, "live");
    const third = rowOf("held.symbol2");
    await change(sheet, `${third}:${third}`, how);
    const before = await shown(sheet);
    await expect(updateAccount(sheet, SEVEN, "CVS")).rejects.toMatchObject({ code: "rearranged" });
    expect(await shown(sheet)).toEqual(before);
  },
);
