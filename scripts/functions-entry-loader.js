/**
 * Makes src/domain/core.ts the whole of functions.js: beside the domain it imports every custom
 * function and registers it with the host under its id, as Microsoft's metadata plugin does. The doc
 * block stays the only place that names a function, and one module for all lets the minifier see all.
 * The functions are kept in the global CarryVsShockFunctions too, by which the pane explains a cell in
 * error, and what the pane takes from the domain in the global CarryVsShock.
 */
const { readFileSync } = require("fs");
const path = require("path");
const { parseTree } = require("custom-functions-metadata");
const { exposedNames, SHARED_GLOBAL, SRC } = require("./exposed-names");
const { FOLDER, functionFiles } = require("./functions-metadata");

module.exports = function functionsEntry() {
  this.addContextDependency(SRC);
  const functions = functionFiles().map((file) => {
    const [{ id, functionName }] = parseTree(readFileSync(file, "utf8"), file).associate;
    return { id, statement: `import { ${functionName} as ${id} } from ${JSON.stringify(file)};` };
  });
  const exposed = exposedNames();
  const names = exposed.flatMap((of) => of.names);
  return [
    ...functions.map(({ statement }) => statement),
    ...exposed.map((of) => `import { ${of.names} } from ${JSON.stringify(of.module)};`),
    `globalThis.${SHARED_GLOBAL} = { BUILD: BUILD_ID, ${names} };`,
    `const functions = { ${functions.map(({ id }) => id).join(", ")} };`,
    `import { fetchSentences, spoken } from ${JSON.stringify(path.join(FOLDER, "frame", "spoken"))};`,
    "for (const id in functions) CustomFunctions.associate(id, spoken(functions[id]));",
    'if (typeof document === "object") fetchSentences();',
    "globalThis.CarryVsShockFunctions = functions;",
  ].join("\n");
};
