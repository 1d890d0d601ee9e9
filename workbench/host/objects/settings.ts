import type { WorkbookModel } from "../model/model";
import { itemNotFound } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import { mayChangeWorkbook } from "./guard";

interface SettingTarget {
  readonly model: WorkbookModel;
  readonly key: string;
}

const setting: Kind<SettingTarget> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ model, key }) => model.settings.get(key),
      set: ({ model, key }, value: unknown, session) => {
        mayChangeWorkbook(session);
        model.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ model, key }, _none: [], session) => {
      mayChangeWorkbook(session);
      model.settings.delete(key);
    },
  },
};

const find = (model: WorkbookModel, key: string): Instance | null =>
  model.settings.has(key) ? instance(setting, { model, key }) : null;

/** `workbook.settings`: values that travel with the document. */
export const settings: Kind<WorkbookModel> = {
  name: "SettingCollection",
  items: (model) => [...model.settings.keys()].map((key) => instance(setting, { model, key })),
  indexer: (model, [key]: [string]) => {
    const found = find(model, key);
    if (!found) throw itemNotFound(`the setting "${key}"`);
    return found;
  },
  methods: {
    Add: (model, [key, value]: [string, unknown], session) => {
      mayChangeWorkbook(session);
      model.settings.set(key, value);
      return instance(setting, { model, key });
    },
    GetCount: (model) => model.settings.size,
    GetItemOrNullObject: (model, [key]: [string]) => find(model, key),
  },
};
