import { exact, keyFigures, whatIf, type Position } from "../../src/domain";
import { whatIfSentences } from "../../src/taskpane/whatif/sentences";
import { english } from "../../src/locales/pane.en";
import { englishTools } from "../../src/locales/tools.en";
import { createFormats } from "../../src/taskpane/typing/format";
import { positionWith } from "../support/position";

const positionAt = (lev: number): Position => positionWith({ lev });
const voice = {
  whatif: englishTools.whatif,
  measures: english.answer.measures,
  formats: createFormats("en"),
};
const sayOf = (position: Position, bp: number) =>
  whatIfSentences(whatIf(position, exact(bp)), position, keyFigures(position), bp, voice);
const say = (lev: number, bp: number) => sayOf(positionAt(lev), bp);

test("three times levered stands 100 bp, with room that the cap forbids", () => {
  expect(say(3, 100)).toEqual([
    "A leverage of at most 4.80× survives +100 bp without a margin call. The cap of 3.00× comes first.",
    "After +100 bp the stop is reached: sell all. If you hold on: maintenance is met without a sale; sell 780,000 (29.9%) to be back at the 3.00× cap.",
  ]);
});

test("over the cap, what to sell comes first", () => {
  expect(say(4, 0)[0]).toBe("Over the 3.00× cap now: sell 1,000,000 (25.0% of the position).");
});

test("selling what it says makes the position stand the shock", () => {
  const { mostLeverage } = whatIf(positionAt(5), exact(100));
  const [, survive] = say(5, 100);
  expect(survive).toMatch(
    /^A leverage of at most 4\.80× .* Sell 199,232 now \(4\.0% of the position\)\.$/,
  );
  expect(
    whatIf(
      positionAt(Number(String(mostLeverage).slice(0, 8))),
      exact(100),
    ).toMaintenanceAfter.part.toString(),
  ).toBe("0");
});

test("a shock that leaves nothing says so", () => {
  expect(say(10, 200).at(-1)).toBe("After +200 bp: nothing is left of the equity: all is sold.");
});

describe("what has no number is said to be unknown, never left out", () => {
  const without = (...inputs: (keyof Position)[]) => {
    const position = {
      ...positionAt(3),
      ...Object.fromEntries(inputs.map((input) => [input, undefined])),
    };
    return sayOf(position, 100);
  };

  test.each(["lev", "equity"] as const)("without %s", (input) => {
    expect(without(input)).toEqual([
      "A leverage of at most 4.80× survives +100 bp without a margin call. What to trade now is unknown.",
      "After +100 bp the stop is reached: sell all. If you hold on: what to sell to meet maintenance is unknown; what to sell to be back at the cap is unknown.",
    ]);
  });

  test("without the cap", () => {
    expect(without("maxlev")[1]).toBe(
      "After +100 bp the stop is reached: sell all. If you hold on: maintenance is met without a sale; what to sell to be back at the cap is unknown.",
    );
  });

  test("without the maintenance margin", () => {
    expect(without("margin")).toEqual([
      "The largest leverage that survives +100 bp is unknown.",
      "After +100 bp the stop is reached: sell all. If you hold on: what to sell to meet maintenance is unknown; sell 780,000 (29.9%) to be back at the 3.00× cap.",
    ]);
  });
});

test("without a position nothing is advised", () => {
  const unknown = { ...positionAt(3), dur: undefined, maxlev: undefined };
  expect(sayOf(unknown, 100)).toEqual(["What to trade is unknown until the position is complete."]);
});

describe("nothing invites to what the rules forbid", () => {
  const low = { yld: 0.0188, fund: 0.0108, dur: 16.6058933195423, convexity: 316.788634167961 };

  test("room is told where every rule is kept", () => {
    expect(sayOf(positionWith({ lev: 2, maxlev: 6 }), 100)[0]).toMatch(
      /room for 2,800,768 more\.$/,
    );
  });

  test.each([
    ["at the stop", { lev: 2, yld: 0.0525, maxlev: 6 }],
    ["unguarded", { ...low, maxlev: 6 }],
    ["above the cap", { lev: 4 }],
    ["below maintenance", { lev: 12, maxlev: 20 }],
  ])("%s there is none", (_, changes) => {
    const said = sayOf(positionWith(changes), -50).join(" ");
    expect(said).toContain("of at most");
    expect(said).not.toContain("room");
  });

  test("at the stop the rule is to be out, and no part is named", () => {
    const [first, second] = sayOf(positionWith({ yld: 0.0525, lev: 5 }), 100);
    expect(first).toBe("The stop is reached: the rule is to sell all.");
    expect(second).toBe("A leverage of at most 4.80× survives +100 bp without a margin call.");
  });

  test("the worse of second order and full revaluation decides what to sell", () => {
    expect(sayOf(positionWith(low), 200)[1]).toMatch(
      /^After \+200 bp: sell 274,707 \(12\.7%\) to meet maintenance; /,
    );
  });

  test("past the alarm the measure is named that raised it", () => {
    const position = positionAt(3);
    const figures = keyFigures(position);
    const calls = { ...figures.calls, nearest: exact(189), nearestBy: "linear" as const };
    const answered = whatIf(position, exact(190));
    const said = whatIfSentences(answered, position, { ...figures, calls }, 190, voice);
    expect(said[1]).toContain("just met without a sale, past the alarm (linear)");
  });

  test("between the alarm and the call both are said", () => {
    expect(say(3, 190)[1]).toContain("just met without a sale, past the alarm (buffer ÷ duration)");
    expect(say(3, 187)[1]).toContain("maintenance is met without a sale");
  });
});
