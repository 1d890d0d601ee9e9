import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import {
  DEFAULT_STYLE,
  type Border,
  type CellStyle,
  type Edge,
  type StylePatch,
} from "../model/style";

const HORIZONTAL: [string, HorizontalAlign][] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
];

const VERTICAL: [string, VerticalAlign][] = [
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
];

/** Excel's line style and weight as one of Univer's border types. */
const BORDERS: [string, string, BorderStyleTypes][] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

const EDGES: [Edge, keyof IBorderData][] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const rgb = (color: string): { rgb: string } | null => (color === "" ? null : { rgb: color });
const hex = (color: Nullable<string>): string => color?.toUpperCase() ?? "";

function toBorder({ style, weight, color }: Border): { s: BorderStyleTypes; cl: { rgb: string } } {
  const exact =
    BORDERS.find(([s, w]) => s === style && w === weight) ?? BORDERS.find(([s]) => s === style);
  return { s: exact?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
}

function fromBorders(data: Nullable<IBorderData>): CellStyle["borders"] {
  const borders: CellStyle["borders"] = {};
  for (const [edge, key] of EDGES) {
    const border = data?.[key];
    const known = border && BORDERS.find(([, , type]) => type === border.s);
    if (border && known)
      borders[edge] = { style: known[0], weight: known[1], color: hex(border.cl.rgb) };
  }
  return borders;
}

function toBorders(borders: NonNullable<StylePatch["borders"]>): IBorderData {
  const data: IBorderData = {};
  for (const [edge, key] of EDGES) {
    const border = borders[edge];
    if (border !== undefined) data[key] = (border && toBorder(border)) as never;
  }
  return data;
}

/** The part of a patch that Univer keeps as a cell's style; null takes a property away. */
export function toUniverStyle(patch: StylePatch): IStyleData {
  const style: Record<keyof IStyleData, unknown> = {} as Record<keyof IStyleData, unknown>;
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = { s: flag(patch.underline !== "None") };
  if (patch.strikethrough !== undefined) style.st = { s: flag(patch.strikethrough) };
  if (patch.fontColor !== undefined) style.cl = rgb(patch.fontColor);
  if (patch.fill !== undefined) style.bg = rgb(patch.fill);
  if (patch.horizontal !== undefined)
    style.ht = HORIZONTAL.find(([word]) => word === patch.horizontal)?.[1];
  if (patch.vertical !== undefined)
    style.vt = VERTICAL.find(([word]) => word === patch.vertical)?.[1];
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.borders !== undefined) style.bd = toBorders(patch.borders);
  if (patch.numberFormat !== undefined) style.n = { pattern: patch.numberFormat };
  return style as IStyleData;
}

const isOn = (value: Nullable<BooleanNumber>): boolean => value === BooleanNumber.TRUE;

/** What Univer's styles have no place for travels with the cell as custom data. */
interface Custom {
  locked?: boolean;
  formulaHidden?: boolean;
  indent?: number;
}

/** Whether a patch changes custom data. */
export const hasCustom = ({ locked, formulaHidden, indent }: StylePatch): boolean =>
  locked !== undefined || formulaHidden !== undefined || indent !== undefined;

/** The custom data of a patch, over what the cell has. */
export function toCustom(patch: StylePatch, cell: Nullable<ICellData>): Custom {
  const { locked, formulaHidden, indent } = patch;
  const custom: Custom = { ...(cell?.custom as Custom | undefined) };
  if (locked !== undefined) custom.locked = locked;
  if (formulaHidden !== undefined) custom.formulaHidden = formulaHidden;
  if (indent !== undefined) custom.indent = indent;
  return custom;
}

export function fromUniver(style: Nullable<IStyleData>, cell: Nullable<ICellData>): CellStyle {
  const custom = (cell?.custom ?? {}) as Custom;
  return {
    fontName: style?.ff ?? DEFAULT_STYLE.fontName,
    fontSize: style?.fs ?? DEFAULT_STYLE.fontSize,
    bold: isOn(style?.bl),
    italic: isOn(style?.it),
    underline: isOn(style?.ul?.s) ? "Single" : "None",
    strikethrough: isOn(style?.st?.s),
    fontColor: hex(style?.cl?.rgb) || DEFAULT_STYLE.fontColor,
    fill: hex(style?.bg?.rgb),
    horizontal:
      HORIZONTAL.find(([, value]) => value === style?.ht)?.[0] ?? DEFAULT_STYLE.horizontal,
    vertical: VERTICAL.find(([, value]) => value === style?.vt)?.[0] ?? DEFAULT_STYLE.vertical,
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: custom.indent ?? DEFAULT_STYLE.indent,
    borders: fromBorders(style?.bd),
    numberFormat: style?.n?.pattern ?? DEFAULT_STYLE.numberFormat,
    locked: custom.locked ?? DEFAULT_STYLE.locked,
    formulaHidden: custom.formulaHidden ?? DEFAULT_STYLE.formulaHidden,
  };
}
