import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { Validation } from "../model/validation";
import { toRange } from "./conditional-rules";

const TYPES: Record<string, DataValidationType> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  list: DataValidationType.LIST,
  custom: DataValidationType.CUSTOM,
};

const OPERATORS: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const STYLES: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

interface Criterion {
  operator?: string;
  formula1?: unknown;
  formula2?: unknown;
  formula?: unknown;
  source?: unknown;
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

/** A data validation as Univer's rule; undefined where it has no rule yet. */
export function toUniverValidation(validation: Validation): ISheetDataValidationRule | undefined {
  const key = Object.keys(validation.rule).find((name) => validation.rule[name] != null);
  if (key === undefined || !TYPES[key]) return undefined;
  const { operator, formula1, formula2, formula, source } = validation.rule[key] as Criterion;
  const { errorAlert, prompt } = validation;
  return {
    uid: validation.id,
    // An arrow as in Excel; Univer's own chips wrap the text and make rows taller.
    renderMode: DataValidationRenderMode.ARROW,
    ranges: validation.areas.map(toRange),
    type: TYPES[key],
    operator: operator === undefined ? undefined : OPERATORS[operator],
    formula1: text(formula1 ?? formula ?? source),
    formula2: text(formula2),
    allowBlank: validation.ignoreBlanks,
    errorStyle: STYLES[errorAlert.style] ?? DataValidationErrorStyle.STOP,
    error: errorAlert.message,
    showErrorMessage: errorAlert.showAlert,
    prompt: prompt.message,
    promptTitle: prompt.title,
    showInputMessage: prompt.showPrompt && prompt.message !== "",
  };
}
