import type { Placed } from "../../files";
import { failureOf } from "../job/translate";
import { loadDateSystem } from "./date-system";
import { findImported, readImported } from "./imported";

/** What stands on the sheets of these series now; those without a sheet are not in it. Two trips. */
export async function readPlaces(names: readonly string[]): Promise<ReadonlyMap<string, Placed>> {
  try {
    return await Excel.run(async (context) => {
      const sources = names.map((name) => ({ name, rows: [] }));
      const find = findImported(context, sources);
      const since = loadDateSystem(context);
      await context.sync();
      const job = { context, sync: () => context.sync() };
      const found = await readImported(job, sources, find());
      return new Map(
        [...found].map(([name, { sheet, columns, rows }]) => {
          const cusip = columns.findIndex(({ kind }) => kind === "cusip");
          const observed = rows.flatMap(([date, first, ...others]) => {
            const id = cusip < 0 ? undefined : others[cusip - 1];
            const values = [first, undefined, undefined, id === "" ? undefined : id];
            return typeof date === "number" ? [{ date: date + since(), values }] : [];
          });
          return [name, { sheet, rows: observed }];
        }),
      );
    });
  } catch (reason) {
    throw failureOf(reason);
  }
}
