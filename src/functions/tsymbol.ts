import { security } from "../domain/account/symbol";
import { exact } from "../numbers/arithmetic";
import { isBlank, textOf } from "./frame/cell";
import { Fault, sentences } from "./frame/fault";
import { flatCells, refuseError } from "./frame/ranges";
import { delivered } from "./frame/elementwise";
import { whole } from "./frame/whole";
import type { Result } from "./frame/alone";

/**
 * Coupon and maturity of a U.S. Treasury from its symbol or description: two cells a row.
 * @customfunction TSYMBOL
 * @helpurl functions.md#tsymbol
 * @returns Coupon, a fraction per year, and maturity, a date's serial.
 * @format rate, date
 * @group Bond 8
 * @formula the last number before the last date; a name without a number, STRIPS and bills have coupon 0
 * @zhformula 最後一個日期之前的最後一個數字；沒有數字的名稱、STRIPS 與國庫券的票面利率為 0
 * @error #VALUE! for a name without a date or a coupon that can be read, for what is no Treasury, and for TIPS, floaters and when-issued
 * @example =INDEX(CVS.TSYMBOL("T 4 5/8 11/15/44"),1,1) → 0.04625
 * @example =INDEX(CVS.TSYMBOL("T 4 5/8 11/15/44"),1,2) → 52916
 * @zh 由代號或名稱讀出美國公債的票面利率與到期日：每列兩個儲存格。
 * @zhreturns 票面利率（每年，以小數表示）與到期日序列值。
 * @zherror 名稱沒有可讀的日期或票面利率、不是美國公債，或為 TIPS、浮動利率債、發行前交易時為 #VALUE!
 */
export function tSymbol(text: any[][]): any[][] {
  return whole(() => {
    const { cells, width } = flatCells(text);
    if (width > 1) throw new Fault(sentences().oneColumn("text"));
    return delivered(cells.map(rowOf));
  });
}

function rowOf(cell: unknown): readonly Result[] {
  try {
    refuseError(cell, "text");
  } catch (reason) {
    if (reason instanceof Fault) return [reason, reason];
    throw reason;
  }
  const found = isBlank(cell) ? "noIssuer" : security(textOf(cell));
  if (typeof found === "string") {
    const fault = new Fault(sentences()[found]());
    return [fault, fault];
  }
  return [found.coupon.toNumber(), exact(found.maturity).toNumber()];
}
