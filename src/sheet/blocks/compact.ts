import type { Block, BlockCell, BlockContext, Format } from "../block";
import { entry, figure, follower, text } from "../block";
import { isReference, type InputValue, type NumericInput } from "../inputs";

const ENTRIES: readonly (readonly [NumericInput, string, Format])[] = [
  ["lev", "lev", "leverage"],
  ["yld", "yld", "percent"],
  ["fund", "fund", "percent"],
  ["friction", "friction", "percent"],
  ["dur", "dur", "plain"],
  ["convexity", "convexity", "plain"],
  ["haircut", "haircut", "percent"],
  ["margin", "margin", "percent"],
  ["stop", "stopyld", "percent"],
];

/** The inputs of the compact table in a row of their own, its formulas referring to the cells. */
export function compactInputs(context: BlockContext): Block {
  const { t, inputs, write } = context;
  const entries = ENTRIES.map(([input, key, format], at): BlockCell => {
    const value = inputs[input];
    const formula = computedEntry(context, input) ?? (isReference(value) ? value.cell : undefined);
    return formula === undefined
      ? entry(at, key, value as number, format)
      : follower(at, key, formula, format);
  });
  return {
    key: "compact",
    columns: ENTRIES.length + 2,
    rows: [
      [
        ...ENTRIES.map(([input], at) => text(at, t.compact[input]!, "columnHead")),
        text(ENTRIES.length, t.compact.net!, "columnHead"),
        text(ENTRIES.length + 1, t.compact.call!, "columnHead"),
      ],
      [
        ...entries,
        figure(
          ENTRIES.length,
          "net",
          write.call("CARRY", "{lev}", "{yld}", "{fund}", "{friction}"),
          "signedPercent",
          "strong",
        ),
        figure(
          ENTRIES.length + 1,
          "call",
          write.call("CALLSHOCK", "{dur}", "{lev}", "{margin}", 0, "{haircut}"),
          "bp1",
          "strong",
        ),
      ],
    ],
    names: Object.fromEntries([
      ...ENTRIES.map(([, key]) => [key, `compact.${key}`]),
      ["carry.net", "compact.net"],
    ]),
  };
}

/** An input that the pane computes from others, as the formula for it. */
function computedEntry({ inputs, write }: BlockContext, input: NumericInput): string | undefined {
  const given = (value: InputValue) => (isReference(value) ? value.cell : String(value));
  const ofBond = (fn: string) => write.call(fn, "{yld}", given(inputs.years), "MAX({yld},0)", 2);
  if (input === "fund" && inputs.actual360) return `${given(inputs.fund)}*365/360`;
  if (input === "dur" && inputs.computeDur) return ofBond("MODDURATION");
  if (input === "convexity" && inputs.computeConvexity) return ofBond("CONVEXITY");
  return undefined;
}
