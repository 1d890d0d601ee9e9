import type { IDisposable } from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  LexerTreeBuilder,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  StringValueObject,
} from "@univerjs/engine-formula";
import {
  FormulaCalculationSessionService,
  TriggerCalculationController,
} from "@univerjs/sheets-formula";
import { keepFormulasApart } from "./apart";
import type { Engine } from "./engine";
import { quicken } from "./quicker";

/** A calculation that takes longer has failed: Univer reports no error of its own then. */
const LONGEST = 600_000;

/** What of Univer's trigger is private and yet needed: 0.25.1, pinned. */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(before: object, more: object): object;
}

/**
 * Univer 0.25.1 indexes the values of whole columns for look-ups and pays for it
 * with time that grows with the square of their length. Without the index,
 * look-ups give the same results.
 */
function skipColumnIndex(): void {
  Object.assign(CELL_INVERTED_INDEX_CACHE, {
    set: () => undefined,
    setContinueBuildingCache: () => undefined,
  });
}

const createText = StringValueObject.create.bind(StringValueObject);

/** Univer 0.25.1 puts each text of a calculation into a store of 100,000 and never looks there. */
function skipTextStore(): void {
  StringValueObject.create = (text, options) =>
    options ? createText(text, options) : new StringValueObject(text);
}

/**
 * Univer 0.25.1 notes where brackets open in each formula that it reads, and forgets to clear the
 * notes: 200 kB for each sheet that is built, for good. Between two formulas they mean nothing.
 */
function clearNotes(lexer: LexerTreeBuilder): void {
  (lexer as unknown as { _openBracketNormalIndexStack: unknown[] })._openBracketNormalIndexStack =
    [];
}

/**
 * Waits for Univer's calculation. Univer starts one 100 ms after the last change;
 * a batch that reads what it has just written can't spend that on every read, so
 * the waiting changes are handed to the engine at once.
 */
export class Calculation {
  private readonly trigger: Trigger;
  private readonly session: FormulaCalculationSessionService;
  private readonly watching: IDisposable;
  private isAnotherDue = false;

  constructor(private readonly engine: Engine) {
    skipColumnIndex();
    skipTextStore();
    keepFormulasApart();
    quicken(engine);
    this.trigger = engine.injector.get(TriggerCalculationController) as unknown as Trigger;
    this.session = engine.injector.get(FormulaCalculationSessionService);
    this.watching = engine.commands.onCommandExecuted(() => this.putBehind());
  }

  dispose(): void {
    this.watching.dispose();
    this.isAnotherDue = false;
  }

  async settled(): Promise<void> {
    while (this.isDue) {
      if (!this.running) this.start();
      await this.session.waitForLatestApplied(LONGEST);
    }
  }

  /**
   * Waits for a calculation that runs. Univer writes its results into whatever stands in the cells by
   * then; Excel drops those of cells that were changed meanwhile.
   */
  async finished(): Promise<void> {
    while (this.running) await this.session.waitForLatestApplied(LONGEST);
  }

  /** Marks everything to be calculated anew. */
  recalculate(): void {
    this.engine.run(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }

  /** Whether formulas are being calculated or wait for it. */
  get isDue(): boolean {
    return this.running || this.trigger._waitingCommandQueue.length > 0;
  }

  private get running(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  }

  /**
   * Univer stops a calculation for what is changed meanwhile, and forgets the change where the calculation
   * comes to its end before it stops: figures stay that are no longer true. Here changes wait for its end.
   */
  private putBehind(): void {
    if (!this.running || this.trigger._waitingCommandQueue.length === 0) return;
    clearTimeout(this.trigger._setTimeoutKey);
    if (this.isAnotherDue) return;
    this.isAnotherDue = true;
    const next = (): void => {
      const isDue = this.isAnotherDue && this.isDue;
      this.isAnotherDue = false;
      if (isDue && !this.running) this.start();
    };
    void this.finished().then(next, next);
  }

  private start(): void {
    const { trigger } = this;
    clearTimeout(trigger._setTimeoutKey);
    clearNotes(this.engine.injector.get(LexerTreeBuilder));
    const dirty = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(trigger._waitingCommandQueue),
    );
    trigger._executingDirtyData = dirty;
    trigger._waitingCommandQueue = [];
    this.engine.run(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
  }
}
