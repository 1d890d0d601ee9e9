/**
 * `npm run mutation [-- folder …]`: changes the code, one place at a time, and looks whether a test
 * notices, folder by folder (all of `folders.mjs` where none is named). Says how many were noticed and
 * lists the others.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { FOLDERS } from "./folders.mjs";

const chosen = process.argv.slice(2);
const results = (chosen.length > 0 ? chosen : Object.keys(FOLDERS)).map((folder) => {
  if (!(folder in FOLDERS))
    throw new Error(`no folder ${folder}: see scripts/mutation/folders.mjs`);
  const run = spawnSync(process.execPath, ["node_modules/.bin/stryker", "run"], {
    stdio: "inherit",
    env: { ...process.env, CVS_MUTATED: folder },
  });
  if (run.error) throw run.error;
  return resultOf(folder);
});

for (const { survivors } of results) survivors.forEach((line) => console.log(line));
for (const { folder, mutants, killed, survivors } of results) {
  const share = ((100 * killed) / mutants).toFixed(1);
  console.log(`${folder}: ${killed} of ${mutants} noticed (${share}%), ${survivors.length} not`);
}
process.exitCode = results.every(({ killed, mutants }) => killed >= 0.9 * mutants) ? 0 : 1;

/** Counted as Stryker does: one that makes the tests hang is noticed, one at which a file fails to load has no say. */
function resultOf(folder) {
  const report = JSON.parse(readFileSync(`reports/mutation/${folder}/mutation.json`, "utf8"));
  const all = Object.entries(report.files).flatMap(([file, { mutants, source }]) =>
    mutants.map((mutant) => ({ file, source, ...mutant })),
  );
  const judged = all.filter(({ status }) => !["Ignored", "RuntimeError"].includes(status));
  const left = judged.filter(({ status }) => status !== "Killed" && status !== "Timeout");
  return {
    folder,
    mutants: judged.length,
    killed: judged.length - left.length,
    survivors: left.map(described),
  };
}

function described({ file, source, location: { start, end }, status, replacement }) {
  const line = source.split("\n")[start.line - 1];
  const was = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
  const now = replacement.replace(/\s+/g, " ").slice(0, 80);
  const note = status === "NoCoverage" ? " (no test comes here)" : "";
  return `${file}:${start.line}:${start.column}${note}: ${was} -> ${now}`;
}
