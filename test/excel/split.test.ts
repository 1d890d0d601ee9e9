import { buildSheet, OperationFailure, type SheetRequest } from "../../src/excel";
import { MISSION_INPUTS } from "../../src/sheet";
import { snapshot } from "../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

/** Far more rows than a person would want, so that one write cannot carry them. */
const SHOCKS = Array.from({ length: 2800 }, (_, i) => (i - 500) / 20);
const REQUEST: SheetRequest = {
  inputs: { ...MISSION_INPUTS, label: "20Y U.S. Treasury, par" },
  shocks: SHOCKS,
  dialect: "portable",
  language: "en",
  namespace: "CVS",
  version: "1.0.0",
};

/** Writes of this size leave room under 5 MB for what a request carries beside the cells. */
const LARGEST_WRITE = 4_000_000;

const state = async () => {
  await book.model.settled();
  return snapshot(book.model);
};

test("a build past what one request may carry is cancelled between two writes, and leaves nothing behind", async () => {
  const before = await state();
  const control = new AbortController();
  const parts: number[] = [];
  const trips = book.host.trips.length;
  const onProgress = (part: number) => {
    parts.push(part);
    control.abort();
  };
  const failure = await buildSheet(REQUEST, { onProgress, signal: control.signal }).catch(
    (reason: unknown) => reason,
  );
  expect(failure).toBeInstanceOf(OperationFailure);
  expect(failure).toMatchObject({ code: "cancelled" });
  expect(parts).toHaveLength(1);
  expect(parts[0]).toBeGreaterThan(0);
  expect(parts[0]).toBeLessThan(1);
  // Something had been written by then, in pieces that Excel on the web takes.
  const sizes = book.host.trips.slice(trips).map(({ bytes }) => bytes);
  expect(Math.max(...sizes)).toBeGreaterThan(1_000_000);
  expect(Math.max(...sizes)).toBeLessThan(LARGEST_WRITE);
  expect(await state()).toEqual(before);
});
