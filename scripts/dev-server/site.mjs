import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import path from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * A folder's files over https, as Excel asks for an add-in's: none is kept by who asked, and any origin may
 * read them. Who asks while a build is under way waits for it.
 * @param tls what `node:https` takes: a certificate and its key
 * @param built tells of the build that is under way, or of the last
 */
export function site(folder, tls, built) {
  return createServer(tls, async (request, response) => {
    await built();
    const found = ["GET", "HEAD"].includes(request.method) && (await fileAt(folder, request.url));
    if (!found) return void response.writeHead(404, { "Content-Type": "text/plain" }).end("404\n");
    response.writeHead(200, {
      "Content-Type": TYPES[path.extname(found.file)] ?? "application/octet-stream",
      "Content-Length": found.bytes.length,
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
    });
    response.end(request.method === "HEAD" ? undefined : found.bytes);
  });
}

/** A file below the folder and nothing beside it; undefined where there is none. */
async function fileAt(folder, address) {
  const root = path.resolve(folder) + path.sep;
  try {
    const file = path.join(
      root,
      decodeURIComponent(new URL(address, "https://localhost").pathname),
    );
    return file.startsWith(root) ? { file, bytes: await readFile(file) } : undefined;
  } catch {
    return undefined;
  }
}
