import { render } from "preact";
import { carry, exact, MISSION } from "../domain";
import "./taskpane.css";

const { lev, yld, fund, friction } = MISSION;

void Office.onReady(() => {
  const figure = carry(exact(lev), exact(yld), exact(fund), exact(friction)).toNumber();
  render(<output>{figure}</output>, document.getElementById("pane")!);
});
