import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./build.mjs";
import { forWorkbench } from "./pane-page.mjs";

/** Addresses by their start, the longest first, and the folder that answers them. */
const FOLDERS = [
  ["/workbench/", "dist-workbench"],
  ["/office-js/", "node_modules/@microsoft/office-js/dist"],
  ["/", "dist"],
];

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Answers one request from the built files; nothing else is reachable. */
export async function answer(request, response) {
  const status = await serve(request, response).catch((error) => {
    console.error(error);
    return 500;
  });
  if (status) response.writeHead(status, { "Content-Type": "text/plain" }).end(`${status}\n`);
}

/** Sends the file asked for, or returns the status that says why not. */
async function serve(request, response) {
  if (!isLocal(request.headers.host)) return 403;
  if (request.method !== "GET" && request.method !== "HEAD") return 405;
  const { pathname } = new URL(request.url, "http://localhost");
  const file = fileFor(pathname === "/" ? "/workbench/index.html" : pathname);
  if (!file) return 404;
  response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", "no-cache");
  if (pathname === "/taskpane.html") {
    response.end(forWorkbench(await readFile(file, "utf8")));
    return undefined;
  }
  response.setHeader("Content-Length", statSync(file).size);
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
  return undefined;
}

/** Another site's name that resolves to this machine must not read what is served here. */
function isLocal(host = "") {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
}

function fileFor(pathname) {
  const [prefix, folder] = FOLDERS.find(([start]) => pathname.startsWith(start));
  const root = path.join(ROOT, folder);
  const file = path.join(root, decodeURIComponent(pathname.slice(prefix.length)));
  if (!file.startsWith(root + path.sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
