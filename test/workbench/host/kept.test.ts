import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* Tables, charts, comments, page layout, protection, settings: what stands beside the grid. */

let book: OpenWorkbook;
beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const local = (address: string): string => address.replace(/[^,]*!/g, "");

test("a table has header, body and columns, found by name or by the cells it covers", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("B2:C4").values = [
      ["Value", "Duration"],
      [100, 8],
      [200, 16],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Positions";
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map(
      (range) => range.load("address"),
    );
    const columns = table.columns.load("items/name,items/index");
    const durations = table.columns.getItem("Duration").getDataBodyRange().load("values");
    const touching = sheet.getRange("C4:D9").getTables().load("items/name");
    const within = sheet.getRange("C4:D9").getTables(true).getCount();
    await context.sync();
    expect(parts.map(({ address }) => local(address))).toEqual(["B2:C4", "B2:C2", "B3:C4"]);
    expect(columns.items.map(({ name }) => name)).toEqual(["Value", "Duration"]);
    expect(durations.values).toEqual([[8], [16]]);
    expect(touching.items.map(({ name }) => name)).toEqual(["Positions"]);
    expect(within.value).toBe(0);

    sheet.tables.add("C4:D5", true);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    table.convertToRange();
    const cells = sheet.getRange("B2").load("values");
    const count = sheet.tables.getCount();
    await context.sync();
    expect([cells.values, count.value]).toEqual([[["Value"]], 0]);
  });
});

test("a chart takes its series from cells, and its looks one by one", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:C4").values = [
      ["bp", "Equity", "Call"],
      [0, 1, 0.27],
      [100, 0.61, 0.27],
      [200, 0.22, 0.27],
    ];
    const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A1:C4"), "Columns");
    chart.name = "Equity left";
    chart.title.text = "Equity left after a shock";
    chart.setPosition("E2", "J15");
    chart.legend.position = "Bottom";
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.title.text = "Shock, bp";
    categoryAxis.minimum = -100;
    categoryAxis.maximum = 300;
    valueAxis.numberFormat = "0%";
    valueAxis.majorGridlines.visible = false;
    const second = chart.series.getItemAt(0).points.getItemAt(1);
    second.format.fill.setSolidColor("#8F1414");
    const added = chart.series.add("Stop");
    added.setValues(sheet.getRange("C2:C4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    added.format.line.color = "#c00000";
    added.format.line.lineStyle = "Dash";
    added.markerStyle = "None";
    chart.load("name,chartType,left,top,width,height,title/text");
    chart.series.load("items/name,items/markerStyle");
    categoryAxis.load("minimum,maximum,title/text");
    valueAxis.load("numberFormat,majorGridlines/visible");
    await context.sync();
    expect(chart.toJSON()).toMatchObject({
      left: 192,
      top: 15,
      width: 288,
      height: 210,
      title: { text: "Equity left after a shock" },
    });
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Equity", "Call", "Stop"]);
    expect(categoryAxis.toJSON()).toMatchObject({
      minimum: -100,
      maximum: 300,
      title: { text: "Shock, bp" },
    });
    expect(valueAxis.toJSON()).toMatchObject({
      numberFormat: "0%",
      majorGridlines: { visible: false },
    });

    const [kept] = book.model.sheets().at(-1)!.charts.all();
    expect(kept!.series[0]!.points.map(({ fill }) => fill)).toEqual(["", "#8F1414", ""]);
    const xs = kept!.series[0]!.categories;
    expect([xs?.area, kept!.series[2]!.line]).toEqual([
      { row: 1, column: 0, rows: 3, columns: 1 },
      { color: "#C00000", weight: 2.25, style: "Dash", visible: true },
    ]);

    const found = sheet.charts.getItemOrNullObject("Equity left");
    found.delete();
    const gone = sheet.charts.getItemOrNullObject("Equity left");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("a threaded comment belongs to one cell", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Discussed");
    const comment = context.workbook.comments.add("Discussed!B2", "Is this 4.82%?");
    comment.replies.add("Yes, par.");
    const items = sheet.comments.load("items/content,items/resolved,items/id");
    const place = comment.getLocation().load("address");
    const replies = comment.replies.getCount();
    await context.sync();
    expect(items.items.map(({ content }) => content)).toEqual(["Is this 4.82%?"]);
    expect([local(place.address), replies.value]).toEqual(["B2", 1]);

    sheet.comments.add("B2", "Another?");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    comment.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("panes are frozen and released", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(local(frozen.address)).toBe("A1:B3");
    expect(book.model.sheets().at(-1)!.frozen()).toEqual({ rows: 3, columns: 2 });
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("a sheet's print settings are kept", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.setPrintArea("A1:K60");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
    pageLayout.load("orientation,zoom");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
    });
    expect([local(area.address), local(rows.address)]).toEqual(["A1:K60", "1:3"]);
  });
});

test("locked cells of a protected sheet are not written, unlocked ones are", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: false }, "secret");
    sheet.protection.load("protected");
    sheet.getRange("B2").values = [[1]];
    await context.sync();
    expect(sheet.protection.protected).toBe(true);

    for (const change of [
      () => void (sheet.getRange("A1").values = [[1]]),
      () => void (sheet.getRange("A1").format.font.bold = true),
      () => void sheet.charts.add("Line", sheet.getRange("A1:B2")),
      () => void sheet.getRange("A1:B1").merge(),
      () => sheet.protection.unprotect("wrong"),
    ]) {
      change();
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    }
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
});

test("settings travel with the workbook", async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("carry", { lev: 3 });
    const found = settings.getItemOrNullObject("carry").load("key,value");
    const missing = settings.getItemOrNullObject("shock");
    await context.sync();
    expect(found.value).toEqual({ lev: 3 });
    expect(missing.isNullObject).toBe(true);
    found.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});
