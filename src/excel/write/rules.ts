import { styleOf, type ConditionalFormat, type PlanName, type Validation } from "../../sheet";
import { rangeAt } from "./look";

/** Names first: formulas that use them are written after. */
export function writeNames(sheet: Excel.Worksheet, names: readonly PlanName[]): void {
  for (const { name, area } of names) sheet.names.add(name, rangeAt(sheet, area));
}

/** The first format of a plan wins. Excel gives each new one the top priority: the last comes first. */
export function writeConditionalFormats(
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormat[],
): void {
  for (const { area, formula, style } of [...formats].reverse()) {
    const { custom } = rangeAt(sheet, area).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    const { color, fill } = styleOf(style);
    if (color) custom.format.font.color = color;
    if (fill) custom.format.fill.color = fill;
  }
}

export function writeValidations(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const { area, title, message, ...rule } of validations) {
    const { dataValidation } = rangeAt(sheet, area);
    dataValidation.rule =
      "list" in rule
        ? { list: { inCellDropDown: true, source: rule.list.join(",") } }
        : {
            decimal: { formula1: rule.between[0], formula2: rule.between[1], operator: "Between" },
          };
    dataValidation.errorAlert = { title, message, showAlert: true, style: "Stop" };
  }
}
