import {
  ICommandService,
  IUniverInstanceService,
  type IExecutionOptions,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";

/** The way from our model into one Univer workbook: its facade, its services, its raw cells. */
export class Engine {
  readonly injector: Injector;
  readonly commands: ICommandService;

  constructor(
    readonly api: FUniver,
    readonly book: FWorkbook,
  ) {
    this.injector = book.getActiveSheet().getInject();
    this.commands = this.injector.get(ICommandService);
  }

  get unitId(): string {
    return this.book.getId();
  }

  /** Univer's own workbook object, below the facade. */
  get workbook(): Workbook {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId)!;
  }

  facade(sheetId: string): FWorksheet {
    const sheet = this.book.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The grid has no sheet ${sheetId}`);
    return sheet;
  }

  worksheet(sheetId: string): Worksheet {
    return this.facade(sheetId).getSheet();
  }

  /** Runs a Univer command or mutation, which must succeed. */
  run(command: string, parameters: object, options?: IExecutionOptions): void {
    if (!this.commands.syncExecuteCommand(command, parameters, options)) {
      throw new Error(`The grid refused ${command}`);
    }
  }
}
