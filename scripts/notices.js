/** The licences of the libraries that the add-in ships, word for word, as they ask for. */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { shippedPackages } = require("./shipped-packages");

const root = path.join(__dirname, "..");

/** @returns {string} the text of NOTICES.txt */
function notices() {
  const libraries = shippedPackages().map(
    ({ place, name, version }) => `${name} ${version}\n\n${licenceOf(path.join(root, place))}`,
  );
  return ["Carry vs Shock holds these libraries.", ...libraries].join(`\n\n${"-".repeat(72)}\n\n`);
}

function licenceOf(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file to pass on`);
  return readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}

module.exports = { notices };
