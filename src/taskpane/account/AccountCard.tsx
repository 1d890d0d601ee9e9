import { useState } from "preact/hooks";
import { Card } from "../parts/Card";
import type { Dialect, GainColour } from "../../sheet";
import { NAMESPACE, VERSION } from "../about/release";
import type { Workbook } from "../actions/use-workbook";
import { Tool } from "../actions/Tool";
import { WorkButton } from "../actions/WorkButton";
import { DropZone } from "../data/DropZone";
import { takenText } from "../data/taken";
import type { ExcelRoom } from "../excel-room-type";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { AccountPreview } from "./AccountPreview";
import { buildCarryOfAccount } from "./build-account";
import { OneLine } from "./OneLine";
import { AccountSheets } from "./AccountSheets";
import { useAccount } from "./use-account";
import { useAccounts } from "./use-accounts";
import "./account.css";

interface Props {
  readonly workbook: Workbook;
  readonly room: ExcelRoom | undefined;
  readonly dialect: Dialect;
  readonly gains: GainColour;
}

/** From a broker's statement to a sheet of the account: what was read is shown before it is written. */
export function AccountCard({ workbook, room, dialect, gains }: Props) {
  const { account } = useToolWords();
  const { language } = useSpeech();
  const { state, take, typed, clear } = useAccount(room);
  const fromSelection = () =>
    void workbook.run("select", async (excel) => {
      const selected = await excel.readSelectedTable();
      take([takenText(selected.text, selected.hidden)], selected);
      return { text: "" };
    });
  const example = async () => {
    const { default: text } = await import(
      /* webpackChunkName: "example" */ "../../../docs/examples/ibkr-activity.csv"
    );
    take([takenText(text)]);
  };
  const [open, setOpen] = useState(false);
  const { accounts, series } = useAccounts(room, workbook, open);
  const carry = () =>
    void workbook.run(
      "build",
      buildCarryOfAccount(
        { dialect, language, gains, namespace: NAMESPACE, version: VERSION },
        account,
      ),
    );
  return (
    <Card name="account" title={account.title} open={open} onOpen={setOpen}>
      <DropZone
        id="account"
        words={{ ...account, importHint: account.hint }}
        onTaken={(taken) => take(taken)}
      />
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
        <AccountPreview {...{ workbook, accounts }} read={state.read} onDone={clear} />
      )}
      <AccountSheets {...{ workbook, accounts, series }} />
      <Tool
        workbook={workbook}
        id="account-carry"
        label={account.carry}
        hint={account.carryHint}
        onPress={carry}
      />
    </Card>
  );
}
