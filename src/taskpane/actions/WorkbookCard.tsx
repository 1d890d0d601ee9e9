import { memo } from "../parts/memo";
import { useState } from "preact/hooks";
import { Card } from "../parts/Card";
import type { SheetRequest } from "../../excel";
import type { Dialect, SheetInputs } from "../../sheet";
import { useToolWords } from "../tool-words";
import { BookTool } from "./BookTool";
import { CarryRow } from "./CarryRow";
import { RepairTool } from "./RepairTool";
import type { Workbook } from "./use-workbook";
import { WorkButton } from "./WorkButton";
import { insertTable, installNames, removeNames } from "./works";
import "./workbook.css";

interface Props {
  readonly workbook: Workbook;
  readonly dialect: Dialect;
  readonly onDialect: (dialect: Dialect) => void;
  /** What is entered, or undefined after pointing out what has to be fixed first. */
  readonly requestOrPoint: () => SheetRequest | undefined;
  readonly onLoad: (inputs: SheetInputs) => void;
  readonly onExplain: () => void;
}

/** Everything that can be done to the workbook besides building a sheet. */
export const WorkbookCard = memo(function WorkbookCard(props: Props) {
  const { workbook, dialect, requestOrPoint } = props;
  const { actions, explain } = useToolWords();
  const [open, setOpen] = useState(false);
  const finished = workbook.sheets.filter((sheet) => !sheet.unfinished);
  const insert = () => {
    const request = requestOrPoint();
    if (request) void workbook.run("insert", insertTable(request));
  };
  return (
    <Card name="workbook" title={actions.title} open={open} onOpen={setOpen}>
      <div class="setting">
        <label for="dialect">{actions.formulas}</label>
        <select
          id="dialect"
          value={dialect}
          onChange={(event) => props.onDialect(event.currentTarget.value as Dialect)}
        >
          <option value="live">{actions.dialects.live}</option>
          <option value="portable">{actions.dialects.portable}</option>
        </select>
      </div>
      <h3>{actions.sheets}</h3>
      {finished.length === 0 && <p class="note">{actions.noSheets}</p>}
      {finished.map((sheet) => (
        <CarryRow key={sheet.name} sheet={sheet} {...props} />
      ))}
      <div class="tool">
        <WorkButton workbook={workbook} id="insert" onPress={insert}>
          {actions.insert}
        </WorkButton>
      </div>
      <div class="tool">
        <h3>{actions.names}</h3>
        <div class="row-buttons">
          <WorkButton
            workbook={workbook}
            id="install-names"
            note="names-hint"
            onPress={() => void workbook.run("names", installNames)}
          >
            {actions.installNames}
          </WorkButton>
          <WorkButton
            workbook={workbook}
            id="remove-names"
            onPress={() => void workbook.run("names", removeNames)}
          >
            {actions.removeNames}
          </WorkButton>
        </div>
        <p class="note" id="names-hint">
          {actions.namesHint}
        </p>
      </div>
      <BookTool workbook={workbook} requestOrPoint={requestOrPoint} />
      <div class="tool">
        <WorkButton workbook={workbook} id="explain" onPress={props.onExplain}>
          {explain.ask}
        </WorkButton>
      </div>
      <RepairTool workbook={workbook} />
    </Card>
  );
});
