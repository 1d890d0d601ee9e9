import {
  buildAccount,
  buildSheet,
  convertSheet,
  importSeries,
  updateAccount,
} from "../../../src/excel";
import { PROFILES, profileNamed, type Profile } from "../../../workbench/host";
import { BOUGHT } from "../../support/account";
import { seriesOf } from "../../support/series";
import { BUILDING, CHANGING, OTHER, OURS, REQUEST, type Operation } from "../faults/operations";
import { testWholeOrNotAtAll } from "../faults/whole-or-not";
import { expectedOf, firstWrong, openIn, possibleIn, shownIn, verdictOn } from "./held";

/*
 * The same work in several Excels shows the same figures. Here a build, an import and a conversion in
 * each; `npm run profiles` does every operation in each and prints the table, and then the grid of
 * faults in two.
 */

jest.setTimeout(24 * 3_600_000);

const [desktop, ...others] = PROFILES;
const buildBought = () =>
  buildAccount({ inputs: BOUGHT, language: "en", namespace: "CVS", version: "1.0.0" });
const ACCOUNT: Readonly<Record<string, Operation>> = {
  "building an account": { run: buildBought },
  "updating an account to a later statement": {
    prepare: buildBought,
    run: () => updateAccount("Account", { ...BOUGHT, statement: 46_356, cash: -1_900_000 }, "CVS"),
  },
};
const ALL = { ...BUILDING, ...CHANGING, ...OTHER, ...ACCOUNT };

const { PROFILES_DO: what } = process.env;
if (what === undefined) few();
else if (what === "all") all();
else testWholeOrNotAtAll(what, possibleIn(profileNamed(what), ALL), profileNamed(what));

function few(): void {
  const work = async () => {
    await buildSheet({ ...REQUEST, shocks: [0, 100] });
    await importSeries({
      sources: seriesOf("observation_date,DGS20\n2025-11-18,4.69\n2025-11-19,4.71\n", "DGS20.csv"),
      language: "en",
      version: "1.0.0",
    });
    const { kept } = await convertSheet(OURS, "portable", "CVS");
    expect(kept).toEqual([]);
  };
  const shown = async (profile: Profile) => {
    const book = await openIn(profile);
    await work();
    const cells = await shownIn(book);
    await book.close();
    return cells;
  };
  let expected: ReadonlyMap<string, unknown>;
  beforeAll(async () => {
    expected = await shown(desktop!);
  });

  test.each(others.map(({ name }) => name))(
    "%s shows what the desktop shows: build, import, convert",
    async (name) => {
      const profile = others.find((one) => one.name === name)!;
      expect(firstWrong(profile, expected, await shown(profile))).toBeUndefined();
    },
  );
}

function all(): void {
  const verdicts = new Map<string, string[]>();
  afterAll(() => process.stdout.write(table(verdicts)));

  test.each(Object.entries(ALL))("%s holds in every Excel", async (name, operation) => {
    const expected = await expectedOf(operation);
    const found: string[] = [];
    for (const profile of others) found.push(await verdictOn(profile, name, operation, expected));
    verdicts.set(name, found);
    expect(found.filter((verdict) => !verdict.startsWith("held"))).toEqual([]);
  });
}

/** Profile × operation → held; what did not is written below. */
function table(verdicts: ReadonlyMap<string, string[]>): string {
  const names = others.map(({ name }) => name);
  const width = Math.max(...[...verdicts.keys()].map(({ length }) => length));
  const line = (head: string, cells: string[]) =>
    [head.padEnd(width), ...cells.map((cell, i) => cell.padEnd(names[i]!.length))].join("  ");
  const word = (verdict: string) => (verdict.startsWith("held") ? "held" : "FAILS");
  const rows = [...verdicts].map(([name, found]) => line(name, found.map(word)));
  const notes = [...verdicts].flatMap(([name, found]) =>
    found.flatMap((verdict, i) => (verdict === "held" ? [] : [`${names[i]}, ${name}: ${verdict}`])),
  );
  return `${[line("", names), ...rows, ...notes].join("\n")}\n`;
}
