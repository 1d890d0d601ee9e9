import {
  buildSheet,
  convertSheet,
  insertBook,
  insertTable,
  readPositions,
  show,
} from "../../../../src/excel";
import {
  describeSheet,
  oneCell,
  toAddress,
  type Dialect,
  type SheetPlan,
} from "../../../../src/sheet";
import type { SheetModel } from "../../../../workbench/host";
import type { OpenWorkbook } from "../../../support/workbook";
import type { RandomSheet } from "./random-sheet";

type Cell = ReturnType<SheetModel["read"]>[number][number];

const request = ({ inputs, shocks, language }: RandomSheet, dialect: Dialect) =>
  ({ inputs, shocks, language, dialect, namespace: "CVS", version: "1.2.3" }) as const;

export const planOf = (random: RandomSheet, dialect: Dialect): SheetPlan =>
  describeSheet(random.inputs, request(random, dialect));

/** Makes the add-in's sheets as its buttons do, and types into them as a person does. */
export class Workbench {
  constructor(private readonly book: OpenWorkbook) {}

  async build(random: RandomSheet, dialect: Dialect): Promise<SheetModel> {
    const { sheet: name } = await buildSheet(request(random, dialect));
    const sheet = this.sheet(name);
    const plan = planOf(random, dialect);
    // A calculation that still runs would write over what is typed.
    await this.book.model.settled();
    for (const [key, number] of Object.entries(random.typed)) {
      const { row, column } = plan.cells.find((cell) => cell.key === key)!;
      sheet.write(oneCell(row, column), [[{ kind: "number", value: number }]]);
    }
    return sheet;
  }

  /** Turns a live sheet into a portable one where it stands. */
  async convert(sheet: SheetModel): Promise<SheetModel> {
    const { kept } = await convertSheet(sheet.name, "portable", "CVS");
    expect(kept).toEqual([]);
    return sheet;
  }

  async insertTable(random: RandomSheet, dialect: Dialect): Promise<SheetModel> {
    return this.onNewSheet([], () => insertTable(request(random, dialect)));
  }

  async insertBook(
    random: RandomSheet,
    positions: (string | number)[][],
    dialect: Dialect,
  ): Promise<SheetModel> {
    return this.onNewSheet(positions, async () =>
      insertBook({ ...request(random, dialect), selection: await readPositions() }),
    );
  }

  /** All that the sheet shows from its first cell on. */
  async valuesOf(sheet: SheetModel): Promise<Cell["value"][][]> {
    return (await this.cellsOf(sheet)).map((row) => row.map(({ value }) => value));
  }

  async cellsOf(sheet: SheetModel): Promise<Cell[][]> {
    await this.book.model.settled();
    const used = sheet.used(true)!;
    const [rows, columns] = [used.row + used.rows, used.column + used.columns];
    return sheet.read({ row: 0, column: 0, rows, columns });
  }

  private async onNewSheet(
    cells: (string | number)[][],
    insert: () => Promise<unknown>,
  ): Promise<SheetModel> {
    const sheet = this.book.model.addSheet(`Sheet ${this.book.model.sheets().length + 1}`);
    const area = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 1 };
    sheet.write(
      area,
      cells.map((row) =>
        row.map((value) =>
          typeof value === "number" ? { kind: "number", value } : { kind: "text", value },
        ),
      ),
    );
    await show(`'${sheet.name}'!${toAddress(oneCell(0, 0))}`);
    await insert();
    return sheet;
  }

  private sheet(name: string): SheetModel {
    return this.book.model.sheets().find((one) => one.name === name)!;
  }
}
