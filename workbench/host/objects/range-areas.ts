import { formatAddress } from "../model/address";
import type { Area } from "../model/area";
import type { SheetModel } from "../model/model";
import { instance, type Kind } from "../protocol/kinds";
import { range } from "./range";

/** Several areas of one sheet, as the merged areas of a range are given. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: Area[];
}

const areaCollection: Kind<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => instance(range, { sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, [index]: [number]) =>
      instance(range, { sheet, area: areas[index]! }),
  },
};

export const rangeAreas: Kind<AreasTarget> = {
  name: "RangeAreas",
  scalars: {
    Address: {
      get: ({ sheet, areas }) => areas.map((area) => formatAddress(sheet.name, area)).join(","),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => areas.reduce((total, area) => total + area.rows * area.columns, 0),
    },
  },
  children: { Areas: (target) => instance(areaCollection, target) },
};
