import { render } from "preact";
import { App } from "./App";
import "./theme/tokens.css";
import "./theme/page.css";

void Office.onReady(({ host }) => {
  render(<App inExcel={host === Office.HostType.Excel} />, document.getElementById("pane")!);
});
