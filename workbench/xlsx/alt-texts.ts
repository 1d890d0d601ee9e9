import { editZip, unzip } from "@cj-tech-master/excelts/archive";

/** Where the file library puts the charts of the one sheet, in the order of the plan. */
const DRAWING = "xl/drawings/drawing1.xml";
const FRAME = /<xdr:cNvPr id="\d+" name="[^"]*"/g;

/** Gives the charts of a file what a reader who cannot see them is told; the library writes no such text. */
export async function withAltTexts(
  file: Uint8Array,
  altTexts: readonly string[],
): Promise<Uint8Array> {
  if (altTexts.length === 0) return file;
  const entry = await unzip(file).get(DRAWING);
  if (entry === null) throw new Error(`the file has no ${DRAWING}`);
  const drawing = await entry.text();
  let at = 0;
  const described = drawing.replace(
    FRAME,
    (frame) => `${frame} descr="${escaped(altTexts[at++]!)}"`,
  );
  if (at !== altTexts.length) throw new Error(`the file has ${at} charts, not ${altTexts.length}`);
  const zip = await editZip(file);
  return zip.set(DRAWING, described).bytes();
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
