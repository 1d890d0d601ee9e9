import { autofitColumns } from "../model/autofit";
import { intersection, between, type Area } from "../model/area";
import { DEFAULT_STYLE, type CellStyle, type StylePatch } from "../model/style";
import { invalidArgument } from "../protocol/errors";
import { instance, type Kind, type Scalar } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { mayFormat } from "./guard";
import { shared } from "./matrix";
import { borders } from "./range-borders";

/** Whole columns and rows are looked at as far as the sheet is used. */
function looked({ sheet, area }: RangeTarget): Area {
  if (area.rows * area.columns <= 100_000) return area;
  return (
    intersection(area, sheet.used(false) ?? between(0, 0, 0, 0)) ?? { ...area, rows: 1, columns: 1 }
  );
}

const WORDS: Partial<Record<keyof CellStyle, readonly string[]>> = {
  horizontal: [
    ...["General", "Left", "Center", "Right", "Fill", "Justify"],
    ...["CenterAcrossSelection", "Distributed"],
  ],
  vertical: ["Top", "Center", "Bottom", "Justify", "Distributed"],
  underline: ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"],
};

/** Excel takes no value of another type, no word that it does not know, no colour that is none. */
function check(key: keyof CellStyle, value: unknown): void {
  const right =
    typeof value === typeof DEFAULT_STYLE[key] &&
    (WORDS[key]?.includes(value as string) ?? true) &&
    (key !== "fontSize" || (Number(value) >= 1 && Number(value) <= 409)) &&
    ((key !== "fill" && key !== "fontColor") || isColor(value as string));
  if (!right) throw invalidArgument(`${JSON.stringify(value)} as a cell's ${key}`);
}

const isColor = (value: string): boolean =>
  /^#[\da-f]{6}$/i.test(value) || /^[a-z]+$/i.test(value) || value === "";

/** A property of the cells' style: null where the cells differ. */
function ofStyle<K extends keyof CellStyle>(
  key: K,
  write: (value: CellStyle[K]) => StylePatch,
): Scalar<RangeTarget> {
  return {
    get: (target) =>
      shared(target.sheet.styles(looked(target)).flatMap((row) => row.map((style) => style[key]))),
    set: (target, value: CellStyle[K], session: Session) => {
      mayFormat(target, session);
      check(key, value);
      target.sheet.style(target.area, write(value));
    },
  };
}

const plain = <K extends keyof CellStyle>(key: K): Scalar<RangeTarget> =>
  ofStyle(key, (value) => ({ [key]: value }) as StylePatch);

const NAMED_COLORS: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** "#rrggbb" or one of HTML's common names, in the form in which Excel gives it back. */
export const color = (value: string): string =>
  NAMED_COLORS[value.toLowerCase()] ?? value.toUpperCase();

const font: Kind<RangeTarget> = {
  name: "RangeFont",
  scalars: {
    Bold: plain("bold"),
    Italic: plain("italic"),
    Strikethrough: plain("strikethrough"),
    Name: plain("fontName"),
    Size: plain("fontSize"),
    Underline: ofStyle("underline", (value) => ({
      underline: value === "None" ? "None" : "Single",
    })),
    Color: ofStyle("fontColor", (value) => ({ fontColor: color(value) })),
  },
};

const fillColor = ofStyle("fill", (value) => ({ fill: color(value) }));

const fill: Kind<RangeTarget> = {
  name: "RangeFill",
  scalars: {
    // Excel answers white for a cell without a fill; "" where cells differ.
    Color: { ...fillColor, get: (target, session) => fillColor.get(target, session) ?? "" },
  },
  methods: {
    Clear: (target, _none: [], session) => {
      mayFormat(target, session);
      target.sheet.style(target.area, { fill: "" });
    },
  },
};

const protection: Kind<RangeTarget> = {
  name: "FormatProtection",
  scalars: { Locked: plain("locked"), FormulaHidden: plain("formulaHidden") },
};

const columnsOf = ({ sheet, area }: RangeTarget): number[] =>
  Array.from({ length: Math.min(area.columns, 1000) }, (_, i) =>
    sheet.columnWidth(area.column + i),
  );

const rowsOf = ({ sheet, area }: RangeTarget): number[] =>
  Array.from({ length: Math.min(area.rows, 1000) }, (_, i) => sheet.rowHeight(area.row + i));

export const rangeFormat: Kind<RangeTarget> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: plain("horizontal"),
    VerticalAlignment: plain("vertical"),
    WrapText: plain("wrap"),
    IndentLevel: plain("indent"),
    ColumnWidth: {
      get: (target) => shared(columnsOf(target)),
      set: (target, points: number, session) => {
        mayFormat(target, session);
        target.sheet.setColumnWidth(target.area.column, target.area.columns, points);
      },
    },
    RowHeight: {
      get: (target) => shared(rowsOf(target)),
      set: (target, points: number, session) => {
        mayFormat(target, session);
        target.sheet.setRowHeight(target.area.row, target.area.rows, points);
      },
    },
  },
  children: {
    Font: (target) => instance(font, target),
    Fill: (target) => instance(fill, target),
    Borders: (target) => instance(borders, target),
    Protection: (target) => instance(protection, target),
  },
  methods: {
    AutofitColumns: (target, _none: [], session) => {
      mayFormat(target, session);
      autofitColumns(target.sheet, target.area);
    },
    AutofitRows: (target, _none: [], session) => mayFormat(target, session),
  },
};
