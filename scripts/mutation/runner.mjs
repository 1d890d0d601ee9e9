/**
 * Stryker's test runner here: jest's own test functions and matchers in one process, which loads the
 * project's modules anew for each mutant and those of packages once. A mutant costs what its tests
 * cost then; jest itself takes a second for each before its first test.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import * as circus from "jest-circus";
import { jestExpect } from "@jest/expect";
import { ModuleMocker } from "jest-mock";
import { readTypeScript, requireAnew } from "./modules.mjs";
import { testFiles } from "./test-files.mjs";

const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
const jest = new ModuleMocker(globalThis);
Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, jest });
globalThis.expect = jestExpect;

/** What the instrumented code reads and writes. */
const stryker = (globalThis.__stryker__ ??= {});

const PASSED = 0;
const FAILED = 1;
/** Whether a test hangs is for Stryker to say. */
const NO_TIMEOUT = 2 ** 30;

class Runner {
  init() {
    readTypeScript();
    // A mutant is killed by the first counterexample; the smallest one is of no use. Each run asks the same.
    const fc = requireAnew()("fast-check");
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, seed: 20260105 });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const tests = await run();
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (!inSample(activeMutant)) return { status: "error", errorMessage: "not in the sample" };
    const hitCount = hitLimit === undefined ? undefined : 0;
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount });
    try {
      return resultOf(await run(testFilter, true));
    } catch (error) {
      return { status: "error", errorMessage: String(error) };
    } finally {
      stryker.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "here", injectableClass: Runner }];

/** `SAMPLE=0.2` judges a fifth of all, the same in every run; what is not judged counts for nothing. */
function inSample({ fileName, id }) {
  const { SAMPLE = "1" } = process.env;
  const hash = createHash("sha1")
    .update(`${basename(fileName)} ${id}`)
    .digest();
  return hash.readUInt32BE() / 2 ** 32 < Number(SAMPLE);
}

function resultOf(tests) {
  const { hitCount, hitLimit } = stryker;
  if (hitCount > hitLimit) return { status: "timeout", reason: `hit ${hitLimit} times` };
  const killer = tests.find(({ status }) => status === FAILED);
  const nrOfTests = tests.length;
  if (killer === undefined) return { status: "survived", nrOfTests };
  const { id, failureMessage } = killer;
  return { status: "killed", killedBy: [id], nrOfTests, failureMessage };
}

/**
 * Runs these tests (all where none are named), up to the first that fails where that is enough. A file
 * is not loaded before its turn.
 */
async function run(ids, untilOneFails = false) {
  const require = requireAnew();
  const done = [];
  const isOver = () => untilOneFails && done.at(-1)?.status === FAILED;
  const follow = ({ name, test: current }) => {
    if (name === "test_start" && isOver()) current.mode = "skip";
    if (name === "test_started") stryker.currentTestId = idOf(current);
    if (name === "test_done") {
      stryker.currentTestId = undefined;
      done.push(outcomeOf(current));
    }
  };
  circus.addEventHandler(follow);
  try {
    for (const file of testFiles()) {
      const own = ids?.filter((id) => id.startsWith(`${file} `));
      if (isOver() || own?.length === 0) continue;
      circus.resetState();
      circus.getState().testTimeout = NO_TIMEOUT;
      describe(file, () => void require(`./test/${file}`));
      if (own !== undefined) skipOthers(circus.getState().rootDescribeBlock, new Set(own));
      await circus.run();
    }
  } finally {
    circus.removeEventHandler(follow);
  }
  return done;
}

/** Before the run starts: a block none of whose tests is run does not call its hooks either. */
function skipOthers({ children }, ids) {
  for (const child of children) {
    if (child.type === "describeBlock") skipOthers(child, ids);
    else if (!ids.has(idOf(child))) child.mode = "skip";
  }
}

function outcomeOf(current) {
  const id = idOf(current);
  const status = current.errors.length > 0 ? FAILED : PASSED;
  const failureMessage = current.errors.map((error) => String([error].flat()[0])).join("\n");
  return { id, name: id, status, failureMessage, timeSpentMs: current.duration ?? 0 };
}

/** Its file, its blocks and its name. */
function idOf({ name, parent }) {
  return parent.parent === undefined ? name : `${idOf(parent)} ${name}`;
}
