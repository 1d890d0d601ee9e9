/** Names of a sheet's own, and what each stands for; undefined: there is no such name. */
export type OwnNames = ReadonlyMap<string, string | undefined>;

/** Brings names of a sheet to what is wanted. Queued, not sent. */
export function writeOwnNames(sheet: Excel.Worksheet, known: OwnNames, wanted: OwnNames): void {
  for (const [name, formula] of wanted) {
    const was = known.get(name);
    if (was === formula) continue;
    if (formula === undefined) sheet.names.getItem(name).delete();
    else if (was === undefined) sheet.names.add(name, formula);
    else sheet.names.getItem(name).formula = formula;
  }
}

/** Puts back what {@link writeOwnNames} may have done in part. */
export async function restoreOwnNames(
  sheet: Excel.Worksheet,
  known: OwnNames,
  wanted: OwnNames,
): Promise<void> {
  if ([...wanted].every(([name, formula]) => known.get(name) === formula)) return;
  const items = [...wanted.keys()].map((name) => {
    const item = sheet.names.getItemOrNullObject(name);
    item.load("formula");
    return { name, item };
  });
  await sheet.context.sync();
  const now = items.flatMap(({ name, item }) =>
    item.isNullObject ? [] : [[name, String(item.formula)] as const],
  );
  const before = [...wanted.keys()].map((name) => [name, known.get(name)] as const);
  writeOwnNames(sheet, new Map(now), new Map(before));
}
