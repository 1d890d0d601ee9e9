import { FileFault } from "../fault";
import type { Slices } from "../slices";

/** How much of a file is enough to tell how it is encoded and whether it can be read. */
export const HEAD_BYTES = 65_536;

const BYTES_A_SLICE = 128_000;

/** How a file's text is encoded, judged by its beginning. @throws FileFault where it is no text */
export function encodingOf(head: Uint8Array): string {
  const sample = head.subarray(0, HEAD_BYTES);
  if (
    startsWith(sample, [0x50, 0x4b, 0x03, 0x04]) ||
    startsWith(sample, [0xd0, 0xcf, 0x11, 0xe0])
  ) {
    throw new FileFault("workbook", {});
  }
  if (startsWith(sample, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(sample, [0xfe, 0xff])) return "utf-16be";
  const wide = unmarkedUtf16(sample);
  if (wide) return wide;
  if (controls(sample) > sample.length / 200) throw new FileFault("notText", {});
  if (isText(sample, "utf-8")) return "utf-8";
  return isBig5(sample) ? "big5" : "windows-1252";
}

/** The text of all bytes; the byte order mark at its beginning is left out. */
export function* decode(bytes: Uint8Array, encoding: string): Slices<string> {
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_A_SLICE) {
    const part = bytes.subarray(from, from + BYTES_A_SLICE);
    parts.push(decoder.decode(part, { stream: from + BYTES_A_SLICE < bytes.length }));
    yield from / bytes.length;
  }
  return parts.join("");
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, i) => bytes[i] === byte);

/** Text in two bytes a character without a mark: every other byte of its digits and separators is 0. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(bytes.length / 2);
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs / 5 && even < pairs / 20) return "utf-16le";
  return even > pairs / 5 && odd < pairs / 20 ? "utf-16be" : undefined;
}

/** Bytes that no text holds: below a blank, and neither tab nor the end of a line. */
const controls = (bytes: Uint8Array) =>
  bytes.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);

/** The sample may end within a character. */
function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // the decoder's way of saying no
  }
}

/** Bytes with which the common characters of Big5 begin: punctuation, then the first level. */
const isCommonLead = (byte: number) => byte >= 0xa1 && byte <= 0xc6;

/** Big5 rather than cp1252: it decodes, and its pairs are mostly common characters. */
function isBig5(bytes: Uint8Array): boolean {
  if (!isText(bytes, "big5")) return false;
  let [pairs, common] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    pairs++;
    if (isCommonLead(bytes[i]!)) common++;
    i++;
  }
  return common > pairs * 0.8;
}
