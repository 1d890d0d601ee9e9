import init, { Model } from "@ironcalc/wasm/wasm.js";
import { readFileSync } from "node:fs";
import {
  oneCell,
  overlap,
  parseAddress,
  toAddress,
  toFixedAddress,
  type Area,
  type ConditionalFormat,
  type PlanCell,
  type SheetPlan,
} from "../../src/sheet";

type Place = Pick<Area, "row" | "column">;
type Plan = Pick<SheetPlan, "cells"> & Partial<Pick<SheetPlan, "names">>;

const SHEET = 0;

/** What stands in cells beside the plan: what a person typed, by key; `rows` of the user's own. */
export interface Typed {
  readonly [key: string]: number | string;
}

/** Loads the spreadsheet engine; once is enough. */
export async function startEngine(): Promise<void> {
  await init({ module_or_path: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
}

/** A portable plan, calculated by a spreadsheet engine of somebody else's, and read as people read it. */
export class Calculated {
  private readonly model = new Model("sheet", "en", "UTC", "en");
  private typed: Typed;

  constructor(
    private readonly plan: Plan,
    private readonly first: Typed = {},
  ) {
    this.typed = first;
    this.model.pauseEvaluation();
    for (const { name, area } of plan.names ?? [])
      this.model.newDefinedName(name, SHEET, `Sheet1!${toFixedAddress(area)}`);
    for (const cell of plan.cells) this.put(cell, first[cell.key ?? ""]);
    this.calculate();
  }

  /** Types a value or a formula into a cell. */
  type(place: Place, input: string): void {
    this.model.setUserInput(SHEET, place.row + 1, place.column + 1, cellByCell(input));
  }

  /** Calculates again with these typed over what was typed first, and nothing that was typed since by key. */
  retype(changes: Typed): void {
    const typed = { ...this.first, ...changes };
    const changed = this.plan.cells.filter(({ key = "" }) => typed[key] !== this.typed[key]);
    for (const cell of changed) this.put(cell, typed[cell.key!]);
    this.typed = typed;
    this.calculate();
  }

  calculate(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.model.pauseEvaluation();
  }

  /** What a cell shows, in its number format. */
  shown({ row, column }: Place): string {
    return this.model.getFormattedCellValue(SHEET, row + 1, column + 1);
  }

  /** The same of the cell with this key. */
  of(key: string): string {
    return this.shown(this.place(({ key: own }) => own === key, key));
  }

  /** The number in the cell with this key, to the nine digits that the engine shows of it. */
  number(key: string): number {
    const place = this.place(({ key: own }) => own === key, key);
    this.format(place, "General");
    return Number(this.shown(place));
  }

  /** The lines of a block from its title down to the next empty line, a bar between its columns. */
  block(title: string, columns: number): string[] {
    const is = ({ content }: PlanCell) =>
      content !== undefined && "text" in content && content.text === title;
    const { row, column } = this.place(is, title);
    const lines: string[] = [];
    for (let at = row + 1; ; at++) {
      const cells = Array.from({ length: columns }, (_, i) =>
        this.shown({ row: at, column: column + i }),
      );
      if (cells.every((cell) => cell === "")) return lines;
      lines.push(cells.join("|").replace(/\|+$/, ""));
    }
  }

  /** The first of the rules that colours each place, by its style. */
  colours(rules: readonly ConditionalFormat[], places: readonly Place[]): (string | undefined)[] {
    const read = this.watchColours(rules, places);
    this.calculate();
    return read();
  }

  /** The same after each calculation that follows; of one list of places a sheet. */
  watchColours(rules: readonly ConditionalFormat[], places: readonly Place[]) {
    const tried = places.flatMap((place, i) =>
      rules
        .filter(({ area }) => overlap(area, oneCell(place.row, place.column)))
        .map((rule, n) => ({ i, style: rule.style, aside: aside(i, n), rule, place })),
    );
    for (const { aside: at, rule, place } of tried) this.type(at, seenFrom(rule, place));
    return () =>
      places.map(
        (_, i) => tried.find((one) => one.i === i && this.shown(one.aside) === "TRUE")?.style,
      );
  }

  private place(is: (cell: PlanCell) => boolean, what: string): PlanCell {
    const found = this.plan.cells.find(is);
    if (found === undefined) throw new Error(`the sheet has no ${what}`);
    return found;
  }

  private put(cell: PlanCell, typed: number | string | undefined): void {
    const input = typed ?? inputOf(cell.content);
    if (input === undefined) return this.type(cell, "");
    this.type(cell, String(input));
    if (cell.format !== undefined) this.format(cell, plainFormat(cell.format, input));
  }

  private format({ row, column }: Place, format: string): void {
    const area = { sheet: SHEET, row: row + 1, column: column + 1, width: 1, height: 1 };
    this.model.updateRangeStyle(area, "num_fmt", format);
  }
}

function inputOf(content: PlanCell["content"]): string | undefined {
  if (content === undefined) return undefined;
  if ("formula" in content) return content.formula;
  return "number" in content ? String(content.number) : `'${content.text}`;
}

/** The engine may know no condition in a format, `[<1]0.00%;"none"`: which of the two it is. */
function plainFormat(format: string, input: number | string): string {
  const [, number, then, otherwise] = /^\[<(.+)\](.+);(.+)$/.exec(format) ?? [];
  if (number === undefined) return format;
  return Number(input) < Number(number) ? then! : otherwise!;
}

/** Cells that no plan reaches. */
const aside = (row: number, column: number): Place => ({ row, column: 100 + column });

/** A rule's formula, which is written for the first cell of its area, as another cell reads it. */
function seenFrom({ area, formula }: ConditionalFormat, { row, column }: Place): string {
  return formula.replace(/(\$?)\b([A-Z]{1,2})(\$?)(\d+)\b/g, (found, fixed, _, fixedRow) => {
    const cell = parseAddress(found)!;
    const down = fixedRow === "" ? row - area.row : 0;
    const across = fixed === "" ? column - area.column : 0;
    return toAddress(oneCell(cell.row + down, cell.column + across));
  });
}

/** The engine has no `--` over a range: the sum over its cells is the same. */
function cellByCell(formula: string): string {
  const start = formula.indexOf("SUMPRODUCT(--");
  if (start < 0) return formula;
  const open = start + "SUMPRODUCT".length;
  const end = closing(formula, open);
  const each = formula.slice(open + 1 + "--".length, end);
  const sum = Array.from({ length: cellsOf(each.match(RANGE)![0]).length }, (_, i) =>
    each.replace(RANGE, (range) => cellsOf(range)[i]!),
  );
  return `${formula.slice(0, start)}(${sum.join("+")}+0)${cellByCell(formula.slice(end + 1))}`;
}

const RANGE = /\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+/g;

function cellsOf(range: string): string[] {
  const { row, column, rows, columns } = parseAddress(range)!;
  return Array.from({ length: rows * columns }, (_, i) =>
    toAddress(oneCell(row + Math.floor(i / columns), column + (i % columns))),
  );
}

/** Index of the bracket that closes the one at `open`; there is none within a text. */
export function closing(formula: string, open: number): number {
  let depth = 0;
  for (let i = open; ; i++) {
    if (formula[i] === "(") depth++;
    if (formula[i] === ")" && --depth === 0) return i;
  }
}
