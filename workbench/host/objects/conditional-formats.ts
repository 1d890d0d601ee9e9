import { intersection } from "../model/area";
import type { ConditionalFormat } from "../model/conditional-formats";
import { blankFormat, isModelled } from "../model/conditional-formats";
import { hostGap, itemNotFound } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { conditionalFormat, type FormatTarget } from "./conditional-format";
import { mayChangeSheet } from "./guard";

const targetOf = (sheet: RangeTarget["sheet"], of: ConditionalFormat): FormatTarget => ({
  sheet,
  of,
  touch: () => sheet.conditionalFormats.touch(),
});

/** The formats that touch the range, the first in priority first. */
const within = ({ sheet, area }: RangeTarget): Instance[] =>
  sheet.conditionalFormats
    .all()
    .filter((format) => format.areas.some((part) => intersection(part, area)))
    .map((format) => instance(conditionalFormat, targetOf(sheet, format)));

/** A new format takes the first priority. */
function add({ sheet, area }: RangeTarget, [type]: [string], session: Session): Instance {
  mayChangeSheet(sheet, session);
  if (!isModelled(type)) throw hostGap(`conditional formats of type ${type}`);
  return instance(
    conditionalFormat,
    targetOf(sheet, sheet.conditionalFormats.add(blankFormat(type, area), true)),
  );
}

function find(target: RangeTarget, id: string): Instance | null {
  return within(target).find((one) => (one.target as FormatTarget).of.id === id) ?? null;
}

export const conditionalFormats: Kind<RangeTarget> = {
  name: "ConditionalFormatCollection",
  items: within,
  indexer: (target, [id]: [string]) => {
    const found = find(target, id);
    if (!found) throw itemNotFound("the conditional format");
    return found;
  },
  methods: {
    Add: add,
    ClearAll: ({ sheet, area }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      sheet.conditionalFormats.clearArea(area);
    },
    GetCount: (target) => within(target).length,
    GetItemAt: (target, [index]: [number]) => {
      const found = within(target)[index];
      if (!found) throw itemNotFound("the conditional format");
      return found;
    },
    GetItemOrNullObject: (target, [id]: [string]) => find(target, id),
  },
};
