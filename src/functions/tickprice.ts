import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Price per 100 of a Treasury's quote in 32nds, as 99-16+ or 99-162; a decimal price stays what it is.
 * @customfunction TICKPRICE
 * @helpurl functions.md#tickprice
 * @returns Price per 100 of face value.
 * @format price
 * @group Bond 7
 * @formula points + (32nds + eighths/8)/32; + is half a 32nd, a third digit its eighths (the cash market's way: futures write 165 for 16½)
 * @zhformula 整數點 + (三十二分之 + 八分之一/8)/32；+ 為半個 1/32，第三位數字為 1/32 的八分之幾（現貨慣例；期貨以 165 表示 16½）
 * @error #VALUE! for what is no quote, and for a date or a time that Excel made of one
 * @example =CVS.TICKPRICE("99-16+") → 99.515625
 * @example =CVS.TICKPRICE("99-162") → 99.5078125
 * @example =CVS.TICKPRICE("100-122") → 100.3828125
 * @zh 公債三十二分之一報價（如 99-16+、99-162）換算的每 100 價格；十進位價格維持不變。
 * @zhreturns 每 100 面額的價格。
 * @zherror 不是報價，或 Excel 把報價變成日期或時間時為 #VALUE!
 */
export function tickPrice(quote: any[][]): any[][] {
  return elementwise([required("quote", "quote", quote)], (price) => price);
}
