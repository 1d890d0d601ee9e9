import contract from "../../functions/contract.json";
import { loadFunctions } from "../../support/functions";
import { fuzz } from "./fuzz";

/*
 * Any values a cell can hold, handed to every function: a number, a text or an error with a message
 * comes back, and the arguments stay as they were. `npm run fuzz` makes as many calls as it is told.
 */

const { FUZZ_CALLS, FUZZ_FROM, FUZZ_SEED } = process.env;
const isLong = FUZZ_CALLS !== undefined;
const seed = Number(FUZZ_SEED ?? 20_260_105);
const SHORT = 5_000;

if (isLong) jest.setTimeout(12 * 3_600_000);

test("every function answers whatever comes with a value or an error that says why", async () => {
  const functions = await loadFunctions();
  const began = performance.now();
  const from = Number(FUZZ_FROM ?? 0);
  const report = await fuzz(functions, { seed, from, calls: Number(FUZZ_CALLS ?? SHORT) });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { calls, refused, spilled, slowest, dearest } = report;
  process.stdout.write(
    `fuzz: seed ${seed}, ${calls} calls from ${from} in ${seconds} s: ${refused} refused, ` +
      `${spilled} arrays, ${report.faults.length} faults\n` +
      `slowest ${slowest.ms.toFixed(0)} ms (${slowest.call}); nearest to what it may take: ` +
      `${(100 * dearest.part).toFixed(0)}%, ${dearest.ms.toFixed(0)} ms (${dearest.call})\n`,
  );
  expect(report.faults).toEqual([]);
  expect(calls).toBe(Number(FUZZ_CALLS ?? SHORT));
  expect(dearest.part).toBeLessThan(1);
  if (calls < SHORT) return; // a few that are looked at alone don't reach every function
  // Calls that are all refused would say little about the formulas.
  expect(refused / calls).toBeLessThan(0.7);
  expect([...report.perFunction.keys()].sort()).toEqual(Object.keys(contract).sort());
});
