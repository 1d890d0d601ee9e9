import { memo } from "../parts/memo";
import { useEffect, useState } from "preact/hooks";
import type { SheetRequest } from "../../excel";
import type { Dialect, SheetInputs } from "../../sheet";
import { useToolWords } from "../tool-words";
import { BookTool } from "./BookTool";
import { RepairTool } from "./RepairTool";
import { SheetRow } from "./SheetRow";
import type { Workbook } from "./use-workbook";
import { insertTable, installNames, removeNames } from "./works";
import "./workbook.css";

interface Props {
  readonly workbook: Workbook;
  readonly dialect: Dialect;
  readonly onDialect: (dialect: Dialect) => void;
  /** What is entered, or undefined after pointing out what has to be mended first. */
  readonly requestOrPoint: () => SheetRequest | undefined;
  readonly onBuilt: () => Promise<void>;
  readonly onLoad: (inputs: SheetInputs) => void;
  readonly onExplain: () => void;
}

/** Everything that can be done to the workbook besides building a sheet. */
export const WorkbookCard = memo(function WorkbookCard(props: Props) {
  const { workbook, dialect, requestOrPoint } = props;
  const { actions, explain } = useToolWords();
  const [open, setOpen] = useState(false);
  const isLeft = workbook.sheets.some(({ unfinished }) => unfinished);
  // What was left behind is not to be looked for.
  useEffect(() => {
    if (isLeft) setOpen(true);
  }, [isLeft]);
  const insert = () => {
    const request = requestOrPoint();
    if (request) void workbook.run("insert", insertTable(request));
  };
  return (
    <details
      class="card workbook"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{actions.title}</summary>
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
      {workbook.sheets.length === 0 && <p class="note">{actions.noSheets}</p>}
      {workbook.sheets.map((sheet) => (
        <SheetRow key={sheet.name} sheet={sheet} {...props} />
      ))}
      <div class="tool">
        <button type="button" class="button" id="insert" onClick={insert}>
          {actions.insert}
        </button>
      </div>
      <div class="tool">
        <h3>{actions.names}</h3>
        <button
          type="button"
          class="button"
          id="install-names"
          onClick={() => void workbook.run("names", installNames)}
        >
          {actions.installNames}
        </button>
        <button
          type="button"
          class="button"
          id="remove-names"
          onClick={() => void workbook.run("names", removeNames)}
        >
          {actions.removeNames}
        </button>
        <p class="note">{actions.namesHint}</p>
      </div>
      <BookTool workbook={workbook} requestOrPoint={requestOrPoint} />
      <div class="tool">
        <button type="button" class="button" id="explain" onClick={props.onExplain}>
          {explain.ask}
        </button>
      </div>
      <RepairTool workbook={workbook} />
    </details>
  );
});
