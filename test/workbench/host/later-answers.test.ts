import { registerAddinFunctions } from "../../support/addin-functions";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";
import type { FunctionMetadata } from "../../../workbench/host";

/*
 * Functions that return a promise: Excel shows #BUSY! until it is kept.
 */

interface Asked {
  x: unknown;
  answer(value: unknown): void;
  refuse(reason: unknown): void;
  invocation: { onCanceled?: () => void };
}

let book: OpenWorkbook;
const asked: Asked[] = [];
const LATER: FunctionMetadata = {
  id: "LATER",
  name: "TEST.LATER",
  parameters: [{ name: "x", dimensionality: "matrix" }],
};

beforeAll(async () => {
  book = openWorkbook();
  const later = (x: unknown, invocation: object) =>
    new Promise((answer, refuse) => asked.push({ x, answer, refuse, invocation }));
  book.model.registerFunctions({ functions: [LATER] }, { LATER: later as never });
  await registerAddinFunctions(book.model);
});
afterAll(() => book.close());
beforeEach(async () => {
  await write("A1:Z40", "");
  asked.length = 0;
});

const write = (address: string, formula: unknown): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    if (formula === "") range.clear();
    else range.formulas = [[formula]];
    await context.sync();
  });

/** What cells show now, without waiting for answers. */
const read = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values;
  });

test("a cell is #BUSY! first, and all that refers to it; then they have the result", async () => {
  await write("A1", "=TEST.LATER(7)");
  await write("A2", "=A1+1");
  expect(await read("A1:A2")).toEqual([["#BUSY!"], ["#BUSY!"]]);
  asked[0]!.answer(41);
  await book.model.settled();
  expect(await read("A1:A2")).toEqual([[41], [42]]);
  expect(asked).toHaveLength(1);
});

test("an array spills when it is there; a broken promise is #VALUE!, or its own error", async () => {
  await write("A1", "=TEST.LATER(1)");
  await write("D1", "=TEST.LATER(2)");
  await write("E1", "=TEST.LATER(3)");
  await read("A1");
  asked
    .find(({ x }) => String(x) === "1")!
    .answer([
      ["a", 1],
      ["b", 2],
    ]);
  asked.find(({ x }) => String(x) === "2")!.refuse(new Error("broken"));
  const own = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "too short");
  asked.find(({ x }) => String(x) === "3")!.refuse(own);
  await book.model.settled();
  expect(await read("A1:E2")).toEqual([
    ["a", 1, "", "#VALUE!", "#N/A"],
    ["b", 2, "", "", ""],
  ]);
  expect(book.model.activeSheet().errorMessage(0, 4)).toBe("too short");
});

test("two calls in a formula, one inside the other, are asked once each", async () => {
  await write("A1", "=TEST.LATER(1)+TEST.LATER(TEST.LATER(2))");
  await read("A1");
  const open = () => asked.filter(({ x }) => !["", "#BUSY!"].includes(String(x)));
  expect(asked.map(({ x }) => (x as unknown[][])[0]![0])).toContain(1);
  const answers: Record<string, number> = { "1": 10, "2": 20, "20": 300 };
  for (let turn = 0; turn < 4; turn += 1) {
    for (const { x, answer } of asked) answer(answers[String(x)] ?? 0);
    await read("A1");
  }
  await book.model.settled();
  expect(await read("A1")).toEqual([[310]]);
  const numbers = open().map(({ x }) => (x as unknown[][])[0]![0]);
  expect(numbers.filter((x) => typeof x === "number").sort()).toEqual([1, 2, 20]);
});

test("a call whose arguments change is canceled, and its answer comes too late", async () => {
  await write("B1", 5);
  await write("A1", "=TEST.LATER(B1)");
  await read("A1");
  let canceled = 0;
  asked[0]!.invocation.onCanceled = () => (canceled += 1);
  await write("B1", 6);
  expect(await read("A1")).toEqual([["#BUSY!"]]);
  expect(canceled).toBe(1);
  asked[0]!.answer(50);
  asked[1]!.answer(60);
  await book.model.settled();
  expect(await read("A1")).toEqual([[60]]);
});

test("a cell that is overwritten cancels its call; nobody waits for it", async () => {
  await write("A1", "=TEST.LATER(1)");
  await read("A1");
  let canceled = 0;
  asked[0]!.invocation.onCanceled = () => (canceled += 1);
  await write("A1", 3);
  await book.model.settled();
  expect([canceled, await read("A1")]).toEqual([1, [[3]]]);
});

test("under rows that are inserted above it, a cell goes on waiting", async () => {
  await write("A3", "=TEST.LATER(1)");
  await read("A3");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(await read("A3:A4")).toEqual([[""], ["#BUSY!"]]);
  for (const { answer } of asked) answer(9);
  await book.model.settled();
  expect(await read("A3:A4")).toEqual([[""], [9]]);
});

test("what is calculated again is asked again", async () => {
  await write("B1", 5);
  await write("A1", "=TEST.LATER(3)+B1");
  await read("A1");
  asked[0]!.answer(1);
  await book.model.settled();
  await write("B1", 6);
  expect(await read("A1")).toEqual([["#BUSY!"]]);
  asked[1]!.answer(2);
  await book.model.settled();
  expect(await read("A1")).toEqual([[8]]);
});

test("a chart over cells that are #BUSY! has no series yet", async () => {
  await write("A1", "=TEST.LATER(1)");
  await read("A1");
  const chart = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Line", sheet.getRange("A1:A2"));
      await context.sync();
    });
  await expect(chart()).rejects.toMatchObject({ code: "EmptyChartSeries" });
  asked[0]!.answer(1);
  await book.model.settled();
  await chart();
});

test("the account under the past's yields comes in a moment, also inside another formula", async () => {
  const call =
    'CVS.ACCOUNTHIST(1500000,"97-21+",4.625%,52916,46357,-1000000,{44505;44506;44507},{4%;4.5%;6.2%},{20},2,{2,6},,3.64%)';
  await write("A1", `=INDEX(${call},3,3)`);
  await write("C1", `=${call}`);
  expect(await read("A1")).toEqual([["#BUSY!"]]);
  await book.model.settled();
  expect(await read("A1")).toEqual([[1]]);
  expect((await read("C1:E4")).map((row) => row[0])).toEqual(["leverage", 2, 6, "most"]);
});
