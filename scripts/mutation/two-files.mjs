/**
 * Run by Stryker in its own copy of the project: two test files that hold all that judge the folder,
 * one for Node and one for jsdom. A mutant then starts two environments instead of one for each file,
 * which is most of the time that it takes.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { FOLDERS } from "./folders.mjs";

const files = FOLDERS[process.env.CVS_MUTATED].tests
  .flatMap((tests) =>
    statSync(`test/${tests}`).isDirectory()
      ? readdirSync(`test/${tests}`, { recursive: true }).map((name) => `${tests}/${name}`)
      : [tests],
  )
  .map((name) => name.replaceAll("\\", "/"))
  // A mutated copy is slower than the code: how fast it is says nothing.
  .filter((name) => name.endsWith(".test.ts") && !name.endsWith(".speed.test.ts"))
  .sort();
const inJsdom = (file) => readFileSync(`test/${file}`, "utf8").includes("@jest-environment jsdom");

mkdirSync("test/mutation");
write(
  "node",
  files.filter((file) => !inJsdom(file)),
);
write("jsdom", files.filter(inJsdom));

function write(environment, chosen) {
  if (chosen.length === 0) return;
  const lines = [
    `/** @jest-environment @stryker-mutator/jest-runner/jest-env/${environment} */`,
    ...chosen.map((file) => `describe("${file}", () => void require("../${file}"));`),
  ];
  writeFileSync(`test/mutation/${environment}.test.ts`, lines.join("\n"));
}
