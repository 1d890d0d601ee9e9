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

/**
 * The way from our model into one Univer workbook: its facade, its services, its raw cells. Nobody
 * reaches these before the changes that were put off have been made.
 */
export class Engine {
  private readonly services: Injector;
  readonly commands: ICommandService;
  /** While the add-in's batch runs, whose changes come one after the other. */
  putsOff = false;
  private waiting: (() => void) | undefined;

  constructor(
    private readonly univer: FUniver,
    private readonly workbookFacade: FWorkbook,
  ) {
    this.services = workbookFacade.getActiveSheet().getInject();
    this.commands = this.services.get(ICommandService);
  }

  get api(): FUniver {
    this.catchUp();
    return this.univer;
  }

  get book(): FWorkbook {
    this.catchUp();
    return this.workbookFacade;
  }

  get injector(): Injector {
    this.catchUp();
    return this.services;
  }

  /** Puts a change off until something else is asked of the grid; one that waits already goes on waiting. */
  later(change: () => void): void {
    if (this.waiting !== change) this.catchUp();
    this.waiting = change;
    if (!this.putsOff) this.catchUp();
  }

  /** Makes the change that was put off. */
  catchUp(): void {
    const change = this.waiting;
    this.waiting = undefined;
    change?.();
  }

  /** What is read beneath a change that waits, by whoever knows what it will change; others see it made. */
  beneath<T>(change: () => void, read: () => T): T {
    if (this.waiting !== change) return read();
    this.waiting = undefined;
    try {
      return read();
    } finally {
      this.waiting = change;
    }
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
    this.catchUp();
    if (!this.commands.syncExecuteCommand(command, parameters, options)) {
      throw new Error(`The grid refused ${command}`);
    }
  }
}
