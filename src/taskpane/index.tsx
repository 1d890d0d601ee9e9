import { render } from "preact";
import * as excel from "../excel";
import type { Operations } from "../excel";
import { App } from "./App";
import "./theme/tokens.css";
import "./theme/page.css";

const operations = excel as unknown as Operations;

void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  render(<App operations={inExcel ? operations : undefined} />, document.getElementById("pane")!);
});
