import { mergeLocales } from "@univerjs/core";
import conditionalFormatting from "@univerjs/sheets-conditional-formatting-ui/locale/zh-TW";
import dataValidation from "@univerjs/sheets-data-validation/locale/zh-TW";
import dataValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-TW";
import design from "@univerjs/design/locale/zh-TW";
import docsUi from "@univerjs/docs-ui/locale/zh-TW";
import formula from "@univerjs/sheets-formula/locale/zh-TW";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-TW";
import numberFormat from "@univerjs/sheets-numfmt-ui/locale/zh-TW";
import sheets from "@univerjs/sheets/locale/zh-TW";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-TW";
import ui from "@univerjs/ui/locale/zh-TW";

export default mergeLocales(
  design,
  ui,
  docsUi,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numberFormat,
  conditionalFormatting,
  dataValidation,
  dataValidationUi,
);
