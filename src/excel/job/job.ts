import { OperationFailure } from "./failure";
import { failureOf } from "./translate";
import type { Watch } from "../types";

/** Commands that take back one step; they run after the operation failed, in a context of their own. */
export type TakeBack = (context: Excel.RequestContext) => void | Promise<void>;

/** An operation in progress: its context, its round trips and how to take back what it wrote. */
export class Job {
  trips = 0;
  private readonly steps: { readonly what: string; readonly undo: TakeBack }[] = [];

  constructor(
    readonly context: Excel.RequestContext,
    private readonly watch: Watch,
  ) {}

  /** One round trip; between trips the user may cancel. */
  async sync(): Promise<void> {
    this.stopIfCancelled();
    this.trips++;
    await this.context.sync();
    this.stopIfCancelled();
  }

  /** To be said before the write itself: a trip that failed may still have been applied. */
  onFailure(what: string, undo: TakeBack): void {
    this.steps.push({ what, undo });
  }

  progress(part: number): void {
    this.watch.onProgress?.(part);
  }

  /** The steps to take back, the last one first. */
  get toUndo() {
    return [...this.steps].reverse();
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
  let job: Job | undefined;
  try {
    return await inOneUndoStep(async (context) => {
      job = new Job(context, watch);
      return work(job);
    });
  } catch (reason) {
    const failure = failureOf(reason);
    if (job) await takeBack(job, failure);
    throw failure;
  } finally {
    running = false;
  }
}

const PAUSES = [0, 200, 1000];

/** A lost connection may come back: taking back is tried a few times before it is given up. */
async function takeBack(job: Job, failure: OperationFailure): Promise<void> {
  for (const step of job.toUndo) {
    if (!(await done(step.undo))) {
      throw new OperationFailure("leftBehind", { what: step.what, because: failure.code }, failure);
    }
  }
}

async function done(undo: TakeBack): Promise<boolean> {
  for (const pause of PAUSES) {
    await new Promise((resume) => setTimeout(resume, pause));
    const tried = await Excel.run(async (context) => undo(context)).then(
      () => true,
      () => false,
    );
    if (tried) return true;
  }
  return false;
}

/** Where Excel can group an add-in's writes, the user takes all of them back with one undo. */
async function inOneUndoStep<R>(work: (context: Excel.RequestContext) => Promise<R>): Promise<R> {
  if (!canGroupUndo()) return Excel.run(work);
  const grouped = { mergeUndoGroup: true } as Excel.RunOptions;
  return Excel.run(grouped, work).catch((reason: unknown) => {
    if ((reason as { code?: string }).code !== "UndoNotSupported") throw reason;
    return Excel.run(work);
  });
}

const canGroupUndo = (): boolean =>
  typeof Office !== "undefined" &&
  Office.context?.requirements?.isSetSupported("ExcelApi", "1.20") === true;
