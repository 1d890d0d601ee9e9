import type { SheetModel, WorkbookModel } from "../model/model";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import type { Session } from "../session";
import { mayChangeWorkbook } from "./guard";
import { sheetsEvents } from "./events";
import { worksheet } from "./worksheet";

/** Excel's rule for a sheet's name. */
export function checkSheetName(name: string, model: WorkbookModel, own?: SheetModel): void {
  const valid =
    name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!valid) throw invalidArgument(`"${name}" is no valid name of a sheet`);
  const taken = model
    .sheets()
    .some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists(`the sheet "${name}"`);
}

function freeName(model: WorkbookModel): string {
  const names = new Set(model.sheets().map((sheet) => sheet.name.toLowerCase()));
  let number = names.size + 1;
  while (names.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** By name, whatever the case, or by id. */
export function findSheet(model: WorkbookModel, key: string): SheetModel | undefined {
  const wanted = key.toLowerCase();
  return model.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
}

const listed = (model: WorkbookModel, visibleOnly: boolean | null): SheetModel[] =>
  model.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");

function add(model: WorkbookModel, [name]: [string | null], session: Session): Instance {
  mayChangeWorkbook(session);
  const wanted = name ?? freeName(model);
  checkSheetName(wanted, model);
  return instance(worksheet, model.addSheet(wanted));
}

function find(model: WorkbookModel, key: string): Instance | null {
  const sheet = findSheet(model, key);
  return sheet ? instance(worksheet, sheet) : null;
}

export const worksheets: Kind<WorkbookModel> = {
  name: "WorksheetCollection",
  items: (model) => model.sheets().map((sheet) => instance(worksheet, sheet)),
  indexer: (model, [key]: [string]) => {
    const found = find(model, key);
    if (!found) throw itemNotFound(`the sheet "${key}"`);
    return found;
  },
  methods: {
    Add: add,
    GetActiveWorksheet: (model) => instance(worksheet, model.activeSheet()),
    GetCount: (model, [visibleOnly]: [boolean | null]) => listed(model, visibleOnly).length,
    GetFirst: (model, [visibleOnly]: [boolean | null]) =>
      instance(worksheet, listed(model, visibleOnly)[0]!),
    GetLast: (model, [visibleOnly]: [boolean | null]) =>
      instance(worksheet, listed(model, visibleOnly).at(-1)!),
    GetItemOrNullObject: (model, [key]: [string]) => find(model, key),
    ...sheetsEvents,
  },
};
