/** A list of things that belong to a sheet and that the grid engine does not keep. */
export class KeptList<T extends { readonly id: string }> {
  private readonly items: T[] = [];

  constructor(private readonly changed: () => void) {}

  all(): readonly T[] {
    return this.items;
  }

  find(id: string): T | undefined {
    return this.items.find((item) => item.id === id);
  }

  add(item: T, first = false): T {
    if (first) this.items.unshift(item);
    else this.items.push(item);
    this.changed();
    return item;
  }

  remove(item: T): void {
    const index = this.items.indexOf(item);
    if (index >= 0) this.items.splice(index, 1);
    this.changed();
  }

  move(item: T, to: number): void {
    this.items.splice(this.items.indexOf(item), 1);
    this.items.splice(to, 0, item);
    this.changed();
  }

  clear(): void {
    this.items.length = 0;
    this.changed();
  }

  /** To be called after an item was changed in place. */
  touch(): void {
    this.changed();
  }
}

let count = 0;

/** An id in the braces-and-hex form that Excel gives its objects. */
export function newId(): string {
  count += 1;
  return `{00000000-0000-0000-0000-${count.toString(16).toUpperCase().padStart(12, "0")}}`;
}
