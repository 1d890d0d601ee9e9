/**
 * Writes how wide the letters of Arial are, for the host, which has no screen to measure them on:
 * from Arimo, which was drawn to Arial's widths. `npm run generate` runs it.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { inflateSync } = require("node:zlib");

const ROOT = path.resolve(__dirname, "..");
const TARGET = path.join(ROOT, "workbench/host/look/arial.generated.ts");
const FONTS = path.dirname(require.resolve("@fontsource/arimo/package.json"));
/** In the order in which a letter is looked for. */
const SUBSETS = ["latin", "greek"];

/** The tables of a WOFF 1.0 file (https://www.w3.org/TR/WOFF/). */
function tables(file) {
  const data = readFileSync(file);
  const found = {};
  for (let i = 0; i < data.readUInt16BE(12); i++) {
    const entry = 44 + 20 * i;
    const [offset, packed, length] = [4, 8, 12].map((at) => data.readUInt32BE(entry + at));
    const table = data.subarray(offset, offset + packed);
    found[data.toString("latin1", entry, entry + 4)] = packed < length ? inflateSync(table) : table;
  }
  return found;
}

/** The glyph of each character: a cmap of format 4 (OpenType, "cmap"). */
function* glyphs(cmap) {
  const start = [...Array(cmap.readUInt16BE(2)).keys()]
    .map((i) => cmap.readUInt32BE(8 + 8 * i))
    .find((offset) => cmap.readUInt16BE(offset) === 4);
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const word = (list, i) => cmap.readUInt16BE(start + 14 + 2 * (list * segments + i));
  for (let i = 0; i < segments; i++) {
    // The last codes of the segments, a padding, their first codes, deltas and offsets.
    const [last, first] = [word(0, i), cmap.readUInt16BE(start + 16 + 2 * (segments + i))];
    const delta = cmap.readUInt16BE(start + 16 + 2 * (2 * segments + i));
    const offsetAt = start + 16 + 2 * (3 * segments + i);
    const offset = cmap.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset ? cmap.readUInt16BE(offsetAt + offset + 2 * (code - first)) : code;
      if (glyph !== 0 || !offset) yield [code, (glyph + delta) & 0xffff];
    }
  }
}

/** Character → width in 1/1000 em. */
function widths(file) {
  const { cmap, head, hhea, hmtx } = tables(file);
  const em = head.readUInt16BE(18);
  const metrics = hhea.readUInt16BE(34);
  const width = (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1));
  return new Map([...glyphs(cmap)].map(([code, glyph]) => [code, (width(glyph) / em) * 1000]));
}

/** Width → the characters that have it, so that the file stays small. */
function byWidth(weight) {
  const all = new Map();
  for (const subset of SUBSETS)
    for (const [code, width] of widths(`${FONTS}/files/arimo-${subset}-${weight}-normal.woff`))
      if (code >= 32 && !all.has(code)) all.set(code, Math.round(width));
  const groups = new Map();
  for (const [code, width] of [...all].sort(([a], [b]) => a - b))
    groups.set(width, (groups.get(width) ?? "") + String.fromCodePoint(code));
  return Object.fromEntries([...groups].sort(([a], [b]) => a - b));
}

const escaped = (value) =>
  JSON.stringify(value).replace(
    /[\u007f-\u00a0\u00ad\u0300-\u036f\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const asSource = (table) => escaped(byWidth(table));

async function write() {
  const prettier = require("prettier");
  const source = `// Written by scripts/font-widths.js from @fontsource/arimo: do not edit.
/** Widths in 1/1000 of the font's size, each with the characters that have it. */
export const REGULAR: Readonly<Record<number, string>> = ${asSource(400)};
export const BOLD: Readonly<Record<number, string>> = ${asSource(700)};
`;
  const options = { ...(await prettier.resolveConfig(TARGET)), filepath: TARGET };
  writeFileSync(TARGET, await prettier.format(source, options));
}

module.exports = { byWidth };

if (require.main === module) write();
