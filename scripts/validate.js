/** `npm run validate [-- dist/manifest.xml] [--release]`: reads a manifest and says what is wrong. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { OfficeAddinManifest } = require("office-addin-manifest");
const { checkManifest } = require("./manifest-check.js");

async function main(args) {
  const file = args.find((arg) => !arg.startsWith("--")) ?? "manifest.xml";
  const info = await OfficeAddinManifest.readManifestFile(file);
  console.log(`${file}: ${info.displayName} ${info.version}, ${info.id}`);
  const faults = await checkManifest(readFileSync(file, "utf8"), {
    folder: path.dirname(file),
    release: args.includes("--release"),
  });
  faults.forEach((fault) => console.error(`  ${fault}`));
  console.log(faults.length === 0 ? "The manifest is good." : `${faults.length} to mend.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
