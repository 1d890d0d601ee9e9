import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../scripts/typescript.js");

/** Requires one of the project's own TypeScript modules, by its path from the top. */
export const load = (path) => require(`../${path}`);
