/**
 * `npm run release -- --base-url https://host/path [--support-url …] [--out release]
 * [--replace]`:
 * a folder ready for any static host, and the manifest to install from. Two runs give the same bytes.
 */
const { execFileSync } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { readOptions, UsageError } = require("./release/options.js");
const { packRelease, refuseToReplace } = require("./release/pack.js");
const { faultsOfRelease } = require("./release/check-files.js");

const root = path.join(__dirname, "..");

async function main(args) {
  const options = readOptions(args);
  refuseToReplace(options.out, options.replace);
  const built = mkdtempSync(path.join(os.tmpdir(), "carry-vs-shock-"));
  try {
    build(built, options);
    const checksums = packRelease(built, options);
    const faults = await faultsOfRelease(options.out);
    if (faults.length > 0) throw new Error(`This must not be published:\n${faults.join("\n")}`);
    console.log(checksums);
    console.log(
      `Ready in ${options.out}: copy all of it to ${options.baseUrl}, then see ${options.out}/PUBLISH.md.`,
    );
  } finally {
    rmSync(built, { recursive: true });
  }
}

function build(folder, { baseUrl, supportUrl }) {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const env = { ...process.env, BASE_URL: baseUrl, SUPPORT_URL: supportUrl };
  const args = [webpack, "--mode", "production", "--env", "release", "--output-path", folder];
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
