import { useState } from "preact/hooks";
import type { Workbook } from "../actions/use-workbook";
import { WorkButton } from "../actions/WorkButton";
import { DropZone } from "../data/DropZone";
import { takenText } from "../data/taken";
import type { ExcelRoom } from "../later";
import { useToolWords } from "../tool-words";
import { AccountPreview } from "./AccountPreview";
import { OneLine } from "./OneLine";
import { useAccount } from "./use-account";
import "./account.css";

interface Props {
  readonly workbook: Workbook;
  readonly room: ExcelRoom | undefined;
}

/** From a broker's statement to a sheet of the account: what was read is shown before it is written. */
export function AccountCard({ workbook, room }: Props) {
  const { account } = useToolWords();
  const { state, take, typed, clear } = useAccount(room);
  const fromSelection = () =>
    void workbook.run("select", async (excel) => {
      take([takenText(await excel.readSelectedTable())]);
      return { text: "" };
    });
  const example = async () => {
    const { default: text } = await import(
      /* webpackChunkName: "example" */ "../../../docs/examples/ibkr-activity.csv"
    );
    take([takenText(text)]);
  };
  const [open, setOpen] = useState(false);
  return (
    <details
      class="card account"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{account.title}</summary>
      <DropZone id="account" words={{ ...account, importHint: account.hint }} onTaken={take} />
      <div class="row-buttons">
        <WorkButton workbook={workbook} id="account-selection" onPress={fromSelection}>
          {account.fromSelection}
        </WorkButton>
        <button type="button" class="button" id="account-example" onClick={() => void example()}>
          {account.example}
        </button>
      </div>
      <OneLine onTyped={typed} />
      <div role="status">
        {state.phase === "failed" && <p class="status-bad">{state.sentence}</p>}
        {state.phase === "reading" && <progress aria-label={account.title} />}
      </div>
      {state.phase === "read" && (
        <AccountPreview workbook={workbook} read={state.read} onDone={clear} />
      )}
    </details>
  );
}
