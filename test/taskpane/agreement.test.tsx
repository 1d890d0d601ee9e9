/** @jest-environment jsdom */
import { render } from "preact";
import { exact, keyFigures, serialOf, whatIf, type PositionInput } from "../../src/domain";
import type { Language } from "../../src/locales/language";
import { english } from "../../src/locales/pane.en";
import { chinese } from "../../src/locales/pane.zh-TW";
import { englishTools } from "../../src/locales/tools.en";
import { chineseTools } from "../../src/locales/tools.zh-TW";
import { statusOf } from "../../src/taskpane/picture/alarm";
import { describe as tell, sayPoint } from "../../src/taskpane/picture/describe";
import { Readout } from "../../src/taskpane/picture/Readout";
import { readAt, sceneOf } from "../../src/taskpane/picture/scene";
import { ToolWordsProvider } from "../../src/taskpane/tool-words";
import { SpeechProvider, speechOf } from "../../src/taskpane/words";
import { whatIfSentences } from "../../src/taskpane/whatif/sentences";
import { positionWith } from "../support/position";

/** All that the pane says of a position, held against itself: no sentence contradicts a light. */

Object.assign(globalThis, { ADDIN_VERSION: "1.2.3", FUNCTIONS_NAMESPACE: "CVS" });

const speeches = { en: speechOf("en", english), "zh-TW": speechOf("zh-TW", chinese) };
const tools = { en: englishTools, "zh-TW": chineseTools };

type Changes = Partial<Record<PositionInput, number | undefined>>;

/** A 20-year par bond at 1.88%, with its own duration and convexity. */
const LOW = { yld: 0.0188, fund: 0.0108, dur: 16.6058933195423, convexity: 316.788634167961 };
const CASES: readonly (readonly [string, Changes])[] = [
  ["the mission's own", {}],
  ["1.88% at three times", LOW],
  ["ten times with a cap of ten", { lev: 10, maxlev: 10 }],
  ["funding at 8%", { fund: 0.08 }],
  ["funding at 4.32%", { fund: 0.0432 }],
  ["3 bp before the stop", { yld: 0.0522, lev: 2.5 }],
  ["at the stop", { yld: 0.0525 }],
  ["past the stop", { yld: 0.06, lev: 4 }],
  ["above the cap", { lev: 4 }],
  ["close below the cap", { lev: 2.95 }],
  ["half the cap", { lev: 1.5 }],
  ["below maintenance", { lev: 12, maxlev: 20 }],
  ["no loan", { lev: 1 }],
  ["the bond's own duration and convexity", { dur: 12.745, convexity: 216.2 }],
  ["more convexity than the bond has", { lev: 2.5, convexity: 600 }],
  ["a far stop", { lev: 1.2, stop: 0.4 }],
  ["a haircut", { lev: 2.5, haircut: 0.05 }],
  ["nothing known of the funding", { fund: undefined }],
  ["nothing known of the years", { years: undefined }],
];
const SHOCKS = [-100, -50, 0, 10, 25, 43, 50, 84, 100, 147, 150, 190, 200, 206, 250, 300];

async function paneOf(changes: Changes, language: Language) {
  const { Verdict } = await import("../../src/taskpane/answer/Verdict");
  const { Levels } = await import("../../src/taskpane/answer/Levels");
  const position = positionWith(changes);
  const figures = keyFigures(position);
  const speech = speeches[language];
  const drawn = (child: preact.ComponentChild) => {
    const page = document.createElement("div");
    render(
      <SpeechProvider value={speech}>
        <ToolWordsProvider value={tools[language]}>{child}</ToolWordsProvider>
      </SpeechProvider>,
      page,
    );
    return page;
  };
  const verdict = drawn(
    <Verdict
      figures={figures}
      position={position}
      lacking={[]}
      signalsFrom={undefined}
      trial={undefined}
      today={serialOf(2026, 1, 20)}
    />,
  );
  const text = (selector: string, of: Element = verdict) =>
    of.querySelector(selector)?.textContent ?? "";
  const { measures } = speech.words.answer;
  const voice = { whatif: tools[language].whatif, measures, formats: speech.formats };
  return {
    figures,
    word: figures.lights.rules.word,
    light: text('[data-light="rules"] .light-word'),
    carry: text('[data-light="carry"] .light-word'),
    tone: (id: string) => verdict.querySelector(`[data-light="${id}"]`)!.getAttribute("data-tone"),
    reason: text(".verdict-reason"),
    trade: text(".verdict-trade"),
    figure: (id: string) => text(`[data-figure="${id}"] .headline-value`),
    date: text("time"),
    levels: drawn(<Levels figures={figures} position={position} trial={undefined} />).textContent,
    picture: tell(sceneOf(position, figures, undefined), position, speech),
    at: (bp: number) => {
      const row = readAt(position, bp);
      const readout = drawn(<Readout bp={bp} row={row} distances={figures} />);
      return {
        status: statusOf(row, figures),
        alarm: text(".readout-alarm", readout),
        point: sayPoint(bp, row, figures, speech),
        trades: whatIfSentences(whatIf(position, exact(bp)), position, figures, bp, voice),
      };
    },
  };
}

describe.each(CASES)("%s", (_, changes) => {
  test("a light's tone is that of its word", async () => {
    const pane = await paneOf(changes, "en");
    const broken = ["MARGIN CALL", "STOP", "REDUCE", "UNGUARDED"].includes(pane.word);
    expect(pane.tone("rules") === "red").toBe(broken);
    expect(pane.light.startsWith(pane.word)).toBe(true);
    // Never colour alone: an amber light says in words what is near.
    if (pane.tone("rules") === "amber") expect(pane.light).toMatch(/, (at|near) the (cap|stop)$/);
    if (pane.carry === "COSTS") {
      expect(pane.tone("carry")).toBe("red");
      expect(pane.figure("net-carry")).toMatch(/^−|^0\.00%$/);
      expect(pane.trade).not.toContain("months of net carry");
    }
    if (pane.carry === "PAYS") expect(pane.figure("net-carry")).toMatch(/^\+/);
  });

  test("the way to the stop is told only where it is the way out", async () => {
    const { word, trade, picture, levels, reason } = await paneOf(changes, "en");
    if (["MARGIN CALL", "STOP", "UNGUARDED"].includes(word)) {
      expect(trade).not.toContain("bp to the stop cost");
    }
    for (const said of [trade, picture, levels, reason]) {
      expect(said).not.toMatch(/NaN|undefined|\[object/);
      const losses = [...said!.matchAll(/([\d,.]+)% of the equity/g)].map(([, part]) =>
        Number(part),
      );
      for (const loss of losses) expect(loss).toBeLessThan(100);
    }
  });

  test("what the rule forbids or has ended is no distance", async () => {
    const pane = await paneOf(changes, "en");
    if (pane.word === "STOP") expect(pane.figure("to-stop")).toBe("reached");
    if (pane.word === "MARGIN CALL") expect(pane.figure("to-call")).toBe("reached");
    if (pane.word === "REDUCE") expect(pane.figure("to-cap")).toBe("exceeded");
    if (pane.word === "OK")
      for (const id of ["to-stop", "to-call"]) expect(pane.figure(id)).toMatch(/^\+[\d,.]+ bp$/);
  });

  test.each(SHOCKS)("after %d bp readout, words and trades say the same", async (bp) => {
    const pane = await paneOf(changes, "en");
    const { status, alarm, point, trades } = pane.at(bp);
    if (status === undefined) return expect(trades.join(" ")).not.toMatch(/NaN|undefined/);
    const after = trades.at(-1)!;
    if (after.includes("unknown until the position is complete"))
      return expect(status).not.toBe("OK");
    const mustMeet = /sell [\d,]+ \([\d.]+%\) to meet maintenance|all is sold/.test(after);
    const mustCut = /to be back at the/.test(after) || /all is sold/.test(after);
    if (mustMeet)
      expect([status, alarm].join(" ")).toMatch(/MARGIN CALL|WIPED OUT|past the nearest call/);
    if (mustCut && status === "OK") expect(alarm).toMatch(/^past the (cap|nearest call)/);
    if (status === "MARGIN CALL" || status === "WIPED OUT") expect(mustMeet).toBe(true);
    if (status === "REDUCE") expect(mustCut).toBe(true);
    if (status === "STOP") expect(after).toContain("the stop is reached: sell all");
    if (status === "OK") expect(after).not.toContain("sell all");
    if (alarm) expect(point).toContain(alarm);
    if (/room for/.test(trades.join(" "))) expect(["OK", "NO LOAN"]).toContain(pane.word);
  });

  test("says as much in Chinese, with the status itself beside its word", async () => {
    const pane = await paneOf(changes, "zh-TW");
    expect(pane.light).toMatch(new RegExp(`[\\u4e00-\\u9fff].* ${pane.word}$`));
    for (const said of [
      pane.light,
      pane.carry,
      pane.reason,
      pane.trade,
      pane.at(100).trades.join(""),
    ]) {
      expect(said).toMatch(/[\u4e00-\u9fff]/);
      expect(said).not.toMatch(/NaN|undefined/);
    }
  });
});

describe("the figures of each case", () => {
  const of = (changes: Changes) => paneOf(changes, "en");

  test("1.88%: the call comes long before the stop", async () => {
    const pane = await of(LOW);
    expect(pane.light).toBe("UNGUARDED");
    expect(pane.figure("to-stop")).toBe("+337 bp");
    expect(pane.figure("to-call")).toBe("+147 bp");
    expect(pane.reason).toBe(
      "The call comes at 147 bp (buffer ÷ duration), the stop only at 337 bp: the stop protects nothing.",
    );
    // lev·x* = 3·(1/3 − 9%)/(1 − 9%), whatever the convexity.
    expect(pane.trade).toBe("At the call 80.22% of the equity is gone, before the stop sells.");
    // The second order would say that the 337 bp cost 113.92% of the equity.
    expect(Number(pane.figures.lossAtStop)).toBeCloseTo(1.1392, 4);
    for (const said of [pane.reason, pane.trade, pane.levels, pane.picture])
      expect(said).not.toContain("113.92");
    expect(pane.levels).toContain("Loss at the call80.22%");
  });

  test("ten times levered within its cap is unguarded all the same", async () => {
    const pane = await of({ lev: 10, maxlev: 10 });
    expect(pane.light).toBe("UNGUARDED");
    expect(pane.figure("to-call")).toBe("+7.7 bp");
  });

  test("funding at 8%: the carry's own light is red", async () => {
    const pane = await of({ fund: 0.08 });
    expect([pane.carry, pane.tone("carry")]).toEqual(["COSTS", "red"]);
    expect(pane.figure("net-carry")).toBe("−3.04%");
    expect(pane.trade).toContain("no carry earns it back");
  });

  test("+10 bp at three times is above the cap, and says so once", async () => {
    const { status, trades } = (await of({})).at(10);
    expect(status).toBe("REDUCE");
    // (3·0.987 − 3·(1 − 3·0.013)) of the equity: 78,000 of a million.
    expect(trades.at(-1)).toContain("sell 78,000 (2.6%) to be back at the 3.00× cap");
  });

  test("3 bp before the stop is amber, in words", async () => {
    const pane = await of({ yld: 0.0522, lev: 2.5 });
    expect([pane.light, pane.tone("rules")]).toEqual(["OK, near the stop", "amber"]);
  });

  test("at the cap the word is the sheet's, and the stop 3 bp away is said beside it", async () => {
    const pane = await of({ yld: 0.0522 });
    expect([pane.light, pane.tone("rules")]).toEqual(["OK, at the cap", "amber"]);
    expect(pane.reason).toContain("The 5.25% stop is 3 bp away");
  });

  test("the mission's own stands at its cap, with all its figures", async () => {
    const pane = await of({});
    expect(pane.light).toBe("OK, at the cap");
    expect(pane.date).toBe("2026-02-20");
    const ids = ["to-stop", "to-call", "to-cap", "net-carry", "position", "dv01"];
    expect(ids.map(pane.figure)).toEqual([
      "+43 bp",
      "+187 bp",
      "0 bp",
      "+4.68%",
      "3,000,000",
      "3,900",
    ]);
    expect(pane.trade).toBe(
      "The 43 bp to the stop cost 16.77% of the equity: 43 months of net carry.",
    );
  });
});

describe("what is not known is said to be unknown, in every light and figure that stands on it", () => {
  const HEADLINES: Record<string, readonly PositionInput[]> = {
    "to-stop": ["yld"],
    "to-call": ["lev", "yld", "years", "dur", "haircut", "margin"],
    "to-cap": ["lev", "yld", "years", "dur", "convexity", "haircut", "maxlev"],
    "net-carry": ["lev", "yld", "fund", "friction"],
    position: ["equity", "lev"],
    dv01: ["equity", "lev", "dur"],
  };
  const INPUTS = ["equity", "lev", "yld", "fund", "friction", "years", "dur", "convexity"] as const;
  test.each([...INPUTS, "haircut", "margin", "maxlev"] as const)("without %s", async (input) => {
    const pane = await paneOf({ lev: 2, [input]: undefined }, "en");
    for (const [id, needs] of Object.entries(HEADLINES)) {
      const isUnknown = pane.figure(id) === "unknown";
      expect([id, isUnknown]).toEqual([id, needs.includes(input)]);
    }
    const forCarry = HEADLINES["net-carry"]!.includes(input);
    expect(pane.carry === "UNKNOWN").toBe(forCarry);
    const forRules = !["equity", "fund", "friction"].includes(input);
    expect(pane.light === "UNKNOWN").toBe(forRules);
    if (input === "fund") expect(pane.trade).toContain("in months of carry that is unknown");
  });
});
