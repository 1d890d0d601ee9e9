import { formatArea } from "./address";
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

/** One conditional format, in the words of Excel's API. Priority is its place in the list: 0 is asked first. */
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

const COMPARISON: Record<string, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** A formula without its "=". */
export const bare = (formula: string | undefined): string => (formula ?? "").replace(/^=/, "");

/** A comparison of the cell as a formula for the areas' first cell. */
function comparison({ cellValue, areas }: ConditionalFormat): string {
  const cell = formatArea({ ...areas[0]!, rows: 1, columns: 1 });
  const { operator, formula1, formula2 } = cellValue;
  const [from, to] = [bare(formula1), bare(formula2)];
  if (operator === "Between") return `=AND(${cell}>=${from},${cell}<=${to})`;
  if (operator === "NotBetween") return `=OR(${cell}<${from},${cell}>${to})`;
  return `=${cell}${COMPARISON[operator] ?? "="}${from}`;
}

/** When a format of type Custom or CellValue holds, as a formula for the areas' first cell; undefined until it was set. */
export function conditionOf(format: ConditionalFormat): string | undefined {
  if (format.type === "CellValue")
    return format.cellValue.formula1 === "" ? undefined : comparison(format);
  return format.formula === "" ? undefined : `=${bare(format.formula)}`;
}

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
  /**
   * Moves a format to a priority; the others make room, so that none is left out. Below 0 it counts
   * from the last, and beyond either end it means that end.
   */
  setPriority(format: ConditionalFormat, priority: number): void {
    const { length } = this.all();
    const place = priority < 0 ? length + priority : priority;
    this.move(format, Math.min(length - 1, Math.max(0, place)));
  }

  /** Takes an area out of every format; a format left without cells goes. */
  clearArea(area: Area): void {
    for (const format of [...this.all()]) {
      format.areas = format.areas.flatMap((part) => without(part, area));
      if (format.areas.length === 0) this.remove(format);
    }
    this.touch();
  }
}
