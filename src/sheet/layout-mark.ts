import { MISSION } from "../domain";
import type { Language } from "../locales/language";
import { sheetTextsIn } from "../locales/sheet";
import type { Block } from "./block";
import { contextOf } from "./context";
import { shortHash } from "./hash";
import { MISSION_INPUTS } from "./inputs";
import { bandsOf } from "./pages";

/** A hidden name that says which blocks a sheet is made of: where it differs, another version built it. */
export const LAYOUT_NAME = "CVS_layout";

const known = new Map<Language, string>();

/** The blocks as this version has them, whatever their inputs, shocks and words. */
export function layoutFormula(language: Language): string {
  const formula = known.get(language) ?? formulaIn(language);
  known.set(language, formula);
  return formula;
}

function formulaIn(language: Language): string {
  const inputs = { ...MISSION_INPUTS, label: sheetTextsIn(language).inputs.label };
  const dialects = (["live", "portable"] as const).map((dialect) =>
    bandsOf(
      contextOf(inputs, {
        dialect,
        language,
        namespace: "CVS",
        version: "",
        shocks: MISSION.shocks,
      }),
    ).flatMap(({ tracks }) => tracks.flat().map(shapeOf)),
  );
  return `="${shortHash(JSON.stringify(dialects))}"`;
}

/** What a cell computes from and where it stands; what is entered, stamped or only said may differ. */
const shapeOf = ({ key, columns, rows, regions, names, grows }: Block): unknown => [
  key,
  columns,
  rows.map((cells) =>
    cells.map(({ at, key: of, formula, input, stamp, spills, merge }) => [
      at,
      of,
      input || stamp ? undefined : formula,
      input,
      stamp,
      spills,
      merge,
    ]),
  ),
  regions,
  names,
  grows,
];
