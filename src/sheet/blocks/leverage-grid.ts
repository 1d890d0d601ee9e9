import type { Block, BlockCell, BlockConditional, BlockContext } from "../block";
import { entry, figure, heading, text } from "../block";
import { FORMATS, type StyleKey } from "../style";
import { overGutter, TRACK, TWO_TRACKS } from "../tracks";

const LEVERAGES = [1, 1.5, 2, 2.5, 3, 4, 5] as const;
const RISES = 2 * TRACK - 1;

/**
 * The buffer after a rise, by leverage: which positions the table's rises would bring to a margin call.
 */
export function leverageGrid(context: BlockContext): Block {
  const { t } = context;
  const rises = Array.from({ length: RISES }, (_, c) => c);
  // The grid steps over the gutter: its first part has five columns, the second the rest.
  const parts = [rises.slice(0, TRACK - 1), rises.slice(TRACK - 1)];
  const body = LEVERAGES.map((lev, r): BlockCell[] => [
    { ...entry(0, `lev${r}`, lev, "leverage") },
    ...rises.flatMap((_, c) => bufferAt(context, parts, r, c)),
  ]);
  const area = (part: number) => ({
    row: 2,
    column: part === 0 ? 1 : TRACK + 1,
    rows: LEVERAGES.length,
    columns: parts[part]!.length,
  });
  return {
    key: "grid",
    columns: TWO_TRACKS,
    rows: [
      heading(TWO_TRACKS, t.grid.title),
      [
        text(0, t.grid.corner, "columnHead"),
        ...rises.map((c) => ({
          ...figure(overGutter(c + 1), `rise${c}`, riseFormula(c), "shock"),
          style: "columnHead" as const,
        })),
        text(TRACK, "", "columnHead"),
      ],
      ...body,
      [text(0, context.ofAccount ? t.grid.averages : t.grid.note, "note")],
    ],
    regions: {
      levs: { row: 2, column: 0, rows: LEVERAGES.length, columns: 1 },
      ...Object.fromEntries(
        parts.flatMap((part, i) => [
          [`rises${i}`, { row: 1, column: area(i).column, rows: 1, columns: part.length }],
          [`part${i}`, area(i)],
        ]),
      ),
      // The gutter of the page, painted as the column before it: no gap in the map.
      edge: { row: 2, column: TRACK - 1, rows: LEVERAGES.length, columns: 1 },
      gutter: { row: 2, column: TRACK, rows: LEVERAGES.length, columns: 1 },
    },
    conditional: [
      ...parts.flatMap((_, i) => heat(`grid.part${i}`, `{grid.part${i}@}`)),
      ...heat("grid.gutter", "{grid.edge@}"),
    ],
  };
}

/**
 * The table's rises, the smallest first; of more than there is room for, some from least to largest.
 * Told by rank, not by cell, so that shocks may come and go.
 */
function riseFormula(c: number): string {
  const positive = 'COUNTIF({shocks},">0")';
  const rank = `IF(${positive}>${RISES},ROUND(1+${c}*(${positive}-1)/${RISES - 1},0),${c + 1})`;
  return `IFERROR(SMALL({shocks},COUNTIF({shocks},"<=0")+${rank}),"–")`;
}

/** Hot where the buffer is gone, cool where it is wide: the first bound above it, in buffer. */
const HEAT: readonly (readonly [below: string, style: StyleKey])[] = [
  ["<0", "heat0"],
  ["<0.05", "heat1"],
  ["<0.12", "heat2"],
  ["<0.25", "heat3"],
  [">=0.25", "heat4"],
];

/**
 * Colours of a map of buffers. Nothing left at all, which no ratio tells, is as hot as a call.
 * @param per what makes a ratio of the cell's figure, where it is none
 */
export const heat = (region: string, cell: string, per = ""): BlockConditional[] =>
  HEAT.map(([bound, style], i) => ({
    over: [region, region],
    formula: `IF(ISNUMBER(${cell}),ROUND(${cell}${per},12)${bound},${i === 0 ? `ISERROR(${cell})` : "FALSE"})`,
    style,
  }));

function bufferAt(
  { write }: BlockContext,
  parts: readonly (readonly number[])[],
  r: number,
  c: number,
): BlockCell[] {
  const part = c < TRACK - 1 ? 0 : 1;
  const first = c === 0 || c === TRACK - 1;
  const at = overGutter(c + 1);
  const cell = { at, format: FORMATS.percent1, style: "centered" } as const;
  const buffer = (rise: string, lev: string) =>
    `=IF(ISNUMBER(${rise}),${write.call("BUFFER", rise, "{dur}", lev, "{margin}", "{convexity}", "{haircut_used}")},"")`;
  if (write.dialect === "portable") {
    return [{ ...cell, formula: buffer(`{grid.rise${c}}`, `{grid.lev${r}}`) }];
  }
  if (r > 0 || !first) return [];
  const spills = { rows: LEVERAGES.length, columns: parts[part]!.length, along: ["{grid.levs}"] };
  return [{ ...cell, formula: buffer(`{grid.rises${part}}`, "{grid.levs}"), spills }];
}
