import { figure, heading, text, type Block, type BlockCell } from "../block";
import { asUsed } from "../blocks/input-rows";
import { FORMATS } from "../style";
import { TRACK } from "../tracks";
import type { AccountContext } from "./context";
import { FORMAT, TIERS, type Input } from "./inputs";

const VALUE = 3;
const known = (check: string, entry: string): string =>
  `IF(LEN({inputs.check_${check}})=0,{${entry}},NA())`;

/** The inputs as formulas take them: unknown where a word beside one says what is wrong. Outside the printed pages. */
export function used({ t, usedWords }: AccountContext): Block {
  const inputs = Object.keys(t.inputs.names) as Input[];
  const tier = (column: "from" | "spread", i: number): string =>
    known(`tier${i}`, `inputs.${column}${i}`);
  const rows: BlockCell[][] = [
    heading(TRACK, usedWords.title),
    [text(0, usedWords.note, "note")],
    ...inputs.map((input) => [
      text(0, t.inputs.names[input]),
      {
        ...figure(VALUE, input, known(input, input), "plain"),
        format: FORMAT[input] && FORMATS[FORMAT[input]],
      },
    ]),
    ...Array.from({ length: TIERS }, (_, i) => [
      figure(VALUE - 1, `from${i}`, tier("from", i), "money"),
      figure(VALUE, `spread${i}`, tier("spread", i), "percent"),
    ]),
  ];
  return {
    key: "used",
    columns: TRACK,
    rows,
    names: {
      ...Object.fromEntries(inputs.map((input) => [asUsed(input), `used.${input}`])),
      [asUsed("tiers")]: "used.tiers",
    },
    regions: {
      tiers: { row: 2 + inputs.length, column: VALUE - 1, rows: TIERS, columns: 2 },
    },
  };
}
