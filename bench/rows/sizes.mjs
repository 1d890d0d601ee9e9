import { createRequire } from "node:module";

const { sizes: measured } = createRequire(import.meta.url)("../../scripts/size.js");

/** What a user's machine loads, compressed. */
export function sizes() {
  return measured().map(({ what, bytes, limit }) => ({
    work: `${what}, gzip`,
    ours: bytes / 1e3,
    unit: "kB",
    atMost: limit / 1e3,
  }));
}
