import { render } from "preact";
import { App } from "./App";
import "./theme/tokens.css";
import "./theme/page.css";

void Office.onReady(() => {
  render(<App operations={undefined} />, document.getElementById("pane")!);
});
