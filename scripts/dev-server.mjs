/**
 * `npm run dev-server`: the add-in on https://localhost:3000, built anew whenever a source changes.
 * Excel loads https only; the first run asks to trust a certificate made for localhost. What it builds
 * stays out of dist/, which is a build for production. `-- --mode production` serves such a one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import devCerts from "office-addin-dev-certs";
import webpack from "webpack";
import configure from "../webpack.config.js";
import { site } from "./dev-server/site.mjs";

const PORT = 3000;
const { mode } = parseArgs({
  options: { mode: { type: "string", default: "development" } },
}).values;

const folder = mkdtempSync(path.join(tmpdir(), "carry-vs-shock-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));

const configs = await configure({}, { mode });
for (const one of configs) one.output = { ...one.output, path: folder };
const compiler = webpack(configs);
/** Ends with the build that is under way, or has ended with the last; `over` ends it. */
let built;
let over;
const begin = () => {
  over?.();
  built = new Promise((resolve) => (over = resolve));
};
begin();
compiler.hooks.invalid.tap("dev-server", begin);
compiler.watch({}, (error, stats) => {
  console.log(error ? error.stack : stats.toString({ preset: "minimal", colors: true }));
  over();
});

const server = site(folder, await devCerts.getHttpsServerOptions(), () => built);
server.on("error", ({ message }) => {
  console.error(`The dev server could not start: ${message}`);
  process.exit(1);
});
server.listen(PORT, "localhost", () => console.log(`https://localhost:${PORT}`));
