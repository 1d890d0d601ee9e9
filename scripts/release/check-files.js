/** What must hold for a folder before the world may fetch it. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { checkManifest } = require("../manifest-check.js");
const { ownFiles } = require("../page-files.js");
const { filesIn } = require("../files-in.js");

const NEEDED = [
  "taskpane.html",
  "functions.js",
  "faults-zh-TW.js",
  "functions.json",
  "functions-zh-TW.json",
  "manifest.xml",
  "support.html",
  "privacy.html",
  "terms.html",
];

/** A page starts from nothing, and neither its base nor a form leads elsewhere. */
const STRICTEST = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** @param {string} folder @returns {Promise<string[]>} one sentence a fault */
async function faultsOfRelease(folder) {
  const files = filesIn(folder);
  const read = (file) => readFileSync(path.join(folder, file), "utf8");
  const missing = NEEDED.filter((file) => !files.includes(file)).map((file) => `${file} is missing`);
  if (missing.length > 0) return missing;
  return [
    ...(await checkManifest(read("manifest.xml"), { folder, release: true })),
    ...files.filter(isText).flatMap((file) => localAddresses(file, read(file))),
    ...files.filter((file) => file.endsWith(".map")).map((file) => `${file}: a source map`),
    ...ownFiles(read("taskpane.html"))
      .filter((file) => !files.includes(file))
      .map((file) => `taskpane.html loads ${file}, which is missing`),
    ...files.filter((file) => file.endsWith(".html")).flatMap((file) => policyFaults(file, read(file))),
  ];
}

function isText(file) {
  return /\.(?:html|js|css|json|xml)$/.test(file);
}

function localAddresses(file, text) {
  return /https?:\/\/(?:localhost|127\.0\.0\.1)/i.test(text) ? [`${file}: names a local address`] : [];
}

/** A page says what it may load, and neither inline code nor eval is in it. */
function policyFaults(file, html) {
  const policy = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(html)?.[1];
  if (!policy) return [`${file}: no Content-Security-Policy`];
  const inline = /<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/i.test(html);
  return [
    policy.includes("'unsafe-") ? `${file}: its policy lets unsafe code in` : "",
    ...STRICTEST.filter((directive) => !policy.includes(directive)).map(
      (directive) => `${file}: its policy does not say ${directive}`,
    ),
    inline ? `${file}: inline code or style, which its policy blocks` : "",
  ].filter(Boolean);
}

module.exports = { faultsOfRelease };
