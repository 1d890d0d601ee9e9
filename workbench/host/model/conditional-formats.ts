import { without, type Area } from "./area";
import { KeptList, newId } from "./kept-list";

export type ConditionalFormatType = "Custom" | "CellValue" | "ColorScale" | "DataBar";

/** What a rule that holds does to a cell's look. */
export interface ConditionalLook {
  fill: string;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  numberFormat: string;
}

export interface ScalePoint {
  type: string;
  formula: string | null;
  color: string;
}

/** One conditional format, in the words of Excel's API. Priority is its place in the list. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: Area[];
  stopIfTrue: boolean;
  look: ConditionalLook;
  /** Custom: the formula for the areas' first cell, with its "=". */
  formula: string;
  /** CellValue. */
  cellValue: { operator: string; formula1: string; formula2?: string };
  /** ColorScale: two or three points. */
  scale: { minimum: ScalePoint; midpoint?: ScalePoint; maximum: ScalePoint };
  /** DataBar. */
  bar: DataBar;
}

export interface DataBar {
  lower: { type: string; formula?: string };
  upper: { type: string; formula?: string };
  positiveFill: string;
  negativeFill: string;
  gradient: boolean;
  showOnly: boolean;
  direction: string;
  axisColor: string;
  axisFormat: string;
}

const TYPES: readonly string[] = ["Custom", "CellValue", "ColorScale", "DataBar"];

export const isModelled = (type: string): type is ConditionalFormatType => TYPES.includes(type);

/** A format as Excel makes it before its rule is set. */
export function blankFormat(type: ConditionalFormatType, area: Area): ConditionalFormat {
  return {
    id: newId(),
    type,
    areas: [area],
    stopIfTrue: false,
    look: {
      fill: "",
      fontColor: "",
      bold: false,
      italic: false,
      underline: "None",
      strikethrough: false,
      numberFormat: "",
    },
    formula: "",
    cellValue: { operator: "Between", formula1: "" },
    scale: {
      minimum: { type: "LowestValue", formula: null, color: "#FFFFFF" },
      maximum: { type: "HighestValue", formula: null, color: "#FFFFFF" },
    },
    bar: {
      lower: { type: "LowestValue" },
      upper: { type: "HighestValue" },
      positiveFill: "#638EC6",
      negativeFill: "#FF0000",
      gradient: true,
      showOnly: false,
      direction: "Context",
      axisColor: "#000000",
      axisFormat: "Automatic",
    },
  };
}

export class ConditionalFormatList extends KeptList<ConditionalFormat> {
  /** Takes an area out of every format; a format left without cells goes. */
  clearArea(area: Area): void {
    for (const format of [...this.all()]) {
      format.areas = format.areas.flatMap((part) => without(part, area));
      if (format.areas.length === 0) this.remove(format);
    }
    this.touch();
  }
}
