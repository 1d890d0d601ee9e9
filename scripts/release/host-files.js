/**
 * What a static host has to be told, in the forms that common hosts read by themselves: `_headers`
 * (Netlify, Cloudflare Pages), web.config (IIS, Azure App Service), staticwebapp.config.json (Azure
 * Static Web Apps). docs/publish.md has the same for others.
 */

const { ancestors } = require("./office-hosts.json");

/** A new release reaches everyone within five minutes of cache, beside Excel's own. */
const SHORT = "public, max-age=300, must-revalidate";
const FOR_EVER = "public, max-age=31536000, immutable";

/** Excel on the web reads the metadata from another origin, and the pane inside a frame. */
const HEADERS = {
  "Access-Control-Allow-Origin": "*",
  // A meta element cannot say who may show the page in a frame, so this one directive is a header.
  "Content-Security-Policy": `frame-ancestors 'self' ${ancestors.join(" ")}`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": SHORT,
};

/**
 * @param {string[]} hashed files whose names change with their content
 * @param {string} baseUrl where they will be served
 * @returns {Record<string, string>} text by file name
 */
function hostFiles(hashed, baseUrl) {
  const fromRoot = hashed.map((file) => new URL(`${baseUrl}/${file}`).pathname);
  return {
    _headers: netlify(fromRoot),
    "web.config": iis(hashed),
    "staticwebapp.config.json": azure(fromRoot),
  };
}

function netlify(paths) {
  const lines = ([name, value]) => `  ${name}: ${value}`;
  const all = ["/*", ...Object.entries(HEADERS).map(lines)];
  const each = paths.flatMap((file) => [file, "  ! Cache-Control", `  Cache-Control: ${FOR_EVER}`]);
  return [...all, ...each, ""].join("\n");
}

function iis(hashed) {
  const add = ([name, value]) => `<add name="${name}" value="${value}" />`;
  const own = hashed.map((file) => `  <location path="${file}">
    <system.webServer><httpProtocol><customHeaders>
      <remove name="Cache-Control" />${add(["Cache-Control", FOR_EVER])}
    </customHeaders></httpProtocol></system.webServer>
  </location>
`);
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer><httpProtocol><customHeaders>
    ${Object.entries(HEADERS).map(add).join("\n    ")}
  </customHeaders></httpProtocol></system.webServer>
${own.join("")}</configuration>
`;
}

function azure(paths) {
  const routes = paths.map((file) => ({ route: file, headers: { "Cache-Control": FOR_EVER } }));
  return `${JSON.stringify({ globalHeaders: HEADERS, routes }, null, 2)}\n`;
}

module.exports = { hostFiles };
