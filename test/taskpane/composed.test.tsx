/** @jest-environment jsdom */
import { render, type ComponentChildren } from "preact";
import { chineseTools } from "../../src/locales/pane/tools.zh-TW";
import { chinese } from "../../src/locales/pane/zh-TW";
import { exact, keyFigures } from "../../src/domain";
import type { ExcelRoom } from "../../src/taskpane/later";
import { fieldOf } from "../../src/taskpane/inputs/fields";
import { missionInputs } from "../../src/taskpane/inputs/inputs";
import { readInputs } from "../../src/taskpane/inputs/reading";
import { ToolWordsProvider } from "../../src/taskpane/tool-words";
import { SpeechProvider, speechOf } from "../../src/taskpane/words";
import { misset } from "../support/punctuation";

/** What the pane puts together of several sentences, in Chinese. */

const speech = speechOf("zh-TW", chinese);
const { position } = readInputs(
  missionInputs((id, value) => speech.formats.field(value, fieldOf(id).unit)),
  new Map(),
);

beforeAll(() => {
  Object.assign(globalThis, {
    ADDIN_VERSION: "1.2.3",
    FUNCTIONS_NAMESPACE: "CVS",
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
  });
});

/** The text of each paragraph, as it is read. */
function paragraphs(children: ComponentChildren): string[] {
  const page = document.createElement("div");
  render(
    <SpeechProvider value={speech}>
      <ToolWordsProvider value={chineseTools}>{children}</ToolWordsProvider>
    </SpeechProvider>,
    page,
  );
  return [...page.querySelectorAll("p")].map(({ textContent }) => textContent ?? "");
}

const expectWellSet = (texts: string[]) => {
  expect(texts.join("")).toMatch(/[\u4e00-\u9fff]/);
  expect(texts.filter(misset)).toEqual([]);
};

test("about", async () => {
  const { About } = await import("../../src/taskpane/about/About");
  const texts = paragraphs(<About />);
  expect(texts.join("")).toContain("1.2.3。非投資建議。");
  expectWellSet(texts);
});

test("the key levels", async () => {
  const { Levels } = await import("../../src/taskpane/answer/Levels");
  expectWellSet(paragraphs(<Levels figures={keyFigures(position)} position={position} />));
});

test("a replay", async () => {
  const { ReplayResult } = await import("../../src/taskpane/data/ReplayResult");
  const day = { date: 44_505, yld: exact(0.02), price: exact(1), equity: exact(1) };
  const path = [{ ...day, leverage: exact(3), buffer: exact(0.2), status: "OPEN" as const }];
  const shares = [{ leverage: 3, starts: 10, called: 1, calledWithStop: 0, stopped: 4 }];
  const texts = paragraphs(<ReplayResult walk={{ kind: "walked", path, shares }} />);
  expect(texts.at(-1)).toContain("結局。只看收盤");
  expectWellSet(texts);
});

test("an explanation with its link", async () => {
  const { ExplainCard } = await import("../../src/taskpane/explain/ExplainCard");
  const explanation = { kind: "fine", id: "CARRY" } as const;
  expectWellSet(
    paragraphs(<ExplainCard explained={{ address: "A1", explanation }} onClose={() => {}} />),
  );
});

test("an import of several series", async () => {
  const { importSources } = await import("../../src/taskpane/data/import-sources");
  const done = { address: "DGS20!A6:B9", added: 3, known: 2, changed: 1, older: 1 };
  const room = {
    importSeries: () => Promise.resolve(["DGS20", "DGS10"].map((sheet) => ({ ...done, sheet }))),
  } as unknown as ExcelRoom;
  const watch = { onProgress: () => {}, signal: new AbortController().signal };
  const { text } = await importSources([], "zh-TW")(room, watch, chineseTools.actions.results);
  expect(text).toMatch(/DGS20.*。「DGS10/);
  expectWellSet([text]);
});
