import { parseAddress, sheetIn, splitCell } from "../../sheet";

/** The numbers in cells that inputs follow; undefined where a cell holds none or is not there. */
export async function readNumbers(
  cells: readonly string[],
): Promise<ReadonlyMap<string, number | undefined>> {
  return Excel.run(async (context) => {
    const asked = cells.map((cell) => ({ cell, ...askFor(context, cell) }));
    await context.sync();
    return new Map(
      asked.map(({ cell, sheet, range, per }) => [
        cell,
        sheet.isNullObject || range === undefined ? undefined : numberIn(range, per),
      ]),
    );
  });
}

/** Calls back after anything on any sheet was changed. @returns what ends it */
export async function watchChanges(onChange: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const listener = async () => onChange();
    const handler = context.workbook.worksheets.onChanged.add(listener);
    await context.sync();
    return endOf(handler);
  });
}

/** Ends a listener in the context it was made in, as the library wants it. */
export function endOf<T>(handler: OfficeExtension.EventHandlerResult<T>): () => void {
  return () =>
    void Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
}

function askFor(context: Excel.RequestContext, cell: string) {
  const sheet = sheetOf(context, cell);
  const { of, per } = splitCell(cell);
  const area = parseAddress(of.toUpperCase());
  const range = area && sheet.getRangeByIndexes(area.row, area.column, 1, 1);
  sheet.load("name");
  range?.load("values, valueTypes");
  return { sheet, range, per };
}

/** The sheet that an address names, else the one that is open. */
export function sheetOf(context: Excel.RequestContext, address: string): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const name = sheetIn(address);
  return name === undefined
    ? worksheets.getActiveWorksheet()
    : worksheets.getItemOrNullObject(name);
}

function numberIn({ values, valueTypes }: Excel.Range, per: "" | "/100"): number | undefined {
  if (valueTypes[0]![0] !== "Double") return undefined;
  const value = values[0]![0] as number;
  return per === "" ? value : value / 100;
}
