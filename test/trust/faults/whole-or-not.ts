import { failureSentence } from "../../../src/taskpane/actions/failure-sentence";
import type { Profile, Snapshot } from "../../../workbench/host";
import { UsedBook } from "./book";
import { firstDifference, withoutIds } from "./difference";
import type { Operation } from "./operations";
import { pointsOf, type Point } from "./points";

/*
 * Every trip of every operation fails in every way that Excel has, before its work is done and after
 * it: the workbook is then as it was, and the failure has a sentence; or it is as it would be without
 * the fault, where the operation says that it is done.
 */

let book: UsedBook;
let excel: Profile | undefined;

/** Declares a test for each operation, and prints how many points were tried and how many held. */
export function testWholeOrNotAtAll(
  what: string,
  operations: Readonly<Record<string, Operation>>,
  profile?: Profile,
): void {
  let tried = 0;
  let held = 0;
  beforeAll(() => {
    excel = profile;
  });
  afterEach(() => book.close());
  afterAll(() => process.stdout.write(`faults, ${what}: ${tried} points tried, ${held} held\n`));

  test.each(Object.entries(operations))(
    "%s is whole or not at all",
    async (_, operation) => {
      let before = await open(operation);
      const earlier = book.trips;
      await operation.run();
      const points = pointsOf(book.trips - earlier);
      const done = await book.snapshot();
      expect(done).not.toEqual(before);
      const expected = withoutIds(done);
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
          ? firstDifference(expected, withoutIds(after))
          : firstDifference(before, after);
        const fault = outcome.fault ?? difference;
        if (fault === undefined) held++;
        else broken.push(`trip ${point.trip}, ${point.how}: ${fault}`);
        if (fault !== undefined || outcome.done) await reopen();
      }
      expect(broken).toEqual([]);
    },
    // In a profile by hand, perhaps beside other work; one that is cut off would fail the next as well.
    profile ? 1_800_000 : undefined,
  );
}

/** Opens a workbook as the operation wants it. */
async function open(operation: Operation): Promise<Snapshot> {
  book = await UsedBook.open(excel);
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
    return { done: true };
  } catch (reason) {
    return { fault: faultOfReason(reason) };
  } finally {
    book.undisturbed();
  }
}

/** A failure has a sentence in both languages, and nothing is left behind. */
function faultOfReason(reason: unknown): string | undefined {
  const { code, details } = reason as { code?: string; details?: Record<string, string> };
  if (code === "leftBehind") return `it left ${details!.what} behind, because ${details!.because}`;
  const sentences = (["en", "zh-TW"] as const).map((language) => failureSentence(reason, language));
  const isSentence = (text: string) => /^\S.+[.。]$/su.test(text) && !text.includes("undefined");
  return sentences.every(isSentence) ? undefined : `the sentences are ${sentences.join(" / ")}`;
}
