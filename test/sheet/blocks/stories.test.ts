import type { Typed } from "../calculated";
import { startEngine } from "../calculated";
import { calculated, planOf } from "./mission";

/** Stories of the position, and the term premium that the first of them follows. */
beforeAll(startEngine);

/** What cells show; only they and what they stand on are calculated. */
const of = (typed: Typed, ...keys: string[]) => {
  const sheet = calculated({}, typed, /^(inputs|carry|stories|premium)\./);
  return keys.map((key) => sheet.of(key));
};

describe("the scenarios", () => {
  const odds = (zero: number, soft: number, hard: number, stop: number): Typed => ({
    "stories.zero_p": zero,
    "stories.soft_p": soft,
    "stories.hard_p": hard,
    "stories.stop_p": stop,
  });

  test("are worth what their odds make of them", () => {
    // 0.1·4.68% + 0.4·25.35% + 0.2·43.68% + 0.3·(−16.77%)
    expect(
      of(odds(0.1, 0.4, 0.2, 0.3), "stories.expected", "stories.soft_part", "stories.stop_part"),
    ).toEqual(["+14.31%", "+10.14%", "-5.03%"]);
  });

  test("say where the odds are no odds", () => {
    expect(of(odds(0, 0.5, 0.2, 0.2), "stories.expected")).toEqual(["not 100%"]);
    const { "stories.zero_p": _none, ...three } = odds(0, 0.5, 0.25, 0.25);
    expect(of(three, "stories.expected")).toEqual(["set them"]);
  });

  test("have no ratio where the soft landing does not gain, or the stop does not lose", () => {
    const ratio = ["stories.ratio", "stories.odds"];
    expect(of({ "stories.soft_move": 53 }, ...ratio)).toEqual(["–", "–"]);
    expect(of({ "stories.stop_move": -10 }, ...ratio)).toEqual(["–", "–"]);
    expect(of({ "stories.stop_move": "=1/0" }, ...ratio)).toEqual(["–", "–"]);
  });

  test("last a year at most, else the horizon; carry grows with it, the price does not", () => {
    const keys = [
      "stories.soft_months",
      "stories.soft_carry",
      "stories.soft_price",
      "stories.soft_total",
    ];
    expect(of({ "inputs.horizon": 0.5 }, ...keys)).toEqual(["6.0", "+2.34%", "+20.67%", "+23.01%"]);
    expect(of({ "inputs.horizon": 5 }, "stories.soft_months")).toEqual(["12.0"]);
  });

  test("earn nothing after the end, unless it comes later than at once", () => {
    expect(of({ "stories.stop_months": 6 }, "stories.stop_carry", "stories.stop_total")).toEqual([
      "+2.34%",
      "-14.43%",
    ]);
  });

  test("gap through the stop, never less far than to it", () => {
    // 65 bp to the stop and 9 of a bad day: 3·13·74 bp
    const far = of(
      { "inputs.yld": 0.046 },
      "stories.stop_total",
      "stories.gap_move",
      "stories.gap_total",
    );
    expect(far).toEqual(["-25.35%", "+74", "-28.86%"]);
    expect(of({ "inputs.yld": 0.052 }, "stories.gap_move", "stories.gap_total")).toEqual([
      "+50",
      "-19.50%",
    ]);
  });

  test("take the haircut where they end in a bad market, and only there", () => {
    expect(
      of(
        { "inputs.haircut": 0.01 },
        "stories.soft_price",
        "stories.stop_price",
        "stories.gap_price",
      ),
    ).toEqual(["+20.67%", "-19.77%", "-23.28%"]);
  });

  test("know from the history how bad a day of such a bond is", () => {
    const day = (years: number) => planOf({ years }).cells.find(({ key }) => key === "stories.day");
    // 95% of the days since 2005 rose by no more, at each of the tenors.
    for (const years of [7, 20, 30])
      expect(day(years)).toMatchObject({ content: { number: 9 }, stamp: true });
    const { content } = planOf({}, "live").cells.find(({ key }) => key === "stories.day")!;
    expect(content).toEqual({
      formula: "=CVS.HISTSHOCK(IF(years_used<=15,10,IF(years_used<=25,20,30)),1,0.95)",
    });
  });

  test("take probabilities from 0 to 100%", () => {
    const { cells, validations } = planOf();
    const on = (key: string) => {
      const { row, column } = cells.find((cell) => cell.key === key)!;
      return validations.filter(({ area }) => area.row === row && area.column === column);
    };
    for (const key of ["stories.zero_p", "stories.soft_p", "stories.hard_p", "stories.stop_p"]) {
      expect(on(key)).toMatchObject([
        { title: "probability", message: "0% to 100%", between: [0, 1] },
      ]);
    }
  });
});

test("a premium that is fed is today's, with its date, and the soft landing follows it", () => {
  const fed = { "data.premium_v35": 0.0061, "data.premium_d35": 46_000 };
  const sheet = calculated({}, fed, /^(signals|data|premium|stories|inputs|carry)\./);
  expect(sheet.of("premium.today")).toBe("0.61%");
  expect(sheet.of("premium.none_gain")).toBe("+23.79%");
  expect(sheet.of("premium.date")).toBe("2025-12-09");
  expect(sheet.of("stories.soft_move")).toBe("-61");
  expect(sheet.of("stories.note")).toMatch(/^A: -31 bp \(premium back to its norm\) to -61 bp/);
});

test("the term premium works by its beta", () => {
  const doubled = { "premium.beta": 2 };
  expect(of(doubled, "premium.none_move", "premium.none_gain")).toEqual(["-106", "+41.34%"]);
});
