import { buildAccount, buildSheet } from "../../src/excel";
import { MISSION_INPUTS, sheetTextsIn } from "../../src/sheet";
import { SEVEN } from "../support/account";
import { bookForAll } from "../support/books";

/* What is said beside an input that is none can be read to its end. */

const book = bookForAll();

const CARRY = ["equity", "lev", "yld", "fund_quoted", "friction", "haircut", "maxlev", "stopyld"];
const ACCOUNT = ["statement", "cash", "moved", "benchmark", "maxlev", "stopyld", "friction"];

/** An empty cell that is followed, text, and what is outside of all limits. */
const NONE = ["=Z999", "x", -1e12];

const asked = { namespace: "CVS", version: "1.2.3", dialect: "portable" } as const;

describe.each(["en", "zh-TW"] as const)("in %s", (language) => {
  test.each([
    [
      "Carry vs Shock",
      () => buildSheet({ ...asked, language, inputs: { ...MISSION_INPUTS, label: "20Y" } }),
      CARRY,
    ],
    ["Account", () => buildAccount({ ...asked, language, inputs: SEVEN }), ACCOUNT],
  ] as const)("on %s", async (_, build, names) => {
    const { sheet } = await build();
    const said = new Set<string>();
    for (const entry of NONE) {
      await Excel.run(async (context) => {
        const { names: own } = context.workbook.worksheets.getItem(sheet);
        for (const name of names) own.getItem(name).getRange().formulas = [[entry]];
        await context.sync();
      });
      await book.model.settled();
      // The words beside the inputs.
      const looks = (await book.host.looks(`'${sheet}'!G14:G38`)).flat();
      for (const { text } of looks) said.add(text);
      expect(looks.filter(({ cut }) => cut).map(({ text }) => text)).toEqual([]);
    }
    const { readsNothing, notNumber } = sheetTextsIn(language).inputs;
    expect([...said]).toEqual(expect.arrayContaining([readsNothing, notNumber]));
  });
});
