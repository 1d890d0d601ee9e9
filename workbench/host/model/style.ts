/** A cell's look in Excel's words; sizes in points, colours "#RRGGBB". */
export interface CellStyle {
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: "None" | "Single";
  strikethrough: boolean;
  /** "" is automatic. */
  fontColor: string;
  /** "" is no fill. */
  fill: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  borders: Partial<Record<Edge, Border>>;
  numberFormat: string;
  locked: boolean;
  formulaHidden: boolean;
}

export type Edge = "top" | "bottom" | "left" | "right";

export interface Border {
  style: string;
  weight: string;
  color: string;
}

/** Changes to a style; an edge set to null takes its border away. */
export type StylePatch = Partial<Omit<CellStyle, "borders">> & {
  borders?: Partial<Record<Edge, Border | null>>;
};

export const DEFAULT_STYLE: CellStyle = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  borders: {},
  numberFormat: "General",
  locked: true,
  formulaHidden: false,
};
