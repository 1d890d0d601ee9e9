/** Lays out a build for a static host: names, caching, what the store asks for, checksums. */
const { createHash } = require("node:crypto");
const { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { ownFiles } = require("../page-files.js");
const { hostFiles } = require("./host-files.js");
const { publishNote } = require("./publish-note.js");

/** Excel, or an installed manifest, asks for these by name; they may change with any release. */
const KEEP_THEIR_NAMES = new Set(["functions.js"]);

/**
 * @param {string} built folder of the build
 * @param {{ out: string, baseUrl: string, supportUrl: string }} options
 * @returns {string} the checksums, as SHA256SUMS holds them
 */
function packRelease(built, options) {
  const { out } = options;
  rmSync(out, { recursive: true, force: true });
  cpSync(built, out, { recursive: true });
  const hashed = hashNames(out);
  for (const [name, text] of Object.entries({ ...hostFiles(hashed, options.baseUrl), "PUBLISH.md": publishNote(options) })) {
    writeFileSync(path.join(out, name), text);
  }
  const checksums = filesIn(out)
    .map((file) => `${sha256(path.join(out, file))}  ${file}\n`)
    .join("");
  writeFileSync(path.join(out, "SHA256SUMS"), checksums);
  return checksums;
}

/** Only an earlier release, known by its checksums, or an empty folder is replaced. */
function refuseToReplace(out) {
  if (!existsSync(out) || existsSync(path.join(out, "SHA256SUMS"))) return;
  if (readdirSync(out).length > 0) {
    throw new Error(`${out} holds something that is not a release: give another --out.`);
  }
}

/** Gives what only taskpane.html asks for a name by its content, so that it may be cached for ever. */
function hashNames(out) {
  const page = path.join(out, "taskpane.html");
  let html = readFileSync(page, "utf8");
  const renamed = [];
  for (const file of ownFiles(html).filter((name) => !KEEP_THEIR_NAMES.has(name))) {
    const { dir, name, ext } = path.parse(file);
    const hash = sha256(path.join(out, file)).slice(0, 12);
    const to = path.join(dir, `${name}.${hash}${ext}`);
    renameSync(path.join(out, file), path.join(out, to));
    html = html.replaceAll(file, to);
    renamed.push(to);
  }
  writeFileSync(page, html);
  return renamed;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

module.exports = { packRelease, refuseToReplace, filesIn };
