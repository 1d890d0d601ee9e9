/** @jest-environment jsdom */
import { render } from "preact";
import { act } from "preact/test-utils";
import { useEffect } from "preact/hooks";
import { Fallback } from "../../src/taskpane/start/Fallback";

const draw = (child: preact.ComponentChild) => {
  const page = document.createElement("div");
  act(() => render(<Fallback>{child}</Fallback>, page));
  return page;
};

function FailsAtOnce(): never {
  throw new Error("no such field");
}

function FailsLater() {
  useEffect(() => {
    throw new Error("no such sheet");
  }, []);
  return <p>fine</p>;
}

test("what can be drawn is", () => {
  expect(draw(<p>fine</p>).innerHTML).toBe("<p>fine</p>");
});

test.each([
  ["at once", <FailsAtOnce />, "no such field"],
  ["after it was drawn", <FailsLater />, "no such sheet"],
])("a pane that fails %s says so, and can forget", (_when, child, reason) => {
  const page = draw(child);
  expect(page.querySelector("[role=alert]")!.textContent).toContain(reason);
  expect(page.querySelector("#forget")!.textContent).toBe("Forget my inputs and settings");
});
