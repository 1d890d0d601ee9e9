import { useToolWords } from "../tool-words";
import type { Workbook } from "./use-workbook";
import { WorkButton } from "./WorkButton";
import { removeSheet } from "./works";
import "../parts/notice.css";

/** Names each sheet that a failure left behind, where it is seen at once, and offers to remove it. */
export function UnfinishedNotice({ workbook }: { readonly workbook: Workbook }) {
  const { actions } = useToolWords();
  return (
    <>
      {workbook.sheets
        .filter(({ unfinished }) => unfinished)
        .map(({ name }) => (
          <section key={name} class="card notice" data-unfinished={name}>
            <p>{actions.unfinished(name)}</p>
            <WorkButton
              workbook={workbook}
              small
              label={actions.ofSheet(actions.remove, name)}
              onPress={() => void workbook.run("remove", removeSheet(name))}
            >
              {actions.remove}
            </WorkButton>
          </section>
        ))}
    </>
  );
}
