import { NAMESPACE } from "../about/release";
import type { Workbook } from "../actions/use-workbook";
import { Tool } from "../actions/Tool";
import { useToolWords } from "../tool-words";
import { formatsIn } from "./formats-of";

/** Gives the results that are selected their number formats. */
export function FormatTool({ workbook }: { readonly workbook: Workbook }) {
  const { functionsCard: t } = useToolWords();
  const format = () =>
    void workbook.run("format", async (excel) => {
      const { formulas, address } = await excel.formatResults(formatsIn(NAMESPACE));
      return formulas === 0
        ? { text: t.nothingToFormat }
        : { text: t.formatted(formulas), address };
    });
  return (
    <Tool
      workbook={workbook}
      id="format-results"
      label={t.format}
      hint={t.formatHint}
      onPress={format}
    />
  );
}
