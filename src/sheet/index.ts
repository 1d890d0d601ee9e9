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
export { describeSheet, type SheetOptions } from "./describe";
export * from "./inputs";
export * from "./mark";
export type * from "./plan";
export { FONT, styleOf, type Style, type StyleKey } from "./style";
