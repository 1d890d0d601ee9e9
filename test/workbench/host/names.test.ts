import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

test("a name stands for cells, for a constant or for a formula, with a comment", async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.add("My book");
    sheet.getRange("B2").values = [[3]];
    names.add("leverage", sheet.getRange("B2"), "position ÷ equity");
    names.add("rate", "=0.0482");
    names.add("TWICE", "=LAMBDA(x,x*2)");
    sheet.getRange("A1:A3").formulas = [
      ["=leverage*rate"],
      ["=TWICE(leverage)"],
      ["=LET(a,2,a*leverage)"],
    ];
    const items = names.load(
      "items/name,items/formula,items/type,items/value,items/comment,items/scope,items/visible",
    );
    const cells = sheet.getRange("A1:A3").load("values");
    await context.sync();
    expect(cells.values.flat()).toEqual([3 * 0.0482, 6, 6]);
    const [leverage, rate] = items.items.map((item) => item.toJSON());
    const common = { scope: "Workbook", visible: true };
    expect(leverage).toMatchObject({
      ...common,
      formula: "='My book'!$B$2",
      type: "Range",
      value: "'My book'!B2",
    });
    expect(leverage).toMatchObject({ comment: "position ÷ equity" });
    expect(rate).toMatchObject({ ...common, formula: "=0.0482", type: "Double", value: 0.0482 });
  });
});

test("a word in a quoted sheet's name is no name", async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const bonds = worksheets.add("Bond 20-Year");
    bonds.getRange("B2").values = [[2.41]];
    names.add("bond", bonds.getRange("A1"));
    const cells = bonds.getRange("D1:D2");
    cells.formulas = [["='Bond 20-Year'!$B$2"], ["=SUM('Bond 20-Year'!$B$2:$B$3)"]];
    cells.load("values");
    await context.sync();
    expect(cells.values.flat()).toEqual([2.41, 2.41]);
  });
});

test("a sheet's name before an address is no name, whatever names there are", async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const carry = worksheets.add("Carry");
    carry.getRange("B2:B3").values = [[4.82], [4.14]];
    names.add("carry", carry.getRange("B3"));
    const cells = carry.getRange("D1:D3");
    cells.formulas = [["=Carry!$B$2"], ["=SUM(Carry!$B$2:$B$3)"], ["=Carry!B2-carry"]];
    cells.load("values");
    await context.sync();
    expect(cells.values.flat()).toEqual([4.82, 8.96, expect.closeTo(0.68, 12)]);
  });
});

test("two sheets may use one name, each for its own cell, and reach the other's", async () => {
  await Excel.run(async (context) => {
    const sheets = ["Here", "Over there"].map((name) => context.workbook.worksheets.add(name));
    sheets.forEach((sheet, index) => {
      sheet.getRange("A1").values = [[10 * (index + 1)]];
      sheet.names.add("equity", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=equity*2"]];
    });
    sheets[0]!.getRange("B2:B3").formulas = [["='Over there'!equity"], ['="equity"&equity']];
    const cells = sheets.map((sheet) => sheet.getRange("B1:B3").load("values"));
    await context.sync();
    expect(cells.map(({ values }) => values.flat())).toEqual([
      [20, 20, "equity10"],
      [40, "", ""],
    ]);

    sheets[1]!.getRange("A1").values = [[50]];
    sheets[0]!.names.getItem("equity").formula = "=Here!$C$1";
    sheets[0]!.getRange("C1").values = [[7]];
    cells.forEach((range) => range.load("values"));
    await context.sync();
    expect(cells.map(({ values }) => values.flat())).toEqual([
      [14, 50, "equity7"],
      [100, "", ""],
    ]);
  });
});

test("a sheet's name does not disturb a LAMBDA's parameter of the same spelling", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.names.add("lev", sheet.getRange("A1"));
    sheet.getRange("A1").values = [[100]];
    context.workbook.names.add("HALF", "=LAMBDA(lev,lev/2)");
    sheet.getRange("B1:B2").formulas = [["=HALF(8)"], ["=LAMBDA(lev,lev+1)(1)"]];
    const cells = sheet.getRange("B1:B2").load("values");
    await context.sync();
    expect(cells.values.flat()).toEqual([4, 2]);
  });
});

test("a name is found in its scope only, taken once, and goes with its sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.names.add("mine", sheet.getRange("A1"));
    const inBook = context.workbook.names.getItemOrNullObject("mine");
    const inSheet = sheet.names.getItemOrNullObject("MINE").load("scope");
    await context.sync();
    expect(inBook.isNullObject).toBe(true);
    expect(inSheet.scope).toBe("Worksheet");

    sheet.names.add("mine", "=1");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    sheet.delete();
    await context.sync();
    expect(book.model.names.all().filter(({ name }) => name === "mine")).toEqual([]);
  });
});

test("a name that Excel would take for a cell is refused", async () => {
  const add = (name: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
  for (const name of ["A1", "R1C1", "two words", "1st"]) {
    await expect(add(name)).rejects.toMatchObject({ code: "InvalidArgument" });
  }
});

test("a deleted name leaves #NAME? behind", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    context.workbook.names.add("shortlived", "=5");
    const cell = sheet.getRange("A1");
    cell.formulas = [["=shortlived+1"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[6]]);
    context.workbook.names.getItem("shortlived").delete();
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["#NAME?"]]);
  });
});
