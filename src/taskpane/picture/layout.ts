import type { Speech } from "../words";
import { frameOf, type Frame } from "./frame";
import { labelRows, textWidth, type PlacedLabel } from "./label-rows";
import type { Mark, Scene } from "./scene";

/** Where everything in the picture goes, in pixels. */
export interface Layout {
  readonly frame: Frame;
  readonly marks: readonly (Mark & { readonly text: string; readonly label: PlacedLabel })[];
}

/** Lays the scene out in `width` pixels, with as much room above as its labels need. */
export function layoutOf(scene: Scene, width: number, { words, formats }: Speech): Layout {
  const { marks: names } = words.picture;
  const marks = [...scene.marks]
    .sort((a, b) => a.bp - b.bp)
    .map((mark) => ({
      ...mark,
      text: mark.id === "today" ? names.today : `${names[mark.id]} ${formats.signedBp(mark.bp)}`,
    }));
  const { x } = frameOf(scene, width, 0);
  const labels = labelRows(
    marks.map(({ bp, text }) => ({ x: x(bp), width: textWidth(text) })),
    width,
  );
  const rows = 1 + Math.max(...labels.map(({ row }) => row));
  return {
    frame: frameOf(scene, width, rows),
    marks: marks.map((mark, i) => ({ ...mark, label: labels[i]! })),
  };
}
