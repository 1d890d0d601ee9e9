/** What the sheet is, as plain data. */
export {
  oneCell,
  overlap,
  parseAddress,
  quoteSheet,
  toAddress,
  toFixedAddress,
  type Area,
} from "./area";
export { CHOICE_NAMES, INPUT_NAMES, LABEL_NAME } from "./blocks/inputs";
export { SHOCKS_NAME } from "./blocks/shockTable";
export { describeSheet, type SheetOptions } from "./describe";
export { LAMBDA_NAMES, lambdaFormula } from "./formula/lambda";
export * from "./inputs";
export * from "./mark";
export type * from "./plan";
export { FONT, styleOf, type Style, type StyleKey } from "./style";
export { sheetTextsIn } from "../locales/sheet";
