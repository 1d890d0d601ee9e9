import { describeBook, describeSheet, describeTable, MISSION_INPUTS } from "../../src/sheet";
import { STYLES, type StyleKey } from "../../src/sheet/style";

const CORNER = { row: 0, column: 0 };
const RANGES = { values: "A1:A9", durs: "B1:B9", margins: "C1:C9", yields: "D1:D9" };
const MONEY = { equity: 1, fund: 0, friction: 0, maxlev: 3, stop: 0.0575 };

/** Everything that is built, by what gains are painted in. */
const built = (gains: "green" | "red" | undefined) => {
  const options = { language: "en", namespace: "CVS", version: "1", gains } as const;
  const inputs = { ...MISSION_INPUTS, label: "" };
  return (["live", "portable"] as const).flatMap((dialect) => [
    describeSheet(inputs, { ...options, dialect }),
    describeTable(inputs, { ...options, dialect }, CORNER),
    describeBook(RANGES, MONEY, { ...options, dialect }, CORNER),
  ]);
};

/** Of each rule its place, its formula and its colour. */
const rulesOf = (plans: ReturnType<typeof built>) =>
  plans.flatMap(({ conditionalFormats }) =>
    conditionalFormats.map(({ area, formula, style }) => ({
      where: JSON.stringify([area, formula]),
      style: style as StyleKey,
    })),
  );

test("gains are green and losses red unless the reader chose otherwise", () => {
  expect(rulesOf(built(undefined))).toEqual(rulesOf(built("green")));
  const hue = (key: StyleKey) => STYLES[key] as { color: string };
  const channels = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const [gainRed, gainGreen] = channels(hue("gain").color) as [number, number];
  const [lossRed, lossGreen] = channels(hue("loss").color) as [number, number];
  expect(gainGreen).toBeGreaterThan(gainRed);
  expect(lossRed).toBeGreaterThan(lossGreen);
});

test("where red is up, gains and losses change their colours, and nothing else does", () => {
  const green = rulesOf(built("green"));
  const red = rulesOf(built("red"));
  expect(red.map(({ where }) => where)).toEqual(green.map(({ where }) => where));
  const changed = green.flatMap((rule, i) =>
    rule.style === red[i]!.style ? [] : [[rule.style, red[i]!.style].join(" to ")],
  );
  expect(new Set(changed)).toEqual(new Set(["loss to gain", "gain to loss"]));
  const signed = green.filter(({ style }) => style === "gain" || style === "loss");
  expect(changed).toHaveLength(signed.length);
  // On the sheet, and on the compact table.
  expect(signed.length).toBeGreaterThan(20);
});

test("the chart's losses have the colour of losses", () => {
  const colours = (gains: "green" | "red") =>
    (built(gains)[0] as ReturnType<typeof describeSheet>).charts.map(({ series }) =>
      series.map(({ color, pointColors }) => pointColors ?? color),
    );
  expect(colours("red")[0]).toEqual([["#1B365D", ...Array<string>(3).fill(STYLES.gain.color)]]);
  expect(colours("green")[0]).toEqual([["#1B365D", ...Array<string>(3).fill(STYLES.loss.color)]]);
  // Stop and call are alarms.
  expect(colours("red")[1]).toEqual(colours("green")[1]);
});
