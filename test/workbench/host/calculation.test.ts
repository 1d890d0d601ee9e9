import { SetFormulaCalculationStopMutation } from "@univerjs/engine-formula";
import type { FunctionMetadata } from "../../../workbench/host";
import type { CellInput } from "../../../workbench/host/model/cell";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* What is changed while formulas are being calculated is calculated too. */

const ROWS = 1_200;
/** Longer than Univer waits before it stops a calculation for what was changed meanwhile. */
const LONG_MS = 150;

let book: OpenWorkbook;
/** What is to happen when the function is asked for that number. */
const during = new Map<number, () => void>();
const STEP: FunctionMetadata = {
  id: "STEP",
  name: "TEST.STEP",
  parameters: [{ name: "from" }, { name: "row" }],
};

beforeAll(() => {
  book = openWorkbook();
  const step = (from: number, row: number): number => {
    const happens = during.get(row);
    during.delete(row);
    happens?.();
    return from + row;
  };
  book.model.registerFunctions({ functions: [STEP] }, { STEP: step as never });
});
afterAll(() => book.close());

const sheet = () => book.model.sheets()[0]!;
const write = (row: number, column: number, inputs: CellInput[][]) =>
  sheet().write({ row, column, rows: inputs.length, columns: 1 }, inputs);
const number = (value: number): CellInput => ({ kind: "number", value });

function holdUp(): void {
  const end = performance.now() + LONG_MS;
  while (performance.now() < end);
}

test("a change while they run waits for their end, and no figure stays that is no longer true", async () => {
  const stops: string[] = [];
  const heard = book.model.engine.commands.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStopMutation.id) stops.push(id);
  });
  write(0, 0, [[number(1)]]);
  during.set(1, () => write(0, 0, [[number(5)]]));
  during.set(ROWS / 2, holdUp);
  write(
    0,
    1,
    Array.from({ length: ROWS }, (_, i) => [
      { kind: "formula", formula: `=TEST.STEP($A$1,${i + 1})` },
    ]),
  );
  await book.model.settled();
  heard.dispose();
  const values = sheet()
    .read({ row: 0, column: 1, rows: ROWS, columns: 1 })
    .map(([cell]) => cell!.value);
  expect(during.size).toBe(0);
  expect(values).toEqual(Array.from({ length: ROWS }, (_, i) => 5 + i + 1));
  expect(stops).toEqual([]);
});
