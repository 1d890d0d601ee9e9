import type { Session } from "../session";
import { invalidReference } from "./errors";
import type { Instance } from "./kinds";

/** Objects that the library keeps beyond one batch (`trackedObjects`, and every range within a run). */
export class References {
  private readonly kept = new Map<string, Instance>();
  private count = 0;

  keep(object: Instance): string {
    this.count += 1;
    const id = `ref${this.count}`;
    this.kept.set(id, object);
    return id;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  removeAll(): void {
    this.kept.clear();
  }

  find(id: string, session: Session): Instance {
    const object = this.kept.get(id);
    if (!object || object.kind.alive?.(object.target, session) === false)
      throw invalidReference(id);
    return object;
  }

  /** How many are held: a leak in the add-in shows here. */
  get size(): number {
    return this.kept.size;
  }
}
