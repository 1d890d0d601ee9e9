import { FORMATS } from "../style";
import type { BlockCell } from "../block";
import { rowsOf } from "./calls";
import type { AccountContext } from "./context";
import { followedName } from "./followed";
import { lineNumber } from "./grid";
import { stamped } from "./portable/stamps";

/** What the symbols of a followed range say, line by line: the symbol, its coupon, its maturity. */
export const NAMED = ["named", "namedcoupon", "nameddue"] as const;

const LOOK = { style: "unit" } as const;

/**
 * Excel has no function that reads a symbol: the portable form keeps what each said, and lines look
 * theirs up, so that a sorted or shortened range is still read rightly. A new bond is not known there.
 */
export function namedColumns({ write, lines }: AccountContext, i: number, at: number): BlockCell[] {
  const line = lineNumber("held");
  const symbol = `INDEX(${followedName("symbol")},${line})`;
  const name: BlockCell = {
    ...LOOK,
    at,
    formula: `=IF(${line}>ROWS(${followedName("symbol")}),"",IF(${symbol}="","",${symbol}))`,
  };
  const formats = [FORMATS.rate, FORMATS.count];
  if (write.dialect === "portable")
    return [name, ...formats.map((format, c) => ({ ...LOOK, at: at + 1 + c, format }))].map(
      stamped,
    );
  if (i > 0) return [name];
  const said = rowsOf(write.call("TSYMBOL", followedName("symbol")), "{held.line}", [1, 2], 1);
  const spills = { rows: lines, columns: formats.length, formats };
  return [name, { ...LOOK, at: at + 1, formula: `=${said}`, format: formats[0], spills }];
}
