/**
 * `npm run licenses`: every package of the lock file has a licence that lets anyone use, change and
 * pass on this project, comes from the npm registry with a checksum, and does without a script at
 * install. What is not plain is listed here with its reason.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { installedPackages, shippedPackages } = require("./shipped-packages");

const root = path.join(__dirname, "..");
const read = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

const PERMISSIVE = new Set(
  "MIT MIT-0 ISC BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 BlueOak-1.0.0 Python-2.0".split(" "),
);
const DEVELOPMENT_ONLY = {
  "@fontsource/arimo": "OFL-1.1: a font with Arial's widths, for the workbench's grid",
  "@microsoft/office-js": "Microsoft's terms: to develop and test; served on this machine only",
  "axe-core": "MPL-2.0: used unchanged in tests",
  "caniuse-lite": "CC-BY-4.0: data that build tools read",
  "node-forge": "BSD-3-Clause or GPL-2.0: we take the first",
  "@ironcalc/wasm": "MIT or Apache-2.0, written with a slash",
  "type-fest": "MIT or CC0-1.0: types only",
  "@univerjs/telemetry":
    "Apache-2.0 by its LICENSE file; package.json does not say; never switched on",
};
const REGISTRY = "https://registry.npmjs.org/";
/** Would run a script at install, and work without it: .npmrc lets none run. */
const INSTALL_SCRIPTS = new Set(["@parcel/watcher", "@swc/core", "core-js-pure", "protobufjs"]);

const packages = installedPackages();

const faults = [
  ...packages.flatMap(faultsOf),
  ...rangesIn(read("package.json")),
  ...scriptsAllowed(),
];
faults.forEach((fault) => console.error(fault));
const shipped = shippedPackages();
console.log(
  `${packages.length} packages, of which the add-in ships ${shipped.length}: ${names(shipped)}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function faultsOf({ name, version, license, dev, hasInstallScript, integrity, resolved }) {
  const fits = isPermissive(license) || (dev && name in DEVELOPMENT_ONLY);
  const known = !hasInstallScript || INSTALL_SCRIPTS.has(name);
  // An entry without an address comes from the registry that npm is set to.
  const sealed = integrity && (resolved ?? REGISTRY).startsWith(REGISTRY);
  return [
    fits ? "" : `${name}@${version}: licence ${license ?? "not stated"}`,
    known ? "" : `${name}@${version}: runs a script at install`,
    sealed ? "" : `${name}@${version}: not from the registry with a checksum`,
  ].filter(Boolean);
}

/** "A AND B" needs both; a choice ("OR") is a person's to make, above. */
function isPermissive(license = "") {
  return license.split(" AND ").every((part) => PERMISSIVE.has(part));
}

/** Direct dependencies are pinned: an install gives the same tree on every day. */
function rangesIn({ dependencies, devDependencies }) {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^(\d+\.\d+\.\d+|file:.+)$/.test(version))
    .map(([name, version]) => `${name}: ${version} is a range; give one version`);
}

function scriptsAllowed() {
  const settings = readFileSync(path.join(root, ".npmrc"), "utf8").split("\n");
  return settings.includes("ignore-scripts=true")
    ? []
    : [".npmrc: lets packages run scripts at install"];
}

function names(list) {
  return list.map(({ name }) => name).join(", ");
}
