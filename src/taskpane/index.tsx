// First: what follows runs on the domain that functions.js brought.
import "./same-release";
import { render } from "preact";
import { associateCommands } from "../commands";
import { App } from "./App";
import "./theme/narrow.css";

associateCommands();

void Office.onReady(({ host }) => {
  render(<App inExcel={host === Office.HostType.Excel} />, document.getElementById("pane")!);
});
