import { locate, parseInput, snapshot } from "../host";
import type { CellValue, Host, Look, RequestBody, Trip, Verdict, WorkbookModel } from "../host";
import type { Language } from "./language";
import type { Theme } from "./theme";

/** What the page can do beside the workbook itself. */
export interface PageControls {
  openPane(): Promise<void>;
  closePane(): void;
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
}

/**
 * `window.workbench`: the page for testers and scripts. An address is "B3" on the active sheet or
 * "'Carry vs Shock'!B3". See workbench/README.md.
 */
export class Workbench implements PageControls {
  readonly openPane = () => this.controls.openPane();
  readonly closePane = () => this.controls.closePane();
  readonly setLanguage = (language: Language) => this.controls.setLanguage(language);
  readonly setTheme = (theme: Theme) => this.controls.setTheme(theme);

  constructor(
    /** Resolves when grid, functions and pane work, and the examples are calculated. */
    readonly ready: Promise<void>,
    /** The workbook and the host behind it, for what has no member of its own. */
    readonly workbook: WorkbookModel,
    readonly host: Host,
    private readonly controls: PageControls,
  ) {}

  /** Puts into a cell what a person would type; resolves when everything is calculated. */
  async setCell(address: string, input: string | number | boolean): Promise<void> {
    const { sheet, area } = this.locate(address);
    const [style] = sheet.styles(area)[0]!;
    const parsed = parseInput(input, style!.numberFormat);
    sheet.write(area, [[parsed]]);
    if (parsed.kind === "number" && parsed.numberFormat && style!.numberFormat === "General") {
      sheet.numberFormats(area, [[parsed.numberFormat]]);
    }
    await this.settled();
  }

  /** A cell's value, the text the grid shows, and its formula ("" where it has none). */
  getCell(address: string): { value: CellValue; text: string; formula: string } {
    const { sheet, area } = this.locate(address);
    const { value, text, formula } = sheet.read(area)[0]![0]!;
    // A constant stands as its own formula; a text may well start with "=".
    return { value, text, formula: formula === value ? "" : String(formula) };
  }

  /** What a cell finally looks like, after its styles and conditional formats. */
  look(address: string): Promise<Look> {
    return this.host.look(address);
  }

  /** The same for each cell of a range, row by row. */
  looks(address: string): Promise<Look[][]> {
    return this.host.looks(address);
  }

  /** The message that the function in a cell gave with its error. */
  getError(address: string): string | undefined {
    const { sheet, area } = this.locate(address);
    return sheet.errorMessage(area.row, area.column);
  }

  /** Selects a cell or range and shows its sheet. */
  select(address: string): void {
    const { sheet, area } = this.locate(address);
    this.workbook.select(sheet, area);
  }

  /** The names of the sheets, in tab order. */
  sheets(): string[] {
    return this.workbook.sheets().map(({ name }) => name);
  }

  /** Resolves when no formula waits for its value. */
  settled(): Promise<void> {
    return this.workbook.settled();
  }

  /** The whole workbook as plain JSON, for comparing before and after. */
  snapshot() {
    return snapshot(this.workbook);
  }

  /** The round trips so far between the add-in and the host. */
  trips(): readonly Trip[] {
    return [...this.host.trips];
  }

  /**
   * Lets coming round trips fail: `decide` is asked for each, counted from 1 since this call, with
   * what it sends, and answers undefined to let it pass. Called with nothing, all trips pass again.
   */
  faults(decide?: (trip: number, body: RequestBody) => Verdict): void {
    const before = this.host.trips.length;
    this.host.intercept = decide && ((trip, body) => decide(trip - before, body));
  }

  /** The workbook as opened read-only, or free again: every write of the add-in is refused. */
  setReadOnly(readOnly: boolean): void {
    this.workbook.readOnly = readOnly;
  }

  private locate(address: string): ReturnType<typeof locate> {
    return locate(this.workbook, address);
  }
}
