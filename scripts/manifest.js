/**
 * The manifest of one build. manifest.xml itself is the production build on https://localhost:3000;
 * everything that may differ from it is named here.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");

const SOURCE = path.join(__dirname, "..", "manifest.xml");
const LOCAL_URL = "https://localhost:3000";
const NAMESPACE = "CVS";

/**
 * A development build has its own Id and namespace: two installs that register one namespace
 * give #REF! in Excel.
 */
const DEVELOPMENT = {
  id: "7ea29fea-d516-41f5-a930-2b0da6bba460",
  namespace: "CVSDEV",
  name: "Carry vs Shock (development)",
};

/** The prefix a user types before a function in a build of this mode. */
function namespaceFor(mode) {
  return mode === "development" ? DEVELOPMENT.namespace : NAMESPACE;
}

/**
 * @param {object} build
 * @param {string} [build.baseUrl] where the build is served, https, without a final slash
 * @param {string} [build.supportUrl] page for support in every language; by default the build's own
 * @param {"production" | "development"} [build.mode]
 * @returns {string} the manifest's XML
 */
function renderManifest({ baseUrl = LOCAL_URL, supportUrl, mode = "production" } = {}) {
  let xml = readFileSync(SOURCE, "utf8").replace(/<!--.*?-->\s*/gs, "");
  if (supportUrl) {
    for (const ours of ["support.html", "support.zh-TW.html"])
      xml = xml.replace(`"${LOCAL_URL}/${ours}"`, () => `"${escapeXml(supportUrl)}"`);
  }
  if (mode === "development") xml = asDevelopment(xml);
  const base = baseUrl.replace(/\/+$/, "");
  // An AppDomain is an origin: a path in it would match nothing.
  return xml
    .replace(`<AppDomain>${LOCAL_URL}<`, () => `<AppDomain>${new URL(base).origin}<`)
    .replaceAll(`"${LOCAL_URL}/`, () => `"${escapeXml(base)}/`);
}

function asDevelopment(xml) {
  return xml
    .replace(/<Id>.*?<\/Id>/, `<Id>${DEVELOPMENT.id}</Id>`)
    .replace(/(<DisplayName DefaultValue=)"[^"]*"/, `$1"${DEVELOPMENT.name}"`)
    .replace(`id="Functions.Namespace" DefaultValue="${NAMESPACE}"`, (found) =>
      found.replace(`"${NAMESPACE}"`, `"${DEVELOPMENT.namespace}"`),
    )
    .replaceAll(`=${NAMESPACE}.`, `=${DEVELOPMENT.namespace}.`);
}

function escapeXml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

module.exports = { renderManifest, namespaceFor, LOCAL_URL };
