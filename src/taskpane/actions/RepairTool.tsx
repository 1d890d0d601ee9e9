import { useState } from "preact/hooks";
import type { BrokenFormula } from "../../excel";
import { NAMESPACE } from "../about/release";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import type { Workbook } from "./use-workbook";
import { Tool } from "./Tool";
import { WorkButton } from "./WorkButton";
import { repair } from "./works";

/** Finds our formulas that Excel no longer knows, lists them, and enters them again on consent. */
export function RepairTool({ workbook }: { readonly workbook: Workbook }) {
  const { words } = useSpeech();
  const { actions } = useToolWords();
  const [broken, setBroken] = useState<readonly BrokenFormula[]>([]);
  const free = broken.filter(({ locked }) => !locked);
  const find = () =>
    void workbook.run("repair", async (excel, _watch, results) => {
      const found = await excel.findBroken(NAMESPACE);
      setBroken(found);
      return { text: found.length === 0 ? results.nothingBroken : "" };
    });
  const mend = () => {
    setBroken([]);
    void workbook.run("repair", repair(broken));
  };
  return (
    <Tool
      workbook={workbook}
      id="repair"
      label={actions.repair}
      hint={actions.repairHint}
      onPress={find}
    >
      {broken.length > 0 && (
        <Question label={actions.repairFound(broken.length)}>
          <p>{actions.repairFound(broken.length)}</p>
          <ul class="broken">
            {broken.map(({ address, formula, locked }) => (
              <li key={address}>
                {address} <code>{formula}</code>
                {locked && <em> {actions.repairLocked}</em>}
              </li>
            ))}
          </ul>
          {free.length > 0 && (
            <WorkButton workbook={workbook} onPress={mend}>
              {actions.repairDo(free.length)}
            </WorkButton>
          )}
          <button type="button" class="button button-quiet" onClick={() => setBroken([])}>
            {words.bar.cancel}
          </button>
        </Question>
      )}
    </Tool>
  );
}
