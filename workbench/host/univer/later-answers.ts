import { CommandType } from "@univerjs/core";
import {
  ERROR_TYPE_SET,
  IActiveDirtyManagerService,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  type ErrorType,
} from "@univerjs/engine-formula";
import { intersection, type Area } from "../model/area";
import { readResult, readThrown, type CallResult } from "../functions/results";
import type { Engine } from "./engine";

/** What a function is told of its call; it may say what to do when nobody waits any more. */
export interface Invocation {
  readonly functionName: string;
  readonly address: string;
  onCanceled?: () => void;
}

interface Call {
  /** The calculation that asked for it last. */
  asked: number;
  /** What the promise came to. */
  answer?: CallResult;
  /** Resolves when there is an answer, or when nobody waits for one. */
  readonly over: Promise<void>;
  cancel(): void;
}

interface CallingCell {
  readonly sheetId: string;
  readonly area: Area;
  readonly calls: Map<string, Call>;
  calculation: number;
  /** Whether it is being calculated because an answer came: the others that it has count on. */
  answered: boolean;
}

const BUSY: CallResult = { kind: "error", code: "#BUSY!" };
const ANSWERED = "workbench.operation.function-answered";

export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value;

/**
 * Calls of functions that return a promise: their cells are #BUSY!, and are calculated anew when the
 * answer is there, which never is within the batch that asks. A call is known by its cell and its
 * arguments.
 */
export class LaterAnswers {
  private cells: CallingCell[] = [];
  private calculation = 0;
  /** Answers that came while a batch ran. */
  private held: (() => void)[] | undefined;

  constructor(private readonly engine: Engine) {
    const { commands, injector } = engine;
    ERROR_TYPE_SET.add("#BUSY!" as ErrorType); // Else Univer 0.25.1 takes what it wrote itself for a text.
    commands.registerCommand({ id: ANSWERED, type: CommandType.OPERATION, handler: () => true });
    injector.get(IActiveDirtyManagerService).register(ANSWERED, {
      commandId: ANSWERED,
      getDirtyData: ({ params }) => ({ dirtyRanges: [params as never] }),
    });
    commands.beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.calculation += 1;
    });
    commands.onCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationResultMutation.id) this.calculated();
    });
  }

  /** What is known of a call that a cell has made before. */
  known(sheetId: string, row: number, column: number, key: () => string): CallResult | undefined {
    const cell = this.at(sheetId, { row, column, rows: 1, columns: 1 })[0];
    if (!cell) return undefined;
    if (cell.calculation !== this.calculation) {
      cell.calculation = this.calculation;
      if (!cell.answered)
        for (const [one, { answer }] of cell.calls) if (answer) cell.calls.delete(one);
      cell.answered = false;
    }
    const call = cell.calls.get(key());
    if (!call) return undefined;
    call.asked = this.calculation;
    return call.answer ?? BUSY;
  }

  /** Waits for what a cell's function has promised. */
  expect(
    [sheetId, row, column]: [string, number, number],
    key: string,
    promise: PromiseLike<unknown>,
    invocation: Invocation,
  ): CallResult {
    const area = { row, column, rows: 1, columns: 1 };
    const { calculation } = this;
    let cell = this.at(sheetId, area)[0];
    if (!cell)
      this.cells.push((cell = { sheetId, area, calls: new Map(), calculation, answered: false }));
    cell.calls.set(key, this.call(cell, promise, invocation));
    return BUSY;
  }

  /** Resolves when no call waits any more. */
  async over(): Promise<void> {
    await Promise.all(this.waiting().map(({ over }) => over));
  }

  get areWaiting(): boolean {
    return this.waiting().length > 0;
  }

  /** A batch begins: no answer comes until it is done. */
  hold(): void {
    this.held ??= [];
  }

  release(): void {
    const { held } = this;
    this.held = undefined;
    for (const answer of held ?? []) answer();
  }

  /** Other things stand in these cells now: nobody waits for their answers. */
  changed(sheetId: string, area: Area): void {
    this.drop(this.at(sheetId, area));
  }

  forget(sheetId: string): void {
    this.drop(this.cells.filter((cell) => cell.sheetId === sheetId));
  }

  private call(cell: CallingCell, promise: PromiseLike<unknown>, invocation: Invocation): Call {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const cancel = (): void => {
      invocation.onCanceled?.();
      end();
    };
    const call: Call = { asked: this.calculation, over, cancel };
    const answer = (result: CallResult): void => {
      if (this.held) return void this.held.push(() => answer(result));
      call.answer = result;
      if ([...cell.calls.values()].includes(call)) this.calculateAnew(cell);
      end();
    };
    void promise.then(
      (value) => answer(readResult(value)),
      (thrown) => answer(readThrown(thrown)),
    );
    return call;
  }

  private calculateAnew(cell: CallingCell): void {
    cell.answered = true;
    const { row, column } = cell.area;
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const { unitId } = this.engine;
    this.engine.run(ANSWERED, { unitId, sheetId: cell.sheetId, range });
  }

  /** A calculation is over: what its cells no longer ask for is not waited for. */
  private calculated(): void {
    for (const cell of this.cells) {
      if (cell.calculation !== this.calculation) continue;
      for (const [key, call] of cell.calls) {
        if (call.asked === this.calculation) continue;
        if (!call.answer) call.cancel();
        cell.calls.delete(key);
      }
    }
  }

  private at(sheetId: string, area: Area): CallingCell[] {
    return this.cells.filter((cell) => cell.sheetId === sheetId && intersection(cell.area, area));
  }

  private drop(dropped: readonly CallingCell[]): void {
    if (dropped.length === 0) return;
    this.cells = this.cells.filter((cell) => !dropped.includes(cell));
    for (const call of dropped.flatMap(({ calls }) => [...calls.values()]))
      if (!call.answer) call.cancel();
  }

  private waiting(): Call[] {
    return this.cells.flatMap(({ calls }) => [...calls.values()]).filter(({ answer }) => !answer);
  }
}
