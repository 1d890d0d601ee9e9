/**
 * What functions.js exposes of the domain: what the pane, or a part of the domain that the pane carries
 * itself, imports of the modules that src/domain/core.ts names. Each name costs a user bytes, so that the
 * others stay inside.
 */
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const SRC = path.join(__dirname, "..", "src");
const DOMAIN = path.join(SRC, "domain");
const CORE = path.join(DOMAIN, "core");
const SHARED_GLOBAL = "CarryVsShock";

const DECLARED = /^export (?:const|function\*?|class) (\w+)/gm;
const MENTION = /"(\.[^"]+)"/g;
const ENDINGS = [".ts", ".tsx", "/index.ts", "/index.tsx"];
const IMPORT = /^import \{([^}]+)\} from "(\.[^"]+)"/gm;

/** The modules that functions.js carries and exposes; every path without its ending. */
function carriedModules() {
  const named = [...readFileSync(`${CORE}.ts`, "utf8").matchAll(/from "(\.[^"]+)"/g)];
  return named.map(([, name]) => path.resolve(DOMAIN, name));
}

/** The names by the module that declares them. */
function exposedNames() {
  const carried = carriedModules();
  const taken = new Set(sourcesOutside(carried).flatMap((source) => namesTaken(source, carried)));
  return carried.map((module) => ({
    module,
    names: namesDeclared(module).filter((name) => taken.has(name)),
  }));
}

/** Every source that the pane is made of, but the carried ones. */
function sourcesOutside(carried) {
  const found = new Set([path.join(SRC, "taskpane", "index.tsx")]);
  for (const source of found) {
    for (const [, from] of readFileSync(source, "utf8").matchAll(MENTION)) {
      const module = path.resolve(path.dirname(source), from);
      const file = ENDINGS.map((ending) => module + ending).find(existsSync);
      if (file !== undefined && !carried.includes(module)) found.add(file);
    }
  }
  return [...found];
}

/** What a source imports of carried modules, at their own doors or at the domain's. */
function namesTaken(source, carried) {
  return [...readFileSync(source, "utf8").matchAll(IMPORT)]
    .map(([, names, from]) => ({ names, module: path.resolve(path.dirname(source), from) }))
    .filter(({ module }) => [DOMAIN, CORE, ...carried].includes(module))
    .flatMap(({ names }) => names.split(",").map((name) => name.trim().split(" ")[0]));
}

const namesDeclared = (module) =>
  [...readFileSync(`${module}.ts`, "utf8").matchAll(DECLARED)].map((match) => String(match[1]));

module.exports = { carriedModules, CORE, exposedNames, SHARED_GLOBAL, SRC };
