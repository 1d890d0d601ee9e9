/** @jest-environment jsdom */
import { render } from "preact";
import { exact, keyFigures } from "../../src/domain";
import { english } from "../../src/locales/pane.en";
import { SpeechProvider, speechOf } from "../../src/taskpane/words";
import { positionWith } from "../support/position";

Object.assign(globalThis, {
  ADDIN_VERSION: "1.2.3",
  FUNCTIONS_NAMESPACE: "CVS",
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
});

test.each([
  [0, "duration"],
  [216.2, "duration and convexity"],
])("with convexity %d the curve is named %s", async (convexity, name) => {
  const { PictureCard } = await import("../../src/taskpane/picture/PictureCard");
  const position = { ...positionWith({}), convexity: exact(convexity) };
  const page = document.createElement("div");
  render(
    <SpeechProvider value={speechOf("en", english)}>
      <PictureCard
        figures={keyFigures(position)}
        position={position}
        trial={undefined}
        worst={undefined}
        past={undefined}
        bp={100}
        onPick={() => {}}
      />
    </SpeechProvider>,
    page,
  );
  const said = [...page.querySelectorAll(".picture-legend span")].map((one) => one.textContent);
  expect(said).toEqual([name, english.picture.revalued]);
});
