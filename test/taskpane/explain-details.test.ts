import { chinese } from "../../src/locales/pane.zh-TW";
import { english } from "../../src/locales/pane.en";
import { detailsOf } from "../../src/taskpane/explain/details";
import { explain, type Functions } from "../../src/taskpane/explain/explain";
import { FUNCTION_CARDS } from "../../src/taskpane/functions/functions.generated";
import { speechOf } from "../../src/taskpane/words";
import { loadFunctions } from "../support/functions";

/** Why a value is what it is, and which of its cells is empty. */

let functions: Functions;
beforeAll(async () => {
  functions = await loadFunctions();
});

function details(formula: string, cells: Record<string, unknown[][]> = {}, offset = [0, 0]) {
  const cell = {
    address: "Sheet1!B5",
    formula,
    text: "",
    isError: false,
    offset: { row: offset[0]!, column: offset[1]! },
  };
  const referred = new Map(Object.entries(cells));
  const explanation = explain(cell, "CVS", functions, referred);
  const explained = { address: cell.address, explanation, cell, referred };
  const speech = speechOf("en", english);
  return detailsOf(explained, FUNCTION_CARDS, functions, "CVS", speech);
}

test("the sum with the numbers of its cells, and what each of them is", () => {
  const found = details("=CVS.CARRY(B1,B2,4.14%)", { B1: [[3]], B2: [[0.0482]] });
  expect(found?.how).toBe("3 × 4.82% − 2 × 4.14% = 6.18%");
  expect(found?.args).toEqual([
    { name: "lev", text: "B1", value: "3" },
    { name: "yield", text: "B2", value: "4.82%" },
    { name: "fund", text: "4.14%", value: "4.14%" },
  ]);
  expect(found?.empty).toEqual([]);
});

test("an empty cell is named by its address: one that may be omitted, and one that may not", () => {
  const omitted = details("=CVS.CARRY(3,4.82%,4.14%,'My book'!C9)", { "'My book'!C9": [[""]] });
  expect(omitted?.how).toBe("3 × 4.82% − 2 × 4.14% = 6.18%");
  expect(omitted?.empty).toMatchObject([
    { address: "'My book'!C9", parameter: { name: "friction", optional: true } },
  ]);
  const required = details("=CVS.CARRY(3,B2,4.14%)", { B2: [[""]] });
  expect(required?.how).toBeUndefined();
  expect(required?.empty).toMatchObject([{ address: "B2", parameter: { name: "yield" } }]);
});

test("an input of a sheet of ours that is empty is named as what makes the figure unknown", () => {
  const unknown = {
    friction_used: [["#N/A"]],
    friction: [[""]],
    dur: [["#N/A"]],
    dur_entered: [[13]],
  };
  const carry = details("=CVS.CARRY(3,4.82%,4.14%,friction_used)", unknown);
  expect(carry?.empty).toMatchObject([{ address: "friction", isOmitted: false }]);
  expect(carry?.how).toBeUndefined();
  expect(details("=CVS.SHOCKLOSS(100,dur,3)", unknown)?.empty).toEqual([]);
  const known = { friction_used: [[0]], friction: [[""]] };
  expect(details("=CVS.CARRY(3,4.82%,4.14%,friction_used)", known)?.empty).toEqual([]);
});

test("gaps in a range, each by its own address", () => {
  const found = details("=CVS.EXPECTED($B$2:$B$4,C2:C4)", {
    "$B$2:$B$4": [[0.5], [""], [0.5]],
    "C2:C4": [[1], [2], [""]],
  });
  expect(found?.empty.map(({ address }) => address)).toEqual(["B3", "C4"]);
});

test("in a spill the sum is that of the selected cell", () => {
  const found = details("=CVS.CARRYSPREAD(B1:B2,4%)", { "B1:B2": [[0.05], [0.06]] }, [1, 0]);
  expect(found?.how).toBe("6.00% − 4.00% = 2.00%");
});

test("a formula without closed form is said with its names, with the numbers beside it", () => {
  const found = details("=CVS.MODDURATION(B2,20)", { B2: [[0.0482]] });
  expect(found?.how).toBe("−(1/P)·dP/dyield, P = BONDPRICE");
  expect(found?.args.map(({ value }) => value)).toEqual(["4.82%", "20"]);
});

test("a nested call of ours counts with its value, a name by its cell", () => {
  const found = details("=CVS.PVBP(size,CVS.MODDURATION(4.82%,20))", { size: [[1_000_000]] });
  expect(found?.how).toMatch(/^1,000,000 × 12\.743786\d* ÷ 10,000 ≈ 1,274\.38$/);
  expect(found?.args.map(({ text }) => text)).toEqual(["size", "MODDURATION(…)"]);
});

test("nothing is said of what is none of ours", () => {
  expect(details("=1+1")).toBeUndefined();
});

test("the same in Chinese", () => {
  const speech = speechOf("zh-TW", chinese);
  const cell = {
    address: "B5",
    formula: "=CVS.PAYBACK(3,4.82%,4.14%,100,13)",
    text: "",
    isError: false,
    offset: { row: 0, column: 0 },
  };
  const explanation = explain(cell, "CVS", functions, new Map());
  const found = detailsOf(
    { address: "B5", explanation, cell, referred: new Map() },
    FUNCTION_CARDS,
    functions,
    "CVS",
    speech,
  );
  expect(found?.how).toMatch(/^3 × 13 × 1\.00% ÷ \(\(3 × 4\.82% − 2 × 4\.14%\) ÷ 12\) ≈ 75\.7/);
});
