/** What a release is told on the command line, and why it is refused. */
const { parseArgs } = require("node:util");
const { isIP } = require("node:net");

class UsageError extends Error {}

const USAGE =
  "Usage: npm run release -- --base-url https://host/path [--support-url https://…] [--out folder] [--replace]";

/**
 * @param {string[]} args
 * @returns {{ baseUrl: string, supportUrl: string, out: string, replace: boolean }}
 */
function readOptions(args) {
  const values = parse(args);
  if (!values["base-url"]) throw new UsageError(`Say where it will be served.\n${USAGE}`);
  const baseUrl = publicUrl("--base-url", values["base-url"]);
  if (/[?#]/.test(baseUrl)) throw new UsageError(`--base-url is a folder: leave out "?" and "#".`);
  return {
    baseUrl: baseUrl.replace(/\/+$/, ""),
    supportUrl: publicUrl("--support-url", values["support-url"]),
    out: values.out ?? "release",
    replace: values.replace ?? false,
  };
}

function parse(args) {
  const text = { type: "string" };
  try {
    const options = { "base-url": text, "support-url": text, out: text, replace: { type: "boolean" } };
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}

/** Excel fetches an add-in over https from anywhere: a local or unencrypted address can't be one. */
function publicUrl(option, text = "") {
  if (text === "") return "";
  // A URL is read past white space and control characters; what is written down would still hold them.
  if (/[\s\p{Cc}]/u.test(text)) throw new UsageError(`${option}: ${JSON.stringify(text)} holds a space or a control character.`);
  if (!URL.canParse(text)) throw new UsageError(`${option}: "${text}" is no URL.`);
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== "https:") throw new UsageError(`${option}: ${text} is not https; Excel loads https only.`);
  if (isLocal(hostname)) throw new UsageError(`${option}: ${hostname} is this machine or a bare address; give a host others can reach.`);
  if (username || password) throw new UsageError(`${option}: leave the user name and password out.`);
  return text;
}

function isLocal(hostname) {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) !== 0 || /(^|\.)(localhost|local)\.?$/.test(bare) || !bare.includes(".");
}

module.exports = { readOptions, UsageError };
