import init, { Model } from "@ironcalc/wasm/wasm.js";
import { readFileSync } from "node:fs";
import { oneCell, quoteSheet, toAddress } from "../../../../src/sheet";
import type { SheetModel, WorkbookModel } from "../../../../workbench/host";

type Cell = ReturnType<SheetModel["read"]>[number][number];
export type Shown = Cell["value"];

/** What IronCalc made of a sheet. */
export interface Recalculated {
  readonly values: Shown[][];
  /** Cells whose formula it can't calculate, by address, and why. */
  readonly skipped: ReadonlyMap<string, string>;
}

export async function startIronCalc(): Promise<void> {
  const wasm = require.resolve("@ironcalc/wasm/wasm_bg.wasm");
  await init({ module_or_path: readFileSync(wasm) });
}

/**
 * The cells of a sheet from its first on, formulas as formulas, calculated by IronCalc. What it can't calculate
 * holds the value of the workbench, so that only that cell is left out and not all that stand on it.
 */
export function inIronCalc(book: WorkbookModel, sheet: SheetModel, cells: Cell[][]): Recalculated {
  const model = new Model("sheet", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    model.renameSheet(SHEET, sheet.name);
    model.newSheet();
    const names = book.names
      .all()
      .filter(({ name, scope }) => scope === sheet.id && !name.startsWith("CVS_"));
    for (const { name, formula } of names) {
      model.newDefinedName(name, SHEET, formula.replace(/^=/, ""));
    }
    const ofOneCell = names.filter(({ formula }) => !formula.includes(":"));
    return new Copy(model, sheet.name, cells).calculated(ofOneCell.map(({ name }) => name));
  } finally {
    model.free();
  }
}

/** The sheet, and one whose cells spell out its numbers: to a reader IronCalc shows nine digits. */
const SHEET = 0;
const SPELLED = 1;
const TYPES = { number: 1, boolean: 4 };
/** Its answers to a formula that it can't read or whose function it does not have. */
const UNKNOWN = ["#N/IMPL!", "#NAME?", "#ERROR!"];

type Place = readonly [row: number, column: number];

class Copy {
  private readonly skipped = new Map<string, string>();

  constructor(
    private readonly model: Model,
    private readonly sheetName: string,
    private readonly cells: Cell[][],
  ) {}

  calculated(ofOneCell: readonly string[]): Recalculated {
    const filled = this.places(([row, column]) => this.cells[row]![column]!.type !== "Empty");
    for (const place of filled) this.putFormula(place);
    for (const place of filled) {
      const reason = this.peculiarity(place, ofOneCell);
      if (reason !== undefined) this.skip(place, reason);
    }
    this.evaluate();
    const unknown = filled.filter((place) => UNKNOWN.includes(this.shown(place)));
    for (const place of unknown) this.putValue(place);
    // One by one: those that calculate now had only suffered from another.
    for (const place of unknown) {
      this.putFormula(place);
      this.evaluate();
      const shown = this.shown(place);
      if (UNKNOWN.includes(shown)) this.skip(place, shown);
    }
    return { values: this.values(), skipped: this.skipped };
  }

  private skip(place: Place, reason: string): void {
    this.skipped.set(addressOf(place), reason);
    this.putValue(place);
  }

  /** What it calculates without a word, and not as Excel does. */
  private peculiarity(place: Place, ofOneCell: readonly string[]): string | undefined {
    const formula = this.formula(place) ?? "";
    if (ofOneCell.some((name) => formula.includes(`COUNTIF(${name},`)))
      return "COUNTIF of a single cell is #VALUE!";
    if (formula.includes("MATCH(9.99E+307,")) return "MATCH finds the blanks after the last number";
    return undefined;
  }

  private values(): Shown[][] {
    for (const place of this.places((one) => this.type(one) === TYPES.number)) {
      const spelled = `=${quoteSheet(this.sheetName)}!${addressOf(place)}&""`;
      this.model.setUserInput(SPELLED, place[0] + 1, place[1] + 1, spelled);
    }
    this.evaluate();
    return this.cells.map((line, row) => line.map((_, column) => this.value([row, column])));
  }

  private value(place: Place): Shown {
    const shown = this.shown(place);
    if (this.type(place) === TYPES.boolean) return shown === "TRUE";
    // An empty cell has the type of a number.
    return this.type(place) === TYPES.number && shown !== ""
      ? Number(this.shown(place, SPELLED))
      : shown;
  }

  private formula([row, column]: Place): string | undefined {
    const { formula, value } = this.cells[row]![column]!;
    return typeof formula === "string" && formula !== value ? formula : undefined;
  }

  private putFormula(place: Place): void {
    const formula = this.formula(place);
    if (formula === undefined) this.putValue(place);
    else this.model.setUserInput(SHEET, place[0] + 1, place[1] + 1, formula);
  }

  private putValue([row, column]: Place): void {
    const { value, type } = this.cells[row]![column]!;
    const input = type === "String" ? `'${value}` : String(value);
    this.model.setUserInput(SHEET, row + 1, column + 1, input);
  }

  /** Pausing spares a calculation after each input. */
  private evaluate(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.model.pauseEvaluation();
  }

  private shown = ([row, column]: Place, sheet = SHEET): string =>
    this.model.getFormattedCellValue(sheet, row + 1, column + 1);

  private type = ([row, column]: Place): number =>
    this.model.getCellType(SHEET, row + 1, column + 1);

  private places(which: (place: Place) => boolean): Place[] {
    return this.cells
      .flatMap((line, row) => line.map((_, column): Place => [row, column]))
      .filter(which);
  }
}

const addressOf = ([row, column]: Place): string => toAddress(oneCell(row, column));
