import { exact, keyFigures, worstRises } from "../../src/domain";
import { describe as tell } from "../../src/taskpane/picture/describe";
import { labelRows } from "../../src/taskpane/picture/label-rows";
import { layoutOf } from "../../src/taskpane/picture/layout";
import { sceneOf } from "../../src/taskpane/picture/scene";
import { fieldOf, type FieldId } from "../../src/taskpane/inputs/fields";
import { changed } from "../../src/taskpane/inputs/change";
import { missionInputs } from "../../src/taskpane/inputs/inputs";
import { readInputs } from "../../src/taskpane/inputs/reading";
import { english } from "../../src/locales/pane.en";
import { speechOf } from "../../src/taskpane/words";

const speech = speechOf("en", english);
const write = (id: FieldId, value: number) => speech.formats.field(value, fieldOf(id).unit);
const mission = missionInputs(write);
const positionOf = (lev: string) =>
  readInputs(changed(mission, { kind: "type", id: "lev", text: lev }), new Map()).position;
const sceneAt = (lev: string) => {
  const position = positionOf(lev);
  return sceneOf(position, keyFigures(position), worstRises(exact(20)));
};

test("the mission's levels are marked, from left to right", () => {
  const marks = sceneAt("3").marks.map(({ id, bp }) => [id, Math.round(bp)]);
  expect(marks).toEqual([
    ["today", 0],
    ["breakEven", 12],
    ["stop", 43],
    ["call", 187],
    ["full", 258],
  ]);
});

test("both curves pass through all of today's equity at no shock, and fall from there", () => {
  for (const curve of [sceneAt("3").secondOrder, sceneAt("3").revalued]) {
    const equities = curve.map(({ equity }) => equity);
    expect(curve.find(({ bp }) => Math.abs(bp) < 1e-9)?.equity).toBeCloseTo(1, 12);
    expect([...equities].sort((a, b) => b - a)).toEqual(equities);
  }
});

test("a call far away stretches the picture no further than can be read", () => {
  expect(sceneAt("1.2").to).toBeLessThanOrEqual(800);
});

test("labels never touch and never leave the picture", () => {
  for (const lev of ["1", "1.5", "3", "5", "10", "12"]) {
    const { marks } = layoutOf(sceneAt(lev), 274, speech);
    for (const row of new Set(marks.map(({ label }) => label.row))) {
      const lefts = marks.filter(({ label }) => label.row === row).map(({ label }) => label.left);
      expect([...lefts].sort((a, b) => a - b)).toEqual(lefts);
    }
    marks.forEach(({ label }) => expect(label.left).toBeGreaterThanOrEqual(0));
  }
});

test("a label takes the lowest row that is free", () => {
  const rows = labelRows(
    [
      { x: 50, width: 40 },
      { x: 60, width: 40 },
      { x: 120, width: 40 },
    ],
    200,
  ).map(({ row }) => row);
  expect(rows).toEqual([0, 1, 0]);
});

test("a label that is wider than a narrow picture is drawn into its width, and none is cut", () => {
  const placed = labelRows(
    [
      { x: 110, width: 130 },
      { x: 20, width: 40 },
    ],
    120,
  );
  expect(placed).toEqual([
    { row: 0, left: 0, within: 120 },
    { row: 1, left: 0 },
  ]);
});

test("the words say what the picture shows", () => {
  const said = tell(sceneAt("3"), positionOf("3"), speech);
  expect(said).toContain("0 bp: 100.0% left, OK");
  expect(said).toContain("+100 bp: 61.0% left, STOP");
  expect(said).toContain("+300 bp");
  expect(said).toContain("stop at +43 bp");
  expect(said).toContain(
    "Worst rise within 252 trading days since 2005: 282 bp, 2021-12-03 to 2022-10-24.",
  );
  expect(said).toContain(
    "Worst rise within 252 trading days since 1962: 482 bp, 1980-06-13 to 1981-05-05.",
  );
  expect(tell(sceneAt(""), positionOf(""), speech)).toBe(speech.words.picture.describeUnknown);
});

test("the words reach from the picture's left edge to its right one, along both curves", () => {
  const scene = sceneAt("1.2");
  const said = tell(scene, positionOf("1.2"), speech);
  expect(scene.to).toBeGreaterThan(300);
  const edge = (curve: typeof scene.revalued) => speech.formats.percent(curve.at(-1)!.equity, 1);
  expect(said).toContain(`+${scene.to} bp: nothing left, WIPED OUT`);
  expect(said).toContain(`By full revaluation: −${-scene.from} bp: `);
  expect(said).toContain(`+${scene.to} bp: ${edge(scene.revalued)}.`);
});
