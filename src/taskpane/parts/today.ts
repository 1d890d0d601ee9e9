import { serialOf } from "../../domain";

/** The Excel serial of the reader's own day. */
export function todaySerial(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth(), now.getDate());
}
