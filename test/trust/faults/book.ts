import {
  snapshot,
  type Profile,
  type SheetModel,
  type Snapshot,
  type Verdict,
} from "../../../workbench/host";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/** A workbook that is somebody's already, and what tests do to it. */
export class UsedBook {
  private constructor(private readonly book: OpenWorkbook) {}

  static async open(profile?: Profile): Promise<UsedBook> {
    const book = new UsedBook(openWorkbook(profile));
    await fill();
    return book;
  }

  get model() {
    return this.book.model;
  }
  get trips(): number {
    return this.book.host.trips.length;
  }

  /** Does something at each trip from now on, counted from 1. */
  atTrips(work: (trip: number) => Verdict | void): void {
    const before = this.trips;
    this.book.host.intercept = (number) => work(number - before) ?? undefined;
  }
  undisturbed(): void {
    this.book.host.intercept = undefined;
  }

  async snapshot(): Promise<Snapshot> {
    await this.model.settled();
    return snapshot(this.model);
  }

  sheet(name: string): SheetModel | undefined {
    return this.model.sheets().find((sheet) => sheet.name === name);
  }

  close(): Promise<void> {
    this.undisturbed();
    return this.book.close();
  }
}

/** Positions with looks, a name, a note, a chart, a rule and a validation of their owner's. */
async function fill(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D1").values = [["Bond", "Value", "Duration", "Margin"]];
    sheet.getRange("A2:D4").formulas = [
      ["20Y", 1_500_000, 13, 0.09],
      ["10Y", 800_000, 7.9, 0.07],
      ["Sum", "=SUM(B2:B3)", "", ""],
    ];
    sheet.getRange("A1:D1").format.font.bold = true;
    sheet.getRange("A1:D1").format.fill.color = "#DDEEFF";
    sheet.getRange("D2:D3").numberFormat = [["0%"], ["0%"]];
    sheet.getRange("B:B").format.columnWidth = 90;
    context.workbook.names.add("total", sheet.getRange("B4"));
    sheet.comments.add("A2", "Bought in November");
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    const rule = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=B2>1000000";
    rule.custom.format.font.color = "#AA0000";
    sheet.getRange("C2:C3").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 100, operator: "Between" },
    };
    sheet.getRange("F8").select();
    await context.sync();
  });
}
