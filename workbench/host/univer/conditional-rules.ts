import type { IRange, IStyleBase } from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { lastColumn, lastRow, type Area } from "../model/area";
import {
  bare,
  conditionOf,
  type ConditionalFormat,
  type ConditionalLook,
  type ScalePoint,
} from "../model/conditional-formats";
import { toUniverStyle } from "./styles";

const VALUE_TYPES: Record<string, CFValueType> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: lastRow(area),
  endColumn: lastColumn(area),
});

function style(look: ConditionalLook): IStyleBase {
  const { fill, fontColor, bold, italic, strikethrough, underline } = look;
  return toUniverStyle({
    ...(fill && { fill }),
    ...(fontColor && { fontColor }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strikethrough && { strikethrough }),
    ...(underline !== "None" && { underline: "Single" as const }),
  });
}

function bound({ type, formula }: { type: string; formula?: string | null }): {
  type: CFValueType;
  value?: number | string;
} {
  const valueType = VALUE_TYPES[type] ?? CFValueType.min;
  if (valueType === CFValueType.min || valueType === CFValueType.max) return { type: valueType };
  const text = bare(formula ?? undefined);
  return { type: valueType, value: valueType === CFValueType.formula ? `=${text}` : Number(text) };
}

function ruleOf(
  format: ConditionalFormat,
  resolve: (formula: string) => string,
): IConditionFormattingRule["rule"] {
  if (format.type === "ColorScale") {
    const { minimum, midpoint, maximum } = format.scale;
    const points = [minimum, midpoint, maximum].filter(
      (point): point is ScalePoint => point !== undefined,
    );
    return {
      type: CFRuleType.colorScale,
      config: points.map((point, index) => ({ index, color: point.color, value: bound(point) })),
    };
  }
  if (format.type === "DataBar") {
    const { bar } = format;
    const colors = {
      positiveColor: bar.positiveFill,
      nativeColor: bar.negativeFill,
      isGradient: bar.gradient,
    };
    const config = { min: bound(bar.lower), max: bound(bar.upper), ...colors };
    return { type: CFRuleType.dataBar, isShowValue: !bar.showOnly, config };
  }
  const value = resolve(conditionOf(format) ?? "=FALSE");
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value,
    style: style(format.look),
  };
}

/** A conditional format as Univer's rule; `resolve` puts references in place of a sheet's names. */
export function toUniverRule(
  format: ConditionalFormat,
  resolve: (formula: string) => string,
): IConditionFormattingRule {
  const { id: cfId, areas, stopIfTrue } = format;
  return { cfId, ranges: areas.map(toRange), stopIfTrue, rule: ruleOf(format, resolve) };
}
