import { figure, gainsAndLosses, heading, heads, text, type Block, type BlockCell } from "../block";
import { TRACK } from "../tracks";
import { accountCalls, PARALLEL, shapeOf } from "./calls";
import type { AccountContext } from "./context";
import { held } from "./inputs";
import { profit } from "./portable/closed-forms";
import { purposeOfKept } from "./portable/stale";
import { stamped } from "./portable/stamps";
import { HEAD_ROWS } from "./grid";

const YEARS = [2, 5, 10, 20, 30];
/** Weights of a shock by years: all alike, long rates alone, long up while short fall, the user's own. */
const WEIGHTS = [
  ["parallel", [1, 1, 1, 1, 1]],
  ["steeper", [0, 0.25, 0.6, 0.9, 1]],
  ["twist", [-0.4, 0, 0.5, 0.9, 1]],
  ["own", [1, 1, 1, 1, 1]],
] as const;

export const SHAPE_KEYS = WEIGHTS.map(([key]) => key);

const IN_USE = WEIGHTS.length + 1;

/** Shapes of a shock by years, and how the account fares under each. */
export function directions(context: AccountContext): Block {
  const { t, write } = context;
  const calls = accountCalls(write);
  const isLive = write.dialect === "live";
  const chosen = `MATCH({shape},{directions.names},0)`;
  const body = YEARS.map((years, r): BlockCell[] => [
    held(0, `years${r}`, years, "count"),
    ...WEIGHTS.map(([key, weights], c): BlockCell => {
      const cell = held(c + 1, `${key}${r}`, weights[r], "plain");
      return key === "parallel" ? { ...cell, style: "right", input: undefined } : cell;
    }),
    figure(
      IN_USE,
      undefined,
      `IF(ISNUMBER(INDEX({directions.row${r}},${chosen})),INDEX({directions.row${r}},${chosen}),NA())`,
      "plain",
      "right",
    ),
  ]);
  const each = (
    of: (shape: string, key: string) => string,
    key: string,
    format: "bp1" | "money" | "signedPercent",
  ) =>
    WEIGHTS.map(([name], c) =>
      figure(
        c + 1,
        `${key}_${name}`,
        of(name === "parallel" ? PARALLEL : shapeOf(`{directions.${name}}`), name),
        format,
        "right",
      ),
    );
  const column = (at: number) => ({
    row: HEAD_ROWS,
    column: at,
    rows: YEARS.length,
    columns: 1,
  });
  return {
    key: "directions",
    columns: TRACK,
    rows: [
      heading(TRACK, t.directions.title),
      [purposeOfKept(context, t.directions.purpose)],
      [...heads(0, [t.directions.years, ...t.shapes, t.directions.inUse])],
      ...body,
      [
        text(0, t.directions.call),
        ...(isLive
          ? each((shape) => calls.call(shape), "call", "bp1")
          : each(() => "", "call", "bp1").map(stamped)),
      ],
      [
        text(0, t.directions.loss),
        ...each(
          (shape, key) => (isLive ? `INDEX(${calls.table("100", shape)},2,2)` : profit(key)),
          "loss",
          "money",
        ),
      ],
      [
        text(0, t.directions.ofEquity),
        ...each((_, key) => `{directions.loss_${key}}/{money.equity}`, "part", "signedPercent"),
      ],
    ],
    regions: {
      names: { row: HEAD_ROWS - 1, column: 1, rows: 1, columns: WEIGHTS.length },
      years: column(0),
      ...Object.fromEntries(WEIGHTS.map(([key], c) => [key, column(c + 1)])),
      chosen: column(IN_USE),
      ...Object.fromEntries(
        YEARS.map((_, r) => [
          `row${r}`,
          { row: HEAD_ROWS + r, column: 1, rows: 1, columns: WEIGHTS.length },
        ]),
      ),
      calls: { row: HEAD_ROWS + YEARS.length, column: 1, rows: 1, columns: WEIGHTS.length },
      profits: { row: HEAD_ROWS + YEARS.length + 1, column: 1, rows: 2, columns: WEIGHTS.length },
    },
    conditional: gainsAndLosses(
      ["directions.profits", "directions.profits"],
      "{directions.profits@}",
    ),
  };
}

/** The call along the shape in use. */
export const CHOSEN_CALL = "INDEX({directions.calls},MATCH({shape},{directions.names},0))";
