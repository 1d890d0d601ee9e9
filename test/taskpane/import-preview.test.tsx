/** @jest-environment jsdom */
import { render } from "preact";
import { atOnce, placeReadings, readText } from "../../src/files";
import { english } from "../../src/locales/pane.en";
import { chinese } from "../../src/locales/pane.zh-TW";
import { englishTools } from "../../src/locales/tools.en";
import { chineseTools } from "../../src/locales/tools.zh-TW";
import { ImportPreview } from "../../src/taskpane/data/ImportPreview";
import { ToolWordsProvider } from "../../src/taskpane/tool-words";
import { SpeechProvider, speechOf } from "../../src/taskpane/words";

const NO_ANSWERS = new Map<string, string>();

function read(text: string, answers: ReadonlyMap<string, string> = NO_ANSWERS, firstDay = 0) {
  const context = { today: 46_000, answers, units: new Map() };
  const reading = atOnce(readText({ file: "mine.csv", text }, context));
  const surroundings = { places: new Map(), offered: [], untitled: "Series", firstDay };
  return atOnce(placeReadings([reading], () => answers, surroundings))[0]!;
}

/** The preview of a file, and what is answered through it. */
function preview(file: ReturnType<typeof read>, inChinese = false) {
  const page = document.createElement("div");
  const answered: [string, string][] = [];
  const [speech, tools] = inChinese
    ? [speechOf("zh-TW", chinese), chineseTools]
    : [speechOf("en", english), englishTools];
  render(
    <SpeechProvider value={speech}>
      <ToolWordsProvider value={tools}>
        <ImportPreview
          file={file}
          onAnswer={(id, choice) => answered.push([id, choice])}
          onTick={() => {}}
        />
      </ToolWordsProvider>
    </SpeechProvider>,
    page,
  );
  return { page, answered, select: page.querySelector("select") };
}

const GUESSED = "Date,Yield\n2025-12-01,4.82\n2025-12-02,4.85\n2025-12-03,4.80\n";

test.each([
  [false, "Unit of Yield (mine)", "per cent: 4.82 is 4.82%"],
  [true, "Yield (mine) 的單位", "百分比：4.82 就是 4.82%"],
])("a unit that was guessed can be changed (Chinese: %s)", (inChinese, label, shown) => {
  const { select, answered } = preview(read(GUESSED), inChinese);
  const [series] = read(GUESSED).reading.series;
  expect(select!.getAttribute("aria-label")).toBe(label.replace("Yield (mine)", series!.name));
  expect(select!.value).toBe("percent");
  expect(select!.selectedOptions[0]!.textContent).toBe(shown);
  select!.value = "number";
  select!.dispatchEvent(new Event("change", { bubbles: true }));
  expect(answered).toEqual([["unit", "number"]]);
});

test("and what was chosen is what is shown and written", () => {
  const changed = read(GUESSED, new Map([["unit", "number"]]));
  expect(preview(changed).select!.value).toBe("number");
  expect(changed.reading.series[0]!.rows.map(({ values }) => values[0])).toEqual([4.82, 4.85, 4.8]);
  const before = read(GUESSED).reading.series[0]!.rows.map(({ values }) => values[0]);
  expect(before).toEqual([0.0482, 0.0485, 0.048]);
});

test.each([
  ["of a known source", "observation_date,DGS20\n2025-12-01,4.82\n2025-12-02,4.85\n"],
  ["that is asked for already", "Date,Spread\n2025-12-01,0.82\n2025-12-02,0.85\n"],
])("a unit %s is not offered again", (_, text) => {
  expect(preview(read(text)).select).toBeNull();
});

test.each([
  [false, "2 rows before 1904-01-01 will be left out: this workbook counts its dates from then"],
  [true, "2 列早於 1904-01-01，不會加入：這個活頁簿的日期從該日起算"],
])(
  "what a workbook of 1904 cannot hold is said before it is written (Chinese: %s)",
  (...[zh, says]) => {
    const text = "Date,DGS20\n1903-12-30,4.82\n1903-12-31,4.85\n1904-01-01,4.80\n";
    const notes = (firstDay: number) =>
      [...preview(read(text, NO_ANSWERS, firstDay), zh).page.querySelectorAll("p.note")].map(
        ({ textContent }) => textContent,
      );
    expect(notes(1462)).toContain(says);
    expect(notes(0)).not.toContain(says);
  },
);
