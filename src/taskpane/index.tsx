// First: what follows runs on the domain that functions.js brought.
import "./same-release";
import { render } from "preact";
import { App } from "./App";

void Office.onReady(({ host }) => {
  render(<App inExcel={host === Office.HostType.Excel} />, document.getElementById("pane")!);
});
