import { play } from "./sequence";

/*
 * Our operations and an owner's edits by turns, in random order: after each of ours what is the
 * owner's is as it was, no new error stands anywhere, our sheets are found or refused in a sentence,
 * and both forms show the same figures. `npm run model` plays as many as it is told.
 */

const { MODEL_SEED, MODEL_SEQUENCES } = process.env;
const seed = Number(MODEL_SEED ?? 1);
const sequences = Number(MODEL_SEQUENCES ?? 20);

jest.setTimeout(24 * 3_600_000);

test("nothing of the owner's is lost, whatever order things are done in", async () => {
  const faults: string[] = [];
  let [done, refused] = [0, 0];
  for (let i = 0; i < sequences; i++) {
    const played = await play(seed + i);
    done += played.done;
    refused += played.refused;
    if (played.fault === undefined) continue;
    const fault = `seed ${seed + i}: ${played.fault}\n  ${played.turns.join("\n  ")}`;
    process.stdout.write(`${fault}\n`);
    faults.push(fault);
  }
  process.stdout.write(
    `model: seeds ${seed} to ${seed + sequences - 1}: ${done} operations done, ${refused} refused, ` +
      `${faults.length} faults\n`,
  );
  expect(faults).toEqual([]);
  // Sequences in which everything is refused would show nothing.
  expect(done).toBeGreaterThan(refused);
});
