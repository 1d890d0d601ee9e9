import { NAMESPACE } from "../about/release";
import type { Workbook } from "../actions/use-workbook";
import { WorkButton } from "../actions/WorkButton";
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
    <div class="tool">
      <WorkButton workbook={workbook} id="format-results" note="format-hint" onPress={format}>
        {t.format}
      </WorkButton>
      <p class="note" id="format-hint">
        {t.formatHint}
      </p>
    </div>
  );
}
