import type { SheetModel } from "../../../workbench/host";
import { findSheets } from "../../../src/excel";
import { readAddinFunctions } from "../../support/addin-functions";
import { UsedBook } from "../faults/book";
import type { Random } from "../fuzz/random";

const SHEET1 = "Sheet1";

/** Somebody's workbook, where the add-in and its owner work by turns. */
export class World {
  /** What the owner typed on sheets of ours: each a text or a formula that stands nowhere else. */
  private typed = 0;
  /** By the sheet's id: a sheet may get another name. */
  readonly marks = new Map<string, Set<string>>();

  /** The ids of sheets of ours whose inputs have changed since they took the form that they have. */
  readonly changed = new Set<string>();

  private constructor(
    readonly book: UsedBook,
    readonly random: Random,
  ) {}

  static async open(random: Random): Promise<World> {
    const world = new World(await UsedBook.open(), random);
    const { metadata, implementations } = await functions();
    world.book.model.registerFunctions(metadata, implementations, {
      error: (code) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode),
    });
    return world;
  }

  sheets(): SheetModel[] {
    return this.book.model.sheets();
  }

  sheet(name: string): SheetModel {
    return this.book.sheet(name)!;
  }

  /** The names of finished sheets of ours. */
  async ours(): Promise<string[]> {
    const found = await findSheets();
    return found.flatMap((one) => (one.unfinished ? [] : [one.name]));
  }

  async anyOfOurs(): Promise<string | undefined> {
    const names = await this.ours();
    return names.length > 0 ? this.random.pick(names) : undefined;
  }

  /** A text or a formula that only the owner has. */
  newMark(kind: "text" | "formula"): string {
    this.typed++;
    return kind === "text" ? `mine ${this.typed}` : `=${this.typed}+1000.5`;
  }

  remember(sheet: string, mark: string): void {
    const { id } = this.sheet(sheet);
    this.marks.set(id, (this.marks.get(id) ?? new Set()).add(mark));
  }

  /** A copy holds what was typed on the sheet it was made from. */
  rememberCopy(from: string, to: string): void {
    const [{ id }, { id: copy }] = [this.sheet(from), this.sheet(to)];
    const marks = this.marks.get(id);
    if (marks) this.marks.set(copy, new Set(marks));
    if (this.changed.has(id)) this.changed.add(copy);
  }

  /** What the owner typed on a sheet and what still stands there. */
  standing(sheet: SheetModel): Set<string> {
    const used = sheet.used(true);
    const all = used ? sheet.read(used).flat() : [];
    const found = new Set(all.map(({ formula }) => String(formula)));
    return new Set([...(this.marks.get(sheet.id) ?? [])].filter((mark) => found.has(mark)));
  }

  /** What lines that were deleted took along is not looked for any more. */
  forgetGone(): void {
    for (const sheet of this.sheets()) this.marks.set(sheet.id, this.standing(sheet));
  }

  get users(): SheetModel {
    return this.sheet(SHEET1);
  }
}

let known: ReturnType<typeof readAddinFunctions> | undefined;
const functions = () => (known ??= readAddinFunctions());
