import { OperationFailure } from "./failure";
import { failureOf } from "./translate";
import type { Extra, Watch } from "../types";

/** Commands that take back one step; they run after the operation failed, in a context of their own. */
export type TakeBack = (context: Excel.RequestContext) => void | Promise<void>;

interface Step {
  readonly what: string;
  readonly undo: TakeBack;
  /** Trips that were done when the step was said. */
  readonly since: number;
}

/** An operation in progress: its context, its round trips and how to take back what it wrote. */
export class Job {
  trips = 0;
  private done = 0;
  private readonly steps: Step[] = [];

  constructor(
    readonly context: Excel.RequestContext,
    private readonly watch: Watch,
    /** Its writes are one step to undo. */
    private readonly isGroup = false,
  ) {}

  /** One round trip; between trips the user may cancel. */
  async sync(): Promise<void> {
    this.stopIfCancelled();
    this.trips++;
    await this.context.sync();
    this.done++;
    this.stopIfCancelled();
  }

  /** To be said before the write itself: a trip that failed may still have been applied. */
  onFailure(what: string, undo: TakeBack): void {
    this.steps.push({ what, undo, since: this.done });
  }

  progress(part: number): void {
    this.watch.onProgress?.(part);
  }

  /** To be called with what the operation did without. */
  lacks(extras: readonly Extra[]): void {
    this.watch.onLack?.(extras);
  }

  /** Whether it may be the grouping of its writes that failed. */
  isOfTheGroup(failure: OperationFailure): boolean {
    return this.isGroup && MAYBE_THE_GROUP.has(codeOf(failure));
  }

  /** The steps to take back, the last one first. */
  get toUndo() {
    return [...this.steps].reverse();
  }

  /** No trip that may have written something of the step was answered without an error. */
  isUnwritten({ since }: Step): boolean {
    return this.done === since;
  }

  private stopIfCancelled() {
    if (this.watch.signal?.aborted) throw new OperationFailure("cancelled");
  }
}

let running = false;

/**
 * Runs an operation whole or not at all: what it wrote is taken back after a failure at any step.
 * @throws OperationFailure
 */
export async function operate<R>(work: (job: Job) => Promise<R>, watch: Watch = {}): Promise<R> {
  if (running) throw new OperationFailure("alreadyRunning");
  running = true;
  try {
    return await inOneUndoStep((options) => attempt(work, watch, options));
  } finally {
    running = false;
  }
}

async function attempt<R>(
  work: (job: Job) => Promise<R>,
  watch: Watch,
  options: GroupOptions,
): Promise<R> {
  let job: Job | undefined;
  try {
    return await Excel.run(options, async (context) => {
      job = new Job(context, watch, options.mergeUndoGroup === true);
      return work(job);
    });
  } catch (reason) {
    const failure = failureOf(reason);
    if (job) await takeBack(job, failure);
    throw failure;
  }
}

const PAUSES = [0, 200, 1000];

/** A lost connection may come back: taking back is tried a few times before it is given up. */
async function takeBack(job: Job, failure: OperationFailure): Promise<void> {
  for (const step of job.toUndo) {
    const refusal = await refusalOf(step.undo);
    if (refusal === undefined) continue;
    // What is protected could not be written before either: there is nothing to take back.
    if (LOCKS.has(refusal.code) && LOCKS.has(failure.code) && job.isUnwritten(step)) continue;
    throw new OperationFailure("leftBehind", { what: step.what, because: failure.code }, failure);
  }
}

const LOCKS: ReadonlySet<string> = new Set(["locked", "readOnly"]);

/** Why a step could not be taken back; undefined where it was. */
async function refusalOf(undo: TakeBack): Promise<OperationFailure | undefined> {
  let refusal: OperationFailure | undefined;
  for (const pause of PAUSES) {
    await new Promise((resume) => setTimeout(resume, pause));
    refusal = await Excel.run(async (context) => undo(context)).then(
      () => undefined,
      (reason: unknown) => failureOf(reason),
    );
    if (refusal === undefined || LOCKS.has(refusal.code)) return refusal;
  }
  return refusal;
}

/** Codes by which a host may refuse to group the writes, that mean other things, too. */
const MAYBE_THE_GROUP: ReadonlySet<string> = new Set([
  "UndoNotSupported",
  "GeneralException",
  "InternalError",
]);

/**
 * Where Excel can group an add-in's writes, the user takes all of them back with one undo. Where the
 * grouping may be what failed, the operation, taken back, is tried once more without.
 */
async function inOneUndoStep<R>(run: (options: GroupOptions) => Promise<R>): Promise<R> {
  if (!canGroupUndo()) return run({});
  return run({ mergeUndoGroup: true }).catch((failure: OperationFailure) => {
    if (failure.code === "leftBehind" || !MAYBE_THE_GROUP.has(codeOf(failure))) throw failure;
    return run({});
  });
}

/** Excel's own code behind a failure. */
const codeOf = ({ cause }: OperationFailure): string =>
  ((cause ?? {}) as { code?: string }).code ?? "";

/** An option of ExcelApi 1.20, which the types may not have. */
type GroupOptions = Excel.RunOptions & { readonly mergeUndoGroup?: true };

const canGroupUndo = (): boolean =>
  typeof Office !== "undefined" &&
  Office.context?.requirements?.isSetSupported("ExcelApi", "1.20") === true;
