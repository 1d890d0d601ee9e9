import type { HostEvent } from "./protocol/wire";
import type { Instance } from "./protocol/kinds";
import type { UndoList } from "./undo";
import type { WorkbookModel } from "./model/model";
import type { Busy } from "./functions/busy";
import { References } from "./protocol/references";

/** What the members of objects may reach: the model, the kept objects, the way to the library. */
export interface Session {
  readonly model: WorkbookModel;
  readonly references: References;
  /** The object that the request context stands for: the workbook. */
  readonly root: Instance;
  /** Names of methods for which the calculation must be done. */
  readonly methodsThatReadValues: ReadonlySet<string>;
  /** An object that the library makes by type name. */
  create(typeName: string): Instance;
  /** The event types that the library has registered, with how often. */
  readonly registrations: Map<string, number>;
  /** Results of function calls that were made by event. */
  readonly invocations: Invocations;
  readonly runtime: Runtime;
  readonly undo: UndoList;
  readonly busy: Busy;
  /** Says of a value in an answer that it has to be waited for. */
  promised<T>(value: Promise<T>): Promise<T>;
  /** Whether that was said since it was last asked. */
  takePromised(): boolean;
  send(events: HostEvent[]): void;
}

/** Whether the add-in shows its pane. */
export class Runtime {
  state = "Visible";

  constructor(private readonly changed: (state: string) => void = () => {}) {}

  change(state: string): void {
    this.state = state;
    this.changed(state);
  }
}

/** One entry of `SetInvocationArrayResults`: id, ok, value or message, error code. */
export type InvocationResult = [
  id: number,
  ok: boolean,
  value: unknown,
  errorCode?: number,
  ...rest: unknown[],
];

/** Function calls that wait for the library's answer. */
export class Invocations {
  private readonly waiting = new Map<number, (result: InvocationResult) => void>();
  private count = 0;

  expect(): { id: number; result: Promise<InvocationResult> } {
    this.count += 1;
    const id = this.count;
    return { id, result: new Promise((resolve) => this.waiting.set(id, resolve)) };
  }

  settle(result: InvocationResult): void {
    this.waiting.get(result[0])?.(result);
    this.waiting.delete(result[0]);
  }
}
