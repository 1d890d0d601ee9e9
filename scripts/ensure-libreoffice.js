/**
 * Finds LibreOffice, which recalculates the portable sheet in the tests; on Debian as root it is
 * installed. `node scripts/ensure-libreoffice.js` prints where it is.
 */
const { execFileSync, spawnSync } = require("node:child_process");

const COMMAND = "soffice";

function find() {
  const { stdout, status } = spawnSync("sh", ["-c", `command -v ${COMMAND}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** @returns the path of soffice @throws Error with what to do where there is none */
function ensureLibreOffice() {
  const found = find();
  if (found !== undefined) return found;
  const canInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!canInstall) {
    throw new Error(
      "LibreOffice is missing: install it (on Debian: apt-get install libreoffice-calc)",
    );
  }
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  execFileSync("apt-get", ["update"], options);
  execFileSync(
    "apt-get",
    ["install", "-y", "--no-install-recommends", "libreoffice-calc"],
    options,
  );
  const installed = find();
  if (installed === undefined)
    throw new Error("LibreOffice was installed, but soffice is not there");
  return installed;
}

if (require.main === module) console.log(ensureLibreOffice());

module.exports = { ensureLibreOffice };
