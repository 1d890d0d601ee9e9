import type { ConditionalFormat, ConditionalLook, DataBar } from "../model/conditional-formats";
import { invalidArgument } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import { field, fields, type Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { color } from "./range-format";
import { rangeAreas } from "./range-areas";
import { onSheet } from "./range-methods";

export type FormatTarget = Kept<ConditionalFormat>;

const part = <O>({ sheet, touch }: FormatTarget, of: O): Kept<O> => ({ sheet, of, touch });
const asColor = (value: unknown): string => color(String(value));

const font: Kind<Kept<ConditionalLook>> = {
  name: "ConditionalRangeFont",
  scalars: {
    ...fields<ConditionalLook>("bold", "italic", "underline", "strikethrough"),
    Color: field<ConditionalLook, "fontColor">("fontColor", asColor),
  },
  methods: {
    Clear: ({ of, touch }) => {
      Object.assign(of, {
        fontColor: "",
        bold: false,
        italic: false,
        underline: "None",
        strikethrough: false,
      });
      touch();
    },
  },
};

const fill: Kind<Kept<ConditionalLook>> = {
  name: "ConditionalRangeFill",
  scalars: { Color: field<ConditionalLook, "fill">("fill", asColor) },
  methods: {
    Clear: ({ of, touch }) => {
      of.fill = "";
      touch();
    },
  },
};

const format: Kind<Kept<ConditionalLook>> = {
  name: "ConditionalRangeFormat",
  scalars: fields<ConditionalLook>("numberFormat"),
  children: { Font: (target) => instance(font, target), Fill: (target) => instance(fill, target) },
};

const rule: Kind<FormatTarget> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: field<ConditionalFormat, "formula">("formula"),
    FormulaLocal: field<ConditionalFormat, "formula">("formula"),
  },
};

const custom: Kind<FormatTarget> = {
  name: "CustomConditionalFormat",
  children: {
    Format: (target) => instance(format, part(target, target.of.look)),
    Rule: (target) => instance(rule, target),
  },
};

const cellValue: Kind<FormatTarget> = {
  name: "CellValueConditionalFormat",
  scalars: { Rule: field<ConditionalFormat, "cellValue">("cellValue") },
  children: { Format: (target) => instance(format, part(target, target.of.look)) },
};

const colorScale: Kind<FormatTarget> = {
  name: "ColorScaleConditionalFormat",
  scalars: {
    Criteria: field<ConditionalFormat, "scale">("scale"),
    ThreeColorScale: { get: ({ of }) => of.scale.midpoint !== undefined },
  },
};

const positive: Kind<Kept<DataBar>> = {
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: field<DataBar, "positiveFill">("positiveFill", asColor),
    GradientFill: field<DataBar, "gradient">("gradient", (value) => value === true),
  },
};

const negative: Kind<Kept<DataBar>> = {
  name: "ConditionalDataBarNegativeFormat",
  scalars: { FillColor: field<DataBar, "negativeFill">("negativeFill", asColor) },
};

const dataBar: Kind<Kept<DataBar>> = {
  name: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: field<DataBar, "showOnly">("showOnly"),
    BarDirection: field<DataBar, "direction">("direction"),
    AxisFormat: field<DataBar, "axisFormat">("axisFormat"),
    AxisColor: field<DataBar, "axisColor">("axisColor"),
    LowerBoundRule: field<DataBar, "lower">("lower"),
    UpperBoundRule: field<DataBar, "upper">("upper"),
  },
  children: {
    PositiveFormat: (target) => instance(positive, target),
    NegativeFormat: (target) => instance(negative, target),
  },
};

/** A format's part for its type; for another type it is a null object, or an error where one was not asked for. */
const ofType =
  (type: string, make: (target: FormatTarget) => Instance, orNull: boolean) =>
  (target: FormatTarget): Instance | null => {
    if (target.of.type === type) return make(target);
    if (orNull) return null;
    throw invalidArgument(`the conditional format is of type ${target.of.type}`);
  };

const PARTS: [string, (target: FormatTarget) => Instance][] = [
  ["Custom", (target) => instance(custom, target)],
  ["CellValue", (target) => instance(cellValue, target)],
  ["ColorScale", (target) => instance(colorScale, target)],
  ["DataBar", (target) => instance(dataBar, part(target, target.of.bar))],
];

const areas = ({ sheet, of }: FormatTarget): Instance =>
  instance(rangeAreas, { sheet, areas: of.areas });

export const conditionalFormat: Kind<FormatTarget> = {
  name: "ConditionalFormat",
  identity: ({ of }) => ({ Id: of.id }),
  alive: ({ sheet, of }) => sheet.conditionalFormats.all().includes(of),
  scalars: {
    Id: { get: ({ of }) => of.id },
    Type: { get: ({ of }) => of.type },
    StopIfTrue: field<ConditionalFormat, "stopIfTrue">("stopIfTrue"),
    Priority: {
      get: ({ sheet, of }) => sheet.conditionalFormats.all().indexOf(of),
      set: ({ sheet, of }, priority: number, session) => {
        mayChangeSheet(sheet, session);
        if (!Number.isInteger(priority)) throw invalidArgument("a priority is a whole number");
        sheet.conditionalFormats.setPriority(of, priority);
      },
    },
  },
  children: Object.fromEntries(
    PARTS.flatMap(([type, make]) => [
      [type, ofType(type, make, false)],
      [`${type}OrNullObject`, ofType(type, make, true)],
    ]),
  ),
  methods: {
    Delete: ({ sheet, of }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      sheet.conditionalFormats.remove(of);
    },
    GetRange: ({ sheet, of }) => onSheet({ sheet }, of.areas[0]!),
    GetRangeOrNullObject: ({ sheet, of }) =>
      of.areas.length === 1 ? onSheet({ sheet }, of.areas[0]!) : null,
    GetRanges: areas,
  },
};
