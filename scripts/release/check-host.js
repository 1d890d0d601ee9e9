/**
 * `npm run release:check -- https://host/path`: asks a host for what Excel will ask it, and says
 * what is wrong. It, and the check of the .xlsx before it, are the only commands of the project that go
 * out on the net.
 */
const { ancestors } = require("./office-hosts.json");
const { readOptions } = require("./options.js");

const JAVASCRIPT = /javascript/;
const ASKED = [
  { file: "manifest.xml", type: /xml/ },
  { file: "taskpane.html", type: /html/ },
  { file: "functions.js", type: JAVASCRIPT },
  { file: "faults-zh-TW.js", type: JAVASCRIPT },
  { file: "functions.json", type: /json/, acrossOrigins: true },
  { file: "functions-zh-TW.json", type: /json/, acrossOrigins: true },
  { file: "assets/icon-32.png", type: /png/ },
];
const EXCEL_ON_THE_WEB = "https://excel.officeapps.live.com";
const LONGEST_CACHE_SECONDS = 3600;

/** @param {string} baseUrl @returns {Promise<string[]>} one sentence a fault */
async function faultsOfHost(baseUrl) {
  const faults = await Promise.all(ASKED.map((asked) => faultsOfFile(baseUrl, asked)));
  return faults.flat();
}

async function faultsOfFile(baseUrl, { file, type, acrossOrigins }) {
  const url = `${baseUrl}/${file}`;
  const answer = await fetch(url, { headers: { Origin: EXCEL_ON_THE_WEB }, redirect: "manual" });
  if (answer.status !== 200) return [`${url}: answers ${answer.status}, not 200`];
  const header = (name) => answer.headers.get(name) ?? "";
  const allowed = ["*", EXCEL_ON_THE_WEB].includes(header("access-control-allow-origin"));
  const seconds = Number(/max-age=(\d+)/.exec(header("cache-control"))?.[1] ?? 0);
  return [
    type.test(header("content-type")) ? "" : `${url}: content type "${header("content-type")}"`,
    acrossOrigins && !allowed ? `${url}: Access-Control-Allow-Origin must be "*"` : "",
    shutsExcelOut(header("content-security-policy"))
      ? `${url}: the frame-ancestors of its Content-Security-Policy leave out Excel on the web`
      : "",
    header("x-frame-options") ? `${url}: X-Frame-Options keeps Excel on the web from showing it` : "",
    seconds > LONGEST_CACHE_SECONDS ? `${url}: cached for ${seconds} s; an update would be late` : "",
  ].filter(Boolean);
}

/** Whether a policy names who may show the page in a frame, and Microsoft's hosts are not among them. */
function shutsExcelOut(policy) {
  const allowed = /frame-ancestors ([^;]*)/.exec(policy)?.[1];
  return allowed !== undefined && !ancestors.every((origin) => allowed.includes(origin));
}

async function main([address]) {
  const { baseUrl } = readOptions(["--base-url", address ?? ""]);
  const faults = await faultsOfHost(baseUrl);
  faults.forEach((fault) => console.error(fault));
  console.log(faults.length === 0 ? `${baseUrl} is ready for Excel.` : `${faults.length} to mend.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.cause ? `${error.message}: ${error.cause.message}` : error.message);
    process.exitCode = 1;
  });
}

module.exports = { faultsOfHost };
