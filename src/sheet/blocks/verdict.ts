import type { Block, BlockContext } from "../block";
import { gainsAndLosses, quoted } from "../block";
import { FORMATS } from "../style";
import { FIRST, LAST } from "../tracks";
import { tiles } from "./verdict-figures";
import { lightColours, lights } from "./verdict-lights";
import { ofWhole } from "./whole";

const COLUMNS = LAST - FIRST + 1;

/** What a trader reads first: three lights with a word each, how far danger is, what is earned. */
export function verdict(context: BlockContext): Block {
  const { t, write } = context;
  return {
    key: "verdict",
    columns: COLUMNS,
    heights: { 1: 34, 4: 24 },
    rows: [
      ...lights(context),
      ...tiles(context),
      [
        { at: 0, key: "sentence", formula: `=${sentence(context)}`, style: "strong" },
        {
          at: COLUMNS - 1,
          key: "date",
          formula: "={signals.today}",
          format: FORMATS.date,
          style: "aside",
        },
      ],
      [{ at: 0, key: "check", formula: `=${checkLine(t.verdict, write.dialect)}`, style: "check" }],
    ],
    conditional: [
      ...lightColours(context),
      ...["net", "money"].flatMap((key) =>
        gainsAndLosses([`verdict.${key}`, `verdict.${key}`], `{verdict.${key}}`),
      ),
    ],
  };
}

/** The verdict in one line, in words and figures that no regional setting garbles. */
function sentence(context: BlockContext): string {
  const { t } = context;
  const { verdict } = t;
  const toCall = ofWhole(context, () => quoted(verdict.toAccountCall), quoted(verdict.toCall));
  const bp = (key: string) => said(`{verdict.${key}}`, 0, verdict.unit);
  const parts = [
    "{verdict.word}",
    quoted(verdict.because),
    "{verdict.meaning}",
    quoted(verdict.netCarry),
    said("100*{verdict.net}", 2, "%", "{verdict.net}"),
    quoted(verdict.toStop),
    bp("stop"),
    `IF({lev_used}=1,${quoted(verdict.noCall)},${toCall}&${bp("call")}&${quoted(verdict.toCap)}&${bp("cap")})`,
    quoted(verdict.end),
  ];
  return `IF({verdict.word}=${quoted(t.statuses.UNKNOWN)},${quoted(verdict.unknownWhy)},${parts.join("&")})`;
}

/** A figure in words: TEXT would read its format in the reader's own regional settings. */
const said = (value: string, digits: number, unit: string, cell = value): string =>
  `IF(ISNUMBER(${cell}),FIXED(ROUND(${value},${digits}),${digits},TRUE)&${quoted(unit)},${cell})`;

/** Says in plain words what on the sheet does not compute, and what to do about it. */
function checkLine(t: BlockContext["t"]["verdict"], dialect: string): string {
  const errors = "SUMPRODUCT(--ISERROR({carry.figures}))+SUMPRODUCT(--ISERROR({levels.figures}))";
  const missing = `IF(ISERROR({carry.spread}),IF(ERROR.TYPE({carry.spread})=5,${quoted(t.needsAddIn)},${quoted(t.someErrors)}),${quoted(t.someErrors)})`;
  const computes = dialect === "live" ? t.allLive : t.allPortable;
  return `IF({inputs.problems}>0,{inputs.problems}&${quoted(t.problems)},IF(${errors}>0,${missing},${quoted(computes)}))`;
}
