import type { FormatsOf } from "../../excel";
import { wholeCall } from "../explain/calls";
import { FUNCTION_CARDS } from "./functions.generated";
import { excelFormats, formatAt, keepsFormat } from "./shown";

/** One cell of a table: INDEX(CVS.SHOCKTABLE(…),2,8). */
const INDEXED = /^=INDEX\((.+),\s*\d+\s*,\s*(\d+)\s*\)$/i;

/** The number formats of a formula that is one function of ours, or one cell of its table. */
export const formatsIn =
  (namespace: string): FormatsOf =>
  (formula, columns) => {
    const [, table, column] = INDEXED.exec(formula) ?? [];
    const id = wholeCall(table ?? formula, namespace)?.id;
    const card = FUNCTION_CARDS.find((one) => one.id === id);
    if (!card) return undefined;
    const { formats } = card;
    const all = table === undefined ? columns : formats.length;
    const kept = excelFormats(formats, all).map((format, c) =>
      keepsFormat(formatAt(formats, c, all)) ? undefined : format,
    );
    return table === undefined ? kept : [kept[Number(column) - 1]];
  };
