/** Who may know whom. A room sees only what its work needs, so that each can be read on its own. */
const ROOMS = {
  numbers: [],
  domain: ["numbers"],
  locales: ["domain", "numbers"],
  files: ["numbers", "domain", "locales"],
  functions: ["domain", "numbers", "locales"],
  sheet: ["domain", "files", "locales"],
  excel: ["sheet", "domain", "files", "locales"],
  commands: ["excel", "sheet", "domain", "locales"],
  taskpane: ["commands", "excel", "sheet", "domain", "files", "locales"],
};

/** Libraries that ship with the add-in, by the room that may use them; the others use none. */
const LIBRARIES = {
  numbers: ["decimal.js"],
  taskpane: ["preact"],
};

const anyOf = (names) => `(?:${names.join("|")})`;

function room([name, knows]) {
  return {
    name: `${name}-knows-its-place`,
    comment: `src/${name} may import ${knows.join(", ") || "no other room"}`,
    severity: "error",
    from: { path: `^src/${name}/` },
    to: {
      path: "^(?:src|workbench|test|bench|scripts)/",
      pathNot: `^src/${anyOf([name, ...knows])}/`,
    },
  };
}

function libraries(name) {
  const allowed = LIBRARIES[name] ?? [];
  return {
    name: `${name}-libraries`,
    comment: `src/${name} may use ${allowed.join(", ") || "no library"}`,
    severity: "error",
    from: { path: `^src/${name}/` },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "core"],
      ...(allowed.length > 0 && { pathNot: `node_modules/${anyOf(allowed)}/` }),
    },
  };
}

module.exports = {
  forbidden: [
    ...Object.entries(ROOMS).map(room),
    ...Object.keys(ROOMS).map(libraries),
    {
      name: "domain-by-its-front-door",
      comment:
        "the pane takes the domain from functions.js, which exposes src/domain/index.ts only",
      severity: "error",
      from: { path: "^src/(?:excel|sheet|taskpane|commands)/" },
      to: { path: "^src/domain/", pathNot: "^src/domain/index\\.ts$" },
    },
    {
      name: "the-add-in-stands-alone",
      comment: "nothing that ships knows the workbench, the tests or the scripts",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(?:workbench|test|bench|scripts)/" },
    },
    {
      name: "the-workbench-is-a-host",
      comment: "a host knows the add-in by its files and its sheet, not by its pane",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^src/(?:excel|taskpane|commands)/" },
    },
    {
      name: "no-circles",
      comment:
        "not even of types; of the workbench, Excel's own objects lead from one to the other and back",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-circles-beside",
      comment: "outside of the add-in, types may refer to each other",
      severity: "error",
      from: { pathNot: ["^src/", "^workbench/host/objects/"] },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "everything-is-there", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
