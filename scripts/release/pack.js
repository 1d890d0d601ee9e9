/** Lays out a build for a static host: caching, what the store asks for, checksums. */
const { createHash } = require("node:crypto");
const { cpSync, existsSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { filesIn } = require("../files-in.js");
const { hostFiles } = require("./host-files.js");
const { publishNote } = require("./publish-note.js");

const SUMS = "SHA256SUMS";
/** Named by its content, so that it may be cached for ever. */
const NAMED_BY_CONTENT = /\.[0-9a-f]{12}\.(?:js|css)$/;

/**
 * @param {string} built folder of the build
 * @param {{ out: string, baseUrl: string, supportUrl: string, replace: boolean }} options
 * @returns {string} the checksums, as SHA256SUMS holds them
 */
function packRelease(built, options) {
  const { out } = options;
  removeEarlierRelease(out, options.replace);
  cpSync(built, out, { recursive: true });
  const files = filesIn(built);
  const hashed = files.filter((file) => NAMED_BY_CONTENT.test(file));
  const made = { ...hostFiles(hashed, options.baseUrl), "PUBLISH.md": publishNote(options) };
  for (const [name, text] of Object.entries(made)) writeFileSync(path.join(out, name), text);
  const checksums = [...files, ...Object.keys(made)]
    .sort()
    .map((file) => `${sha256(path.join(out, file))}  ${file}\n`)
    .join("");
  writeFileSync(path.join(out, SUMS), checksums);
  return checksums;
}

/**
 * Only what an earlier release put there, known file by file by its checksum, makes room for the next.
 * @throws Error naming the first file that is none of its own, unless told to `replace` all the same
 */
function refuseToReplace(out, replace) {
  if (replace || !existsSync(out)) return;
  const foreign = foreignFile(out);
  if (foreign !== undefined) {
    throw new Error(
      `${out} holds ${foreign}, which no earlier release put there as it is: give another --out, or --replace to write over what a release needs.`,
    );
  }
}

function foreignFile(out) {
  const sums = sumsOf(out);
  const isOurs = (file) => sums.get(file) === sha256(path.join(out, file));
  const files = filesIn(out).filter((file) => file !== SUMS);
  // A list of checksums of which no file is there was made by somebody else.
  return files.find((file) => !isOurs(file)) ?? (files.length > 0 ? undefined : filesIn(out)[0]);
}

/** What the earlier release in a folder lists, by file; nothing where there is none. */
function sumsOf(out) {
  const list = path.join(out, SUMS);
  if (!existsSync(list)) return new Map();
  const lines = readFileSync(list, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Files that are not the earlier release's stay, `replace` or not. */
function removeEarlierRelease(out, replace) {
  refuseToReplace(out, replace);
  for (const [file, sum] of sumsOf(out)) {
    const place = path.join(out, file);
    const inside = !path.relative(out, place).startsWith("..");
    if (inside && existsSync(place) && sha256(place) === sum) rmSync(place);
  }
}

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

module.exports = { packRelease, refuseToReplace };
