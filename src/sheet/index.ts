/** What the sheet is, as plain data. */
export {
  columnLetters,
  inOneSpelling,
  oneCell,
  overlap,
  parseAddress,
  quoteSheet,
  toAddress,
  toFixedAddress,
  type Area,
} from "./area";
export { anchorFormula, anchorName } from "./anchors";
export { BASE_NAME, baseFormula, inputText, parseBase } from "./base";
export { describeBook, FIGURE_KINDS, type BookRanges } from "./book";
export { CHOICE_NAMES, INPUT_NAMES, LABEL_NAME, NAME_OF } from "./blocks/input-rows";
export { SHOCKS_NAME } from "./blocks/shock-table";
export { describeSheet } from "./describe";
export { LAMBDA_NAMES, lambdaFormula } from "./formula/lambda";
export type { GainColour } from "./gains";
export * from "./inputs";
export { LAYOUT_NAME, layoutFormula } from "./layout-mark";
export { placementNames } from "./placement-names";
export * from "./mark";
export type { CarrySheetPlan } from "./carry-plan";
export type { Dialect } from "./formula/dialect";
export type * from "./plan";
export { describeTable, type TablePlan } from "./table";
export { DELETED } from "./references";
export { parseReference, referencesIn } from "./sheet-reference";
export { describeStanding, withRows, type StandingPlan, type Stood } from "./standing";
export { FONT, styleOf, type Style, type StyleKey } from "./style";
export { sheetTextsIn } from "../locales/sheet";
