import type { RequestBody } from "../../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";
import recorded from "./recorded-batch.json";

/*
 * The protocol is not documented: this holds the library, as it is pinned, to a
 * batch that was recorded once, and the host to its answer.
 */

let book: OpenWorkbook;
beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => book.close());

test("the library sends the recorded batch", async () => {
  let sent: RequestBody | undefined;
  book.host.intercept = (_trip, body) => {
    sent = body;
    return undefined;
  };
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.values = [[20, "=A1+1"]];
    range.load("values,address");
    context.workbook.names.getItemOrNullObject("nothing");
    await context.sync();
    expect(range.values).toEqual([[20, 21]]);
  });
  expect(sent).toEqual(recorded.request);
});

test("the host answers the recorded batch as recorded", async () => {
  expect(await book.host.processQuery(recorded.request)).toEqual(recorded.response);
});
