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
 * @param {string} [build.supportUrl] page for support; support.html of the build by default
 * @param {string} [build.helpUrl] page for help; help.html of the build by default
 * @param {"production" | "development"} [build.mode]
 * @returns {string} the manifest's XML
 */
function renderManifest({ baseUrl = LOCAL_URL, supportUrl, helpUrl, mode = "production" } = {}) {
  let xml = readFileSync(SOURCE, "utf8").replace(/<!--.*?-->\s*/gs, "");
  if (supportUrl) xml = putUrl(xml, `${LOCAL_URL}/support.html`, supportUrl);
  if (helpUrl) xml = putHelp(xml, helpUrl);
  if (mode === "development") xml = asDevelopment(xml);
  const base = baseUrl.replace(/\/+$/, "");
  // An AppDomain is an origin: a path in it would match nothing.
  return xml
    .replace(`<AppDomain>${LOCAL_URL}<`, () => `<AppDomain>${new URL(base).origin}<`)
    .replaceAll(`"${LOCAL_URL}/`, () => `"${escapeXml(base)}/`);
}

function putHelp(xml, helpUrl) {
  const local = `${LOCAL_URL}/help.html`;
  return putUrl(putUrl(xml, `${local}#zh-tw`, `${helpUrl}#zh-tw`), local, helpUrl);
}

function putUrl(xml, from, to) {
  return xml.replaceAll(`"${from}"`, () => `"${escapeXml(to)}"`);
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
