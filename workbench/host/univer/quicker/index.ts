import type { Engine } from "../engine";
import { indexAreasLate } from "./areas";
import { takeOneBranch } from "./branches";
import { readReferencesOnce } from "./references";
import { readTextsOnce } from "./texts";
import { askTypesDirectly } from "./types";

/** Spares the engine what it does again and again to the same end; no result is another for it. */
export function quicken(engine: Engine): void {
  askTypesDirectly();
  indexAreasLate();
  readTextsOnce();
  takeOneBranch();
  readReferencesOnce(engine);
}
