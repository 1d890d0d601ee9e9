/**
 * Checks a manifest without asking anyone on the net (office-addin-manifest's own "validate" does):
 * what Excel refuses to install, and what AppSource sends back.
 *
 * Order and names of elements: [MS-OWEMXML], sections 2.2 and 5 (the XML schemas).
 * Lengths: "Office Add-ins manifest" reference, elements String, DisplayName and Description.
 */
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const xml2js = require("xml2js");

/** Children of an element in the order the schema wants them; "?" may be absent, "+" may repeat. */
const CHILDREN = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl " +
    "HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions " +
    "VersionOverrides",
  "OfficeApp/Hosts": "Host+",
  Requirements: "Sets Methods?",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides/Hosts/Host": "Runtimes? AllFormFactors? DesktopFormFactor",
  Runtimes: "Runtime+",
  CustomFunctions: "Script Page Metadata Namespace",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  OfficeTab: "Group+",
  Group: "Label Icon Tooltip? Control+",
  Control: "Label Tooltip? Supertip Icon Action",
  Supertip: "Title Description",
  ShowTaskpane: "TaskpaneId? SourceLocation Title?",
  ExecuteFunction: "FunctionName",
  Resources: "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
};
const LENGTHS = {
  DisplayName: 125,
  Description: 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};
const RESID_LENGTH = 32;
const TRANSLATIONS = ["zh-TW"];
const NEVER_TRANSLATED = new Set(["Functions.Namespace"]);

/**
 * @param {string} xml
 * @param {{ folder: string, release?: boolean }} place where the build's files stand, and whether
 *   the world will fetch them
 * @returns {Promise<string[]>} one sentence a fault; none when the manifest is good
 */
async function checkManifest(xml, { folder, release = false }) {
  const root = await readTree(xml);
  return [
    ...everyElement(root).flatMap(orderFaults),
    ...residFaults(root),
    ...textFaults(root),
    ...urlFaults(root, release),
    ...iconFaults(root, folder),
  ];
}

async function readTree(xml) {
  const options = { explicitChildren: true, preserveChildrenOrder: true, explicitRoot: false };
  return asElement(await xml2js.parseStringPromise(xml, options), "");
}

function asElement(node, parentPath) {
  const name = node["#name"] ?? "OfficeApp";
  const place = `${parentPath}/${name}`;
  const children = (node.$$ ?? []).map((child) => asElement(child, place));
  return { name, place, attributes: node.$ ?? {}, text: node._?.trim() ?? "", children };
}

function everyElement(element) {
  return [element, ...element.children.flatMap(everyElement)];
}

function named(root, ...names) {
  return everyElement(root).filter(({ name }) => names.includes(name));
}

/** An element's own rule: by its xsi:type, else by the longest ending of its path, else its name. */
function ruleFor({ name, place, attributes }) {
  const byPath = Object.keys(CHILDREN).find((key) => key.includes("/") && place.endsWith(key));
  return CHILDREN[attributes["xsi:type"]] ?? CHILDREN[byPath] ?? CHILDREN[name];
}

function orderFaults(element) {
  const rule = ruleFor(element);
  if (!rule) return [];
  const pattern = rule
    .split(" ")
    .map((part) => `(?:${part.replace(/[?+]$/, "")} )${/[?+]$/.exec(part)?.[0] ?? ""}`)
    .join("");
  const found = element.children.map(({ name }) => `${name} `).join("");
  if (new RegExp(`^${pattern}$`).test(found)) return [];
  return [`${element.place}: expected ${rule}; found ${found.trim() || "nothing"}`];
}

function residFaults(root) {
  const ids = named(root, "bt:Image", "bt:Url", "bt:String").flatMap(
    ({ attributes }) => attributes.id ?? [],
  );
  const used = everyElement(root).flatMap(({ attributes }) => attributes.resid ?? []);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: defined twice`),
    ...ids
      .filter((id) => id.length > RESID_LENGTH)
      .map((id) => `${id}: longer than ${RESID_LENGTH}`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `${id}: defined and never used`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${id}: used and never defined`),
  ];
}

function textFaults(root) {
  const strings = named(root, "bt:ShortStrings", "bt:LongStrings").flatMap(({ name, children }) =>
    children.map((string) => ({ limit: LENGTHS[name], element: string })),
  );
  const head = root.children
    .filter(({ name }) => name in LENGTHS)
    .map((element) => ({ limit: LENGTHS[element.name], element }));
  return [...head, ...strings].flatMap(({ limit, element }) => textFaultsOf(element, limit));
}

function textFaultsOf({ name, attributes, children }, limit) {
  const label = attributes.id ?? name;
  const texts = [attributes.DefaultValue, ...children.map((child) => child.attributes.Value)];
  const locales = children.map((child) => child.attributes.Locale);
  const missing = TRANSLATIONS.filter((locale) => !locales.includes(locale));
  return [
    ...texts.filter((text) => !text).map(() => `${label}: an empty text`),
    ...texts.filter((text) => text?.length > limit).map(() => `${label}: longer than ${limit}`),
    ...(NEVER_TRANSLATED.has(label) ? [] : missing.map((locale) => `${label}: no ${locale} text`)),
  ];
}

function urlFaults(root, release) {
  const values = everyElement(root).flatMap(({ attributes, text }) => [
    attributes.DefaultValue,
    attributes.Value,
    text,
  ]);
  const urls = values.filter((value) => /^[a-z]+:\/\//i.test(value ?? ""));
  const local = /^https:\/\/(localhost|127\.|\[::1\])/i;
  return [
    ...urls.filter((url) => !url.startsWith("https://")).map((url) => `${url}: not https`),
    ...urls.filter((url) => release && local.test(url)).map((url) => `${url}: a local address`),
  ];
}

/** An icon says its size in its file name, in a ribbon's size attribute, and in its own bytes. */
function iconFaults(root, folder) {
  const files = [...named(root, "IconUrl", "HighResolutionIconUrl"), ...named(root, "bt:Image")]
    .map(({ attributes }) => ({ id: attributes.id, url: attributes.DefaultValue }))
    .filter(({ url }) => url)
    .map(({ id, url }) => ({ id, file: `assets/${path.posix.basename(url)}` }));
  return files.flatMap(({ id, file }) => {
    const place = path.join(folder, file);
    if (!existsSync(place)) return [`${file}: no such file`];
    const [width, height] = pngSize(place);
    const stated = [Number(/-(\d+)\.png$/.exec(file)?.[1]), ...statedSizes(root, id)];
    return stated
      .filter((size) => size !== width || size !== height)
      .map((size) => `${file}: is ${width} by ${height}, stated ${size}`);
  });
}

function statedSizes(root, id) {
  return named(root, "bt:Image")
    .filter(({ attributes }) => id && attributes.resid === id)
    .map(({ attributes }) => Number(attributes.size));
}

/** Width and height from the IHDR chunk, always first in a PNG. */
function pngSize(file) {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

module.exports = { checkManifest };
