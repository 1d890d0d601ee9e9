import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { sep } from "node:path";
import { transformSync } from "@swc/core";

/** `require` for the project that stands in the current folder, which is Stryker's copy. */
const requireHere = () => createRequire(`${process.cwd()}${sep}package.json`);

/** Has modules in TypeScript compiled as jest has it; each file once, for nobody changes it meanwhile. */
export function readTypeScript() {
  const load = requireHere();
  const [[, { jsc }]] = Object.values(load("./jest.config.js").transform);
  const compiled = new Map();
  load.extensions[".ts"] = (module, file) => {
    if (!compiled.has(file)) {
      const options = { filename: file, jsc, module: { type: "commonjs" }, sourceMaps: false };
      compiled.set(file, transformSync(readFileSync(file, "utf8"), options).code);
    }
    module._compile(compiled.get(file), file);
  };
}

/** Loads the project's own modules anew. Those of packages, which hold nothing of a mutant's, stay. */
export function requireAnew() {
  const require = requireHere();
  for (const file of Object.keys(require.cache)) {
    if (!file.includes(`${sep}node_modules${sep}`)) delete require.cache[file];
  }
  return require;
}
