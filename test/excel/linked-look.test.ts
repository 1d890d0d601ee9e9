import { buildAccount, buildSheet, readAccountCells } from "../../src/excel";
import { inputsOfAccount } from "../../src/sheet/account/results";
import { SEVEN } from "../support/account";
import { bookForEach } from "../support/books";

/* What the sheet says of a whole account can be read to its end, as on the sheet of one bond. */

const book = bookForEach();

test.each(["en", "zh-TW"] as const)("no text is cut in %s", async (language) => {
  const options = { language, namespace: "CVS", version: "1.0.0" } as const;
  const account = await buildAccount({ ...options, inputs: SEVEN });
  const { cells, whole } = await readAccountCells();
  const inputs = inputsOfAccount(cells, account.sheet);
  const { sheet } = await buildSheet({ ...options, dialect: "live", inputs, whole });
  await book.model.settled();
  const looks = (await book.host.looks(`'${sheet}'!A1:U160`)).flat();
  expect(looks.filter(({ text }) => text !== "").length).toBeGreaterThan(500);
  expect(looks.filter(({ cut }) => cut).map(({ text }) => text)).toEqual([]);
});
