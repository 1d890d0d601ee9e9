/** A formula of the domain, written in Excel's own functions. */
export { ExcelText, NoClosedForm } from "./excel-text";
export { explore } from "./explore";
export { excelFormula } from "./write";
