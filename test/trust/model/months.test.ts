import { buildSheet } from "../../../src/excel";
import { MISSION_INPUTS, type Dialect } from "../../../src/sheet";
import { Random } from "../fuzz/random";
import { monthsOn, type Cells } from "./months";
import { World } from "./world";

/* The check of the months sees both faults: #N/A where carry repays, a number where nothing does. */

let world: World;
beforeAll(async () => {
  world = await World.open(new Random(1));
});
afterAll(() => world.book.close());

/** 3·3.03% − 2·4.14%·365/360 − 3·0.5% of friction is below 0; the mission's 4.82% pays. */
async function built(yld: number, dialect: Dialect): Promise<Cells> {
  const { sheet } = await buildSheet({
    inputs: { ...MISSION_INPUTS, label: "20Y", yld },
    shocks: [-100, 0, 43, 100],
    dialect,
    language: "en",
    namespace: "CVS",
    version: "1.0.0",
  });
  const { sheets } = await world.book.snapshot();
  return (sheets as { name: string; cells: Cells }[]).find(({ name }) => name === sheet)!.cells;
}

test.each(["live", "portable"] as const)(
  "months are #N/A just where the net carry is not positive (%s)",
  async (dialect) => {
    const negative = await built(0.0303, dialect);
    expect(monthsOn(negative)).toEqual({ rightly: new Set(["L40", "L41"]), wrong: [] });
    const told = monthsOn({ ...negative, L41: { ...negative.L41, value: 9, type: "Double" } });
    expect(told.wrong).toEqual([expect.stringMatching(/^L41 9 at a net carry of -0\.0/)]);

    const positive = await built(0.0482, dialect);
    expect(monthsOn(positive)).toEqual({ rightly: new Set(), wrong: [] });
    const lacking = { ...positive, L40: { ...positive.L40, value: "#N/A", type: "Error" } };
    const { rightly, wrong } = monthsOn(lacking);
    expect([rightly.size, wrong]).toEqual([
      0,
      [expect.stringMatching(/^L40 is no number at a net carry of 0\.0/)],
    ]);
  },
);
