import { Random } from "../fuzz/random";
import { faultAfter, faultAfterFailure, stateOf } from "./checks";
import { EDITS } from "./edits";
import { OPERATIONS } from "./operations";
import { World } from "./world";

/** What one sequence of turns came to. */
export interface Played {
  readonly turns: readonly string[];
  readonly done: number;
  readonly refused: number;
  readonly fault?: string;
}

const MOST_TURNS = 12;

/** Plays one sequence: an operation of ours, an edit of the owner's, by chance. The same seed plays the same. */
export async function play(seed: number): Promise<Played> {
  const random = new Random(seed);
  const world = await World.open(random);
  const turns: string[] = [];
  let done = 0;
  let refused = 0;
  try {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      // The first turns make something to work on.
      if (turn > 0 && random.chance(0.5)) {
        const said = await EDITS[random.pick(Object.keys(EDITS))]!(world);
        if (said) turns.push(said);
        continue;
      }
      const name = turn === 0 ? "build" : random.pick(Object.keys(OPERATIONS));
      const asked = await OPERATIONS[name]!(world);
      if (!asked) continue;
      turns.push(asked.what);
      const before = await stateOf(world);
      const outcome = await asked.run().then(
        (result) => ({ result, reason: undefined }),
        (reason: unknown) => ({ result: undefined, reason }),
      );
      const { result, reason } = outcome;
      const fault =
        reason === undefined
          ? await faultAfter(world, asked, before, result)
          : await faultAfterFailure(world, before, reason);
      if (reason === undefined) done++;
      else {
        refused++;
        turns.push(`  refused: ${(reason as Error).message}`);
      }
      if (fault !== undefined) return { turns, done, refused, fault };
      world.forgetGone();
    }
    return { turns, done, refused };
  } finally {
    await world.book.close();
  }
}
