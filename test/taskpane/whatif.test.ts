import { exact, MISSION, whatIf, type Position } from "../../src/domain";
import { whatIfSentences } from "../../src/taskpane/whatif/sentences";
import { whatif } from "../../src/locales/pane/whatif.en";
import { createFormats } from "../../src/taskpane/typing/format";

const positionAt = (lev: number): Position => ({
  equity: exact(MISSION.equity),
  lev: exact(lev),
  yld: exact(MISSION.yld),
  fund: exact(MISSION.fund),
  friction: exact(MISSION.friction),
  years: exact(MISSION.years),
  dur: exact(MISSION.dur),
  convexity: exact(MISSION.convexity),
  haircut: exact(MISSION.haircut),
  margin: exact(MISSION.margin),
  maxlev: exact(MISSION.maxlev),
  stop: exact(MISSION.stop),
  horizon: exact(MISSION.horizon),
});

const voice = { whatif, formats: createFormats("en") };

const say = (lev: number, bp: number) =>
  whatIfSentences(whatIf(positionAt(lev), exact(bp)), positionAt(lev), bp, voice);

test("three times levered stands 100 bp, with room that the cap forbids", () => {
  expect(say(3, 100)).toEqual([
    "At most 4.80× of leverage stands +100 bp without a margin call. That leaves room for 1,800,768 more, though the cap of 3.00× comes first.",
    "After +100 bp: maintenance is met without a sale; sell 780,000 (29.9%) to be back at the 3.00× cap.",
  ]);
});

test("over the cap, what to sell comes first", () => {
  expect(say(4, 0)[0]).toBe("Over the 3.00× cap now: sell 1,000,000 (25.0% of the position).");
});

test("selling what it says makes the position stand the shock", () => {
  const { mostLeverage } = whatIf(positionAt(5), exact(100));
  const [, survive] = say(5, 100);
  expect(survive).toMatch(/^At most 4\.80× .* Sell 199,232 now \(4\.0% of the position\)\.$/);
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
    return whatIfSentences(whatIf(position, exact(100)), position, 100, voice);
  };

  test.each(["lev", "equity"] as const)("without %s", (input) => {
    expect(without(input)).toEqual([
      "At most 4.80× of leverage stands +100 bp without a margin call. What to trade now is unknown.",
      "After +100 bp: what to sell to meet maintenance is unknown; what to sell to be back at the cap is unknown.",
    ]);
  });

  test("without the cap", () => {
    expect(without("maxlev")[1]).toBe(
      "After +100 bp: maintenance is met without a sale; what to sell to be back at the cap is unknown.",
    );
  });

  test("without the maintenance margin", () => {
    expect(without("margin")).toEqual([
      "The most leverage that stands +100 bp is unknown.",
      "After +100 bp: what to sell to meet maintenance is unknown; sell 780,000 (29.9%) to be back at the 3.00× cap.",
    ]);
  });
});

test("without a position nothing is advised", () => {
  const unknown = { ...positionAt(3), dur: undefined, maxlev: undefined };
  const answer = whatIf(unknown, exact(100));
  expect(whatIfSentences(answer, unknown, 100, voice)).toEqual([
    "What to trade is unknown until the position is complete.",
  ]);
});
