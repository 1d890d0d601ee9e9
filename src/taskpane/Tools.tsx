import { useEffect } from "preact/hooks";
import type { SheetRequest } from "../excel";
import type { Dialect, SheetInputs } from "../sheet";
import { AccountCard } from "./account/AccountCard";
import { About } from "./about/About";
import { Keys } from "./about/Keys";
import { Settings } from "./about/Settings";
import type { Workbook } from "./actions/use-workbook";
import { WorkbookCard } from "./actions/WorkbookCard";
import { DataCard } from "./data/DataCard";
import type { Understood } from "./inputs/reading";
import { JournalCard, type JournalProps } from "./journal/JournalCard";
import type { ExcelRoom } from "./excel-room-type";
import { FunctionsCard } from "./functions/FunctionsCard";
import type { CardForm } from "./functions/prefill";
import type { Preferences } from "./memory/preferences";
import { keepFocus } from "./parts/keep-focus";
import type { View } from "./view/view";

export { UnfinishedNotice } from "./actions/UnfinishedNotice";
export { Levels } from "./answer/Levels";
export { ExplainCard } from "./explain/ExplainCard";
export { MoneyCard } from "./money/MoneyCard";
export { worstRises } from "../domain";
export { LightsLine } from "./answer/LightsLine";
export { AccountVerdict } from "./view/AccountVerdict";
export { FieldBelow } from "./view/FieldBelow";
export { SheetStrip } from "./view/SheetStrip";
export { Past } from "./picture/Past";
export { WatchNotice } from "./watch/WatchNotice";
export { WhatIfCard } from "./whatif/WhatIfCard";

export interface ToolsProps {
  readonly workbook: Workbook;
  readonly room: ExcelRoom | undefined;
  readonly dialect: Dialect;
  readonly onDialect: (dialect: Dialect) => void;
  /** What is entered, or undefined after pointing out what has to be fixed first. */
  readonly requestOrPoint: () => SheetRequest | undefined;
  readonly onLoad: (inputs: SheetInputs) => void;
  readonly onExplain: () => void;
  /** What is entered, or tried instead of it. */
  readonly shown: Understood;
  readonly entered: Pick<CardForm, "inputs" | "readings" | "position">;
  /** Where it stands. */
  readonly view: View | undefined;
  /** Of what is entered, for the journal. */
  readonly logged: Pick<JournalProps, "figures" | "account">;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onForget: () => void;
  readonly onExample: () => void;
}

/** What stands below the inputs, folded up: loaded after the answer has been drawn. */
export function Tools(props: ToolsProps) {
  const { workbook, room, shown, entered, view, preferences } = props;
  const sheet = view?.sheet;
  useEffect(() => keepFocus(document.querySelector("main")!), []);
  return (
    <>
      <JournalCard
        {...{ workbook, room }}
        {...props.logged}
        position={entered.position}
        sheet={sheet?.name}
      />
      <WorkbookCard
        workbook={workbook}
        dialect={props.dialect}
        onDialect={props.onDialect}
        requestOrPoint={props.requestOrPoint}
        onLoad={props.onLoad}
        onExplain={props.onExplain}
      />
      <FunctionsCard {...{ workbook, room }} form={{ ...entered, sheet }} />
      <AccountCard {...{ workbook, room, dialect: props.dialect, gains: preferences.gains }} />
      <DataCard
        {...{ workbook, room }}
        position={shown.position}
        quotedFund={shown.readings.fund.value}
        bySchedule={entered.inputs.entries.margin.computed}
      />
      <Settings
        preferences={preferences}
        onChange={props.onPreferences}
        onForget={props.onForget}
        onExample={props.onExample}
      />
      <Keys />
      <About />
    </>
  );
}
