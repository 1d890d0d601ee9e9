/** What Ctrl+Z would take back, step by step; some members empty the list. */
export class UndoList {
  private readonly list: string[] = [];
  private changed = false;

  constructor(private readonly emptying: readonly string[]) {}

  /** The steps, the one that Ctrl+Z takes back first at the front: "Range.formulas". */
  steps(): string[] {
    return [...this.list].reverse();
  }

  /** Something is about to change the workbook. */
  change(): void {
    this.changed = true;
  }

  /** A member of an object was called or set; what it changed is a step. */
  track<T>(member: string, work: () => T): T {
    this.changed = false;
    const result = work();
    if (this.emptying.includes(member)) this.list.length = 0;
    else if (this.changed) this.list.push(member);
    this.changed = false;
    return result;
  }
}
