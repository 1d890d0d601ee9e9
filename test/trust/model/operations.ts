import {
  buildReplay,
  buildSheet,
  convertSheet,
  findBroken,
  findSheets,
  importSeries,
  insertBook,
  insertTable,
  installNames,
  linkSignal,
  readPositions,
  readSheet,
  removeNames,
  removeSheet,
  repair,
  show,
  updateSheet,
  type SheetRequest,
} from "../../../src/excel";
import { MISSION_INPUTS, type Dialect } from "../../../src/sheet";
import { seriesOf } from "../../support/series";
import type { World } from "./world";

/** What an operation of ours was asked to do, and the sheet it may change. */
export interface Asked {
  readonly what: string;
  readonly run: () => Promise<unknown>;
  /** A sheet of ours that it changes in place, or deletes. */
  readonly target?: string;
  readonly deletes?: true;
  /** The cells of the owner's sheet that it may fill. */
  readonly writes?: "Sheet1";
  /** The target shows the same figures after it. */
  readonly keepsFigures?: boolean;
}

/** Undefined where there is nothing that it could be done to. */
export type Operation = (world: World) => Promise<Asked | undefined>;

const request = (dialect: Dialect): SheetRequest => ({
  inputs: { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" },
  shocks: [-100, 0, 43, 100],
  dialect,
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
});

const anyDialect = (world: World) => world.random.pick(["live", "portable"] as const);

const onOurs =
  (asked: (world: World, target: string) => Asked): Operation =>
  async (world) => {
    const target = await world.anyOfOurs();
    return target === undefined ? undefined : { ...asked(world, target), target };
  };

const importing = (lines: string) =>
  importSeries({
    sources: seriesOf(`observation_date,THREEFYTP10\n${lines}`, "THREEFYTP10.csv"),
    language: "en",
    version: "1.0.0",
  });

const DAYS = ["2025-08-29", "2025-09-30", "2025-10-31", "2025-11-28", "2025-12-31"];

const convert = (to: Dialect) =>
  onOurs((world, target) => {
    const { id } = world.sheet(target);
    return {
      what: `make ${target} ${to}`,
      run: async () => {
        const was = (await findSheets()).find(({ name }) => name === target);
        const made = await convertSheet(target, to, "CVS");
        // A sheet that has the form already is left as it is.
        if (was?.unfinished || was?.dialect !== to) world.changed.delete(id);
        return made;
      },
      // The portable form's stamped figures are of the inputs as they were then.
      keepsFigures: to === "portable" || !world.changed.has(id),
    };
  });

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  build: async (world) => {
    const dialect = anyDialect(world);
    return { what: `build a ${dialect} sheet`, run: () => buildSheet(request(dialect)) };
  },
  insert: async (world) => {
    const dialect = anyDialect(world);
    const place = `F${world.random.whole(1, 60)}`;
    return {
      what: `insert a ${dialect} table at ${place}`,
      run: async () => {
        await show(`Sheet1!${place}`);
        return insertTable(request(dialect));
      },
      writes: "Sheet1",
    };
  },
  "update an input": onOurs((world, target) => {
    // Below, the carry is negative, and what it would repay is rightly #N/A.
    const yld = world.random.whole(300, 600) / 10_000;
    return {
      what: `update the yield of ${target} to ${yld}`,
      run: async () => {
        const { inputs } = await readSheet(target);
        world.changed.add(world.sheet(target).id);
        return updateSheet(target, {
          ...request("live"),
          shocks: undefined,
          inputs: { ...inputs, yld },
        });
      },
    };
  }),
  "update the shocks": onOurs((world, target) => {
    const shocks = [-50, 0, 10, 25, 43, 75, 100].slice(0, world.random.whole(2, 7));
    return {
      what: `update the shocks of ${target} to ${shocks.join()}`,
      run: async () => {
        const { inputs } = await readSheet(target);
        return updateSheet(target, { ...request("live"), shocks, inputs });
      },
    };
  }),
  "make portable": convert("portable"),
  "make live": convert("live"),
  "install names": async () => ({ what: "install names", run: installNames }),
  "remove names": async () => ({ what: "remove names", run: removeNames }),
  import: async (world) => {
    const days = DAYS.slice(0, world.random.whole(1, DAYS.length));
    const lines = days.map((day, i) => `${day},0.${i + 1}\n`).join("");
    return { what: `import ${days.length} days`, run: () => importing(lines) };
  },
  link: async (world) => {
    const target = await world.anyOfOurs();
    if (target === undefined || !world.book.sheet("THREEFYTP10")) return undefined;
    return {
      what: `link the premium of ${target}`,
      run: () => linkSignal({ target, signal: "premium", series: "THREEFYTP10", kind: "value" }),
      target,
    };
  },
  replay: async (world) => {
    if (!world.book.sheet("THREEFYTP10")) return undefined;
    const dialect = anyDialect(world);
    return {
      what: `replay in the ${dialect} form`,
      run: () =>
        buildReplay({
          series: "THREEFYTP10",
          inputs: {
            start: 45_000,
            lev: 3,
            years: 20,
            fund: 0.0414,
            margin: 0.09,
            maxlev: undefined,
            stop: undefined,
            friction: 0,
          },
          dialect,
          language: "en",
          namespace: "CVS",
          version: "1.0.0",
        }),
    };
  },
  book: async () => ({
    what: "write a book beside the positions",
    run: async () => {
      await show("Sheet1!A1:D3");
      return insertBook({ ...request("live"), selection: await readPositions() });
    },
    writes: "Sheet1",
  }),
  repair: async () => ({
    what: "repair formulas",
    run: async () => repair(await findBroken("CVS")),
  }),
  remove: onOurs((_world, target) => ({
    what: `remove ${target}`,
    run: () => removeSheet(target),
    deletes: true,
  })),
};
