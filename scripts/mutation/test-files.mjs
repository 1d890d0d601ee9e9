import { readdirSync, statSync } from "node:fs";
import { FOLDERS } from "./folders.mjs";

/** The files under `test/` that judge the folder in hand, in the order in which they are asked. */
export const testFiles = () =>
  FOLDERS[process.env.CVS_MUTATED].tests
    .flatMap((tests) =>
      statSync(`test/${tests}`).isDirectory()
        ? readdirSync(`test/${tests}`, { recursive: true })
            .map((name) => `${tests}/${name}`)
            .sort()
        : [tests],
    )
    .map((name) => name.replaceAll("\\", "/"))
    // A mutated copy is slower than the code: how fast it is says nothing.
    .filter((name) => name.endsWith(".test.ts") && !name.endsWith(".speed.test.ts"));
