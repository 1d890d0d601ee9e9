import { addressOn, oneCell, quoteSheet } from "../../sheet";
import { seriesNames, seriesOn } from "../../sheet/account/series";
import { DATES_NAME, valuesName } from "../../sheet/import";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { takeBackOn } from "../job/takeback";
import { entryAt } from "../read/footprint";
import { loadAccount } from "../read/standing-account";
import type { Written } from "../types";
import { asFormula } from "../write/cells";
import { writeEntries } from "../write/contents";
import { restoreOwnNames, writeOwnNames } from "../write/own-names";

/** Which imported yields an Account sheet is to follow. */
export interface SeriesForAccount {
  readonly account: string;
  readonly series: string;
  /** The years to maturity of these yields. */
  readonly tenor: number;
  readonly namespace: string;
}

const LINKED = ["inputs.moved", "history.most", "behind.history_from", "behind.history_to"];

/**
 * Lets "yields moved since" and the history of an Account sheet follow an imported series. A formula of
 * the user's own in either place is left, and nothing is done.
 * @throws OperationFailure occupied, naming the cell
 */
export function followSeries(of: SeriesForAccount): Promise<Written> {
  return operate(async (job) => {
    const { sheet, read } = loadAccount(job.context, of.account, of.namespace);
    const imported = job.context.workbook.worksheets.getItemOrNullObject(of.series);
    const names = [DATES_NAME, valuesName("value")];
    const items = names.map((name) => imported.names.getItemOrNullObject(name));
    for (const item of items) item.load("name");
    await job.sync();
    if (imported.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: of.series });
    if (items.some((item) => item.isNullObject))
      throw new OperationFailure("notOurs", { sheet: of.series });
    const { standing, plan, names: known } = read();
    const series = seriesOn(quoteSheet(of.series), of.tenor);
    const link = seriesNames(series);
    const cells = plan({ series })
      .cells.filter(({ key, stamp }) => LINKED.includes(key ?? "") && !stamp)
      .map(({ row, column, content }) => ({
        ...{ row, column, entry: asFormula(content) },
        before: entryAt(standing, row, column),
      }));
    for (const { row, column, before } of cells)
      if (String(before).startsWith("=") && !String(before).includes(DATES_NAME))
        throw new OperationFailure("occupied", {
          address: addressOn(of.account, oneCell(row, column)),
        });
    job.onFailure(of.account, (context) =>
      takeBackOn(context, sheet.id, async (again) => {
        await restoreOwnNames(again, known, link);
        writeEntries(
          again,
          cells.map(({ before, ...cell }) => ({ ...cell, entry: before })),
        );
      }),
    );
    writeOwnNames(sheet, known, link);
    writeEntries(sheet, cells);
    await job.sync();
    const { row, column } = cells[0]!;
    return {
      sheet: of.account,
      address: addressOn(of.account, oneCell(row, column)),
      trips: job.trips,
    };
  });
}
