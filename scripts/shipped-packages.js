/** The packages of the lock file, and which of them end up in what a user's machine loads. */
const { readFileSync } = require("node:fs");
const path = require("node:path");

const LOCK = path.join(__dirname, "..", "package-lock.json");

/** Every package that is installed, with its entry in the lock file. */
function installedPackages() {
  return Object.entries(JSON.parse(readFileSync(LOCK, "utf8")).packages)
    .filter(([place, entry]) => place.startsWith("node_modules/") && !entry.link)
    .map(([place, entry]) => ({ place, name: place.replace(/.*node_modules\//, ""), ...entry }));
}

/** Those of them that ship: what `dependencies` of package.json leads to. */
function shippedPackages() {
  return installedPackages().filter(({ dev, devOptional, peer }) => !(dev || devOptional || peer));
}

module.exports = { installedPackages, shippedPackages };
