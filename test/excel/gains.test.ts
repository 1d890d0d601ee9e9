import { buildSheet, updateSheet } from "../../src/excel";
import {
  describeSheet,
  MISSION_INPUTS,
  oneCell,
  toAddress,
  type GainColour,
} from "../../src/sheet";
import { STYLES } from "../../src/sheet/style";
import { bookForAll } from "../support/books";

/* What a reader finally sees of gains, losses and alarms, by what gains are painted in. */

const book = bookForAll();

const inputs = { ...MISSION_INPUTS, label: "20Y" };
const request = (gains: GainColour, language: "en" | "zh-TW") =>
  ({ inputs, gains, dialect: "live", language, namespace: "CVS", version: "1.0.0" }) as const;

const GREEN = STYLES.gain.color;
const RED = STYLES.loss.color;

/** The colours of some cells of a sheet, found by their keys; the last row of the table is a call. */
async function seen(sheet: string, language: "en" | "zh-TW") {
  await book.model.settled();
  const plan = describeSheet(inputs, request("green", language));
  const look = async (key: string, right = 0) => {
    const { row, column } = plan.cells.find((cell) => cell.key === key)!;
    return book.host.look(`'${sheet}'!${toAddress(oneCell(row, column + right))}`);
  };
  return {
    gain: (await look("stories.soft_total")).color,
    loss: (await look("stories.stop_total")).color,
    fallback: (await look("thesis.fallback")).color,
    tableGain: (await look("table.shock0", 3)).color,
    tableLoss: (await look("table.shock15", 3)).color,
    call: await look("table.shock15", 11),
    chart: book.model
      .sheets()
      .find(({ name }) => name === sheet)!
      .charts.all()[0]!
      .series[0]!.points.map(({ fill }) => fill),
  };
}

test.each(["en", "zh-TW"] as const)(
  "gains are in the reader's colour, alarms in red (%s)",
  async (language) => {
    const green = await seen((await buildSheet(request("green", language))).sheet, language);
    expect(green).toMatchObject({
      ...{ gain: GREEN, loss: RED, fallback: GREEN, tableGain: GREEN, tableLoss: RED },
      call: { fill: STYLES.bad.fill },
    });
    expect(green.chart.slice(1)).toEqual([RED, RED, RED]);
    const red = await seen((await buildSheet(request("red", language))).sheet, language);
    expect(red).toMatchObject({
      ...{ gain: RED, loss: GREEN, fallback: RED, tableGain: RED, tableLoss: GREEN },
      call: green.call,
    });
    expect(red.chart).toEqual([green.chart[0], GREEN, GREEN, GREEN]);
  },
);

test("a sheet keeps the colours that it was built with, whoever updates it", async () => {
  const { sheet } = await buildSheet(request("red", "en"));
  const changed = { ...request("green", "en"), inputs: { ...inputs, equity: 2_000_000 } };
  await updateSheet(sheet, changed);
  expect(await seen(sheet, "en")).toMatchObject({ gain: RED, loss: GREEN });
});
