/**
 * Registers the custom functions of a module with the host under their ids, as
 * Microsoft's metadata plugin does: the doc block stays the only place that names them. It also keeps
 * them in the global CarryVsShockFunctions, by which the pane explains a cell in error.
 */
const { readFileSync } = require("fs");
const { parseTree } = require("custom-functions-metadata");

module.exports = function associate(source) {
  const { associate: functions } = parseTree(
    readFileSync(this.resourcePath, "utf8"),
    this.resourcePath,
  );
  const calls = functions.flatMap(({ id, functionName }) => [
    `CustomFunctions.associate("${id}", ${functionName});`,
    `(globalThis.CarryVsShockFunctions = globalThis.CarryVsShockFunctions || {}).${id} = ${functionName};`,
  ]);
  return [source, ...calls].join("\n");
};
