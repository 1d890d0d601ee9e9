/** @jest-environment jsdom */
import { render, type ComponentChildren } from "preact";
import { chineseTools } from "../../src/locales/tools.zh-TW";
import { chinese } from "../../src/locales/pane.zh-TW";
import { exact, keyFigures, serialOf, worstRises } from "../../src/domain";
import type { ExcelRoom } from "../../src/taskpane/excel-room-type";
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
    BUILD_ID: "1",
    CarryVsShock: { BUILD: "1" },
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
  expectWellSet(
    paragraphs(<Levels figures={keyFigures(position)} position={position} trial={undefined} />),
  );
});

test("a replay", async () => {
  const { ReplayResult } = await import("../../src/taskpane/data/ReplayResult");
  const one = exact(1);
  const day = { date: 44_505, yld: exact(0.02), price: one, equity: one, wealth: one };
  const path = [{ ...day, leverage: exact(3), buffer: exact(0.2), status: "OPEN" as const }];
  const ended = (count: number) => ({ count, episodes: [{ first: 44_000, last: 44_100 }] });
  const shares = [
    { leverage: 3, starts: 10, called: ended(1), calledWithStop: ended(0), stopped: ended(4) },
  ];
  const texts = paragraphs(
    <ReplayResult walk={{ kind: "walked", path, shares }} position={position} />,
  );
  expect(texts.at(-1)).toContain(
    "3.00× 的追繳起點在 2020-06-18 至 2020-09-26 之間。券商只計除息市值",
  );
  expectWellSet(texts);
});

test("an explanation with its link, and how the value comes about", async () => {
  const { ExplainCard } = await import("../../src/taskpane/explain/ExplainCard");
  const { ExplainDetails } = await import("../../src/taskpane/explain/ExplainDetails");
  const { carry } = await import("../../src/functions/carry");
  Object.assign(globalThis, { CarryVsShockFunctions: { CARRY: carry } });
  const explained = {
    address: "A1",
    explanation: { kind: "fine", id: "CARRY" },
    cell: {
      address: "A1",
      formula: "=CVS.CARRY(B1,4.82%,4.14%)",
      text: "6.18%",
      isError: false,
      offset: { row: 0, column: 0 },
    },
    referred: new Map([["B1", [[3]]]]),
  } as const;
  expectWellSet(paragraphs(<ExplainCard explained={explained} onClose={() => {}} />));
  const texts = paragraphs(<ExplainDetails explained={explained} />);
  expect(texts).toEqual([
    "3 × 4.82% − 2 × 4.14% = 6.18%",
    "引數：lev 3（B1）；yield 4.82%；fund 4.14%。",
  ]);
  expectWellSet(texts);
});

test("an import of several series", async () => {
  const { importSources } = await import("../../src/taskpane/data/import-sources");
  const done = { address: "DGS20!A6:B9", added: 3, known: 2, changed: 1, older: 1 };
  const room = {
    importSeries: () => Promise.resolve(["DGS20", "DGS10"].map((sheet) => ({ ...done, sheet }))),
  } as unknown as ExcelRoom;
  const watch = { onProgress: () => {}, onLack: () => {}, signal: new AbortController().signal };
  const { text } = await importSources([], "zh-TW")(room, watch, chineseTools.actions.results);
  expect(text).toMatch(/DGS20.*。「DGS10/);
  expectWellSet([text]);
});

describe("the past", () => {
  const told = async (today: number, shown = position) => {
    const { Past } = await import("../../src/taskpane/picture/Past");
    const page = document.createElement("div");
    render(
      <SpeechProvider value={speech}>
        <ToolWordsProvider value={chineseTools}>
          <Past worst={worstRises(exact(20))} figures={keyFigures(shown)} today={today} />
        </ToolWordsProvider>
      </SpeechProvider>,
      page,
    );
    const terms = [...page.querySelectorAll("dl > div")].map(({ children }) =>
      [...children].map(({ textContent }) => textContent).join(" "),
    );
    return { terms, texts: [...page.querySelectorAll("p")].map((p) => p.textContent ?? "") };
  };

  test("says how often the levels were touched, and the worst rises with their dates", async () => {
    const { terms, texts } = await told(serialOf(2026, 7, 20));
    expect(terms).toEqual([
      "停損 +43 bp 55.8% 的區間觸及",
      "最近追繳 +187 bp 3.3% 的區間觸及",
      "2005 年以來最大升幅 282 bp，2021-12-03 至 2022-10-24",
      "1962 年以來最大升幅 482 bp，1980-06-13 至 1981-05-05",
    ]);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("2005-01-03 至 2026-02-20");
    expect(texts[0]).toContain("只有 20 個不重疊");
    expectWellSet(texts);
  });

  test("says that its figures are older than six months from the day on that they are", async () => {
    const { texts } = await told(serialOf(2026, 7, 21));
    expect(texts[1]).toContain("2026-02-20，已超過六個月");
    expectWellSet(texts);
  });

  test("has no share of a call that there is none of", async () => {
    const { terms } = await told(serialOf(2026, 7, 1), { ...position, lev: exact(1) });
    expect(terms[1]).toBe("最近追繳 –");
  });
});
