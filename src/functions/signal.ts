import { signal as formula } from "../domain/signals/signal";
import { flagsIn } from "./frame/ranges";
import { countIn, whole } from "./frame/whole";

const SEVERAL = 2;

/**
 * What several soft signals together ask for: REDUCE, WATCH, HOLD, or UNKNOWN.
 * @customfunction SIGNAL
 * @helpurl functions.md#signal
 * @param flags Range of flags, TRUE where a signal deteriorates; #N/A or blank is unknown.
 * @param atleast How many at once mean REDUCE, {range count}; 2 if omitted.
 * @returns REDUCE, UNKNOWN, WATCH or HOLD.
 * @format text
 * @group Soft signals 4
 * @formula REDUCE where at least atleast flags are true; else UNKNOWN where a flag is unknown and none is true; else WATCH where one or more are true; else HOLD
 * @zhformula 至少 atleast 個為真時 REDUCE；否則有不明且無一為真時 UNKNOWN；否則有一個以上為真時 WATCH；否則 HOLD
 * @error #VALUE! for text, and where all flags are blank
 * @example =CVS.SIGNAL({TRUE;FALSE;TRUE;FALSE}) → REDUCE
 * @example =CVS.SIGNAL({TRUE;FALSE;FALSE;FALSE}) → WATCH
 * @zh 多個軟訊號合起來的結論：REDUCE（降風險）、WATCH（留意）、HOLD（續抱）或 UNKNOWN（不明）。
 * @zhparam flags 旗標的範圍，訊號惡化為 TRUE；#N/A 或空白為不明。
 * @zhparam atleast 同時幾個惡化就要 REDUCE，{range count}；省略為 2。
 * @zhreturns REDUCE、UNKNOWN、WATCH 或 HOLD。
 * @zherror 旗標為文字，或全部空白時為 #VALUE!
 */
export function signal(flags: any[][], atleast?: any): any {
  return whole(() => formula(flagsIn("flags", flags), countIn("atleast", atleast) ?? SEVERAL));
}
