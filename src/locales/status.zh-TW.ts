import type { CarryWord, RulesWord, ShockStatus, SignalVerdict } from "../domain";

/** The Chinese word for each status; the status itself stands beside it. */
export const statusWords: Readonly<
  Record<RulesWord | CarryWord | SignalVerdict | ShockStatus, string>
> = {
  OK: "符合規則",
  "NO LOAN": "無借款",
  REDUCE: "降槓桿",
  STOP: "停損",
  "MARGIN CALL": "追繳",
  UNGUARDED: "追繳先於停損",
  "WIPED OUT": "歸零",
  PAYS: "划算",
  THIN: "微薄",
  COSTS: "倒貼",
  HOLD: "續抱",
  WATCH: "留意",
  UNKNOWN: "不明",
};
