const { readdirSync } = require("node:fs");
const path = require("node:path");

/** Every file below a folder, as paths from it with "/", in one order on every machine. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

module.exports = { filesIn };
