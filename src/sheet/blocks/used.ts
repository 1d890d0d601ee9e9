import type { Block, BlockContext } from "../block";
import { figure, heading, text } from "../block";
import { TRACK } from "../tracks";
import { isComputable, ROWS, usedName, type InputRow } from "./input-rows";

/** What is entered; a blank, or what no input may be, is unknown and not 0. */
export const known = ({ name }: InputRow): string =>
  `IF(LEN({inputs.check_${name}})=0,{${name}},NA())`;

/** The inputs as formulas take them, where no row of the inputs says it. Outside the printed pages. */
export function used({ t }: BlockContext): Block {
  const rows = ROWS.filter(({ input }) => !isComputable(input));
  return {
    key: "used",
    columns: TRACK,
    rows: [
      heading(TRACK, t.used.title),
      [text(0, t.used.note, "note")],
      ...rows.map((row) => [
        text(0, t.inputs.names[row.input]),
        figure(3, row.name, known(row), row.format),
      ]),
    ],
    names: Object.fromEntries(rows.map((row) => [usedName(row), `used.${row.name}`])),
  };
}
