import { OperationFailure } from "../../../src/excel";
import { operationTexts as english } from "../../../src/locales/operations.en";
import { operationTexts as chinese } from "../../../src/locales/operations.zh-TW";
import type { Snapshot } from "../../../workbench/host";
import { UsedBook } from "./book";
import { firstDifference, withoutIds } from "./difference";
import { OPERATIONS, type Operation } from "./operations";
import { pointsOf, type Point } from "./points";

/*
 * Every trip of every operation fails in every way that Excel has, before its work is done and after
 * it: the workbook is then as it was, and the failure has a sentence.
 */

jest.setTimeout(600_000);

let tried = 0;
let held = 0;
afterAll(() => process.stdout.write(`faults: ${tried} points tried, ${held} held\n`));

const only = process.env.FAULTS_ONLY;
const operations = Object.entries(OPERATIONS).filter(([name]) => !only || name.includes(only));

let book: UsedBook;
afterEach(() => book.close());

test.each(operations)("%s is whole or not at all", async (_, operation) => {
  let before = await open(operation);
  const earlier = book.trips;
  await operation.run();
  const points = pointsOf(book.trips - earlier);
  const done = await book.snapshot();
  expect(done).not.toEqual(before);
  const reopen = async () => {
    await book.close();
    before = await open(operation);
  };
  await reopen();
  const broken: string[] = [];
  for (const point of points) {
    tried++;
    const outcome = await outcomeAt(operation, point);
    const after = await book.snapshot();
    const difference = outcome.done
      ? firstDifference(withoutIds(done), withoutIds(after))
      : firstDifference(before, after);
    const fault = outcome.fault ?? difference;
    if (fault === undefined) held++;
    else broken.push(`trip ${point.trip}, ${point.how}: ${fault}`);
    if (fault !== undefined || outcome.done) await reopen();
  }
  expect(broken).toEqual([]);
});

/** Opens a workbook as the operation wants it. */
async function open(operation: Operation): Promise<Snapshot> {
  book = await UsedBook.open();
  await operation.prepare?.();
  return book.snapshot();
}

interface Outcome {
  readonly done?: boolean;
  readonly fault?: string;
}

async function outcomeAt(operation: Operation, point: Point): Promise<Outcome> {
  book.atTrips((trip) => (trip === point.trip ? point.verdict : undefined));
  try {
    await operation.run();
    return operation.final ? { done: true } : { done: true, fault: "it says that it is done" };
  } catch (reason) {
    return { fault: faultOfReason(reason) };
  } finally {
    book.undisturbed();
  }
}

/** A failure has a code with a sentence in both languages, and nothing is left behind. */
function faultOfReason(reason: unknown): string | undefined {
  if (!(reason instanceof OperationFailure)) return `it failed with ${String(reason)}`;
  const { code, details } = reason;
  if (code === "leftBehind") return `it left ${details.what} behind, because ${details.because}`;
  const sentences = [english, chinese].map(({ failures }) => failures[code](details));
  const isSentence = (text: string) => /^\S.+[.。]$/su.test(text) && !text.includes("undefined");
  return sentences.every(isSentence) ? undefined : `the sentences are ${sentences.join(" / ")}`;
}
