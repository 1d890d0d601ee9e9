import { readFileSync } from "fs";
import { sheetFunctions, TARGET } from "../../scripts/sheet-functions";

test("the forms of the functions are those of the doc blocks: else run npm run generate", async () => {
  expect(readFileSync(TARGET, "utf8")).toBe(await sheetFunctions());
});
