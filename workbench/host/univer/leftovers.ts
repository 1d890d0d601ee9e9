import {
  IDependencyManagerService,
  IOtherFormulaManagerService,
  RegisterOtherFormulaService,
} from "@univerjs/engine-formula";
import { ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import type { Engine } from "./engine";

/** What of Univer and of its injector is private and yet needed: 0.25.1, pinned. */
interface Services {
  resolvedDependencyCollection: { resolvedDependencies: Map<unknown, object[]> };
}
interface Waiting {
  _collection: { _disposables: Set<{ dispose(): void }> };
}
interface RoomForRules {
  readonly _cellCache: { clear(): void };
  _ensureCalculateUnitManager(unitId: string, sheetId: string): Map<string, unknown>;
}
interface Dependencies {
  _definedNameMap: Map<string, unknown>;
}

/**
 * Univer 0.25.1 keeps much of what is gone, for good: formulas of removed rules, which it goes on
 * calculating, and some thirty registries of sheets that were removed. Here it lets go of them.
 */
export class Leftovers {
  private readonly stop: () => void;

  constructor(private readonly engine: Engine) {
    const rules = engine.injector.get(SheetDataValidationModel);
    const removed = rules.ruleChange$.subscribe(({ type, subUnitId, rule }) => {
      if (type === "remove") this.forgetRule(subUnitId, rule.uid);
    });
    this.stop = () => removed.unsubscribe();
    this.makeNoRoomForGoneSheets();
  }

  /** Of a sheet that no undo brings back. */
  forgetSheet(sheetId: string): void {
    this.stopGathering();
    this.drop(sheetId);
    this.roomForRules._cellCache.clear(); // of whatever cells were drawn last
  }

  /** Which formulas use a name, by names' spellings, of which each change of a name makes new ones. */
  forgetNames(): void {
    const dependencies: unknown = this.engine.injector.get(IDependencyManagerService);
    (dependencies as Dependencies)._definedNameMap.clear();
  }

  dispose(): void {
    this.stop();
  }

  /**
   * Up to 100 ms after a conditional format went, Univer tells of it once more, and whoever asks for
   * its sheet's formats makes room for them: where the sheet is gone by then, room that nobody drops.
   */
  private makeNoRoomForGoneSheets(): void {
    const { workbook } = this.engine;
    const formats = this.roomForRules;
    const make = formats._ensureCalculateUnitManager.bind(formats);
    formats._ensureCalculateUnitManager = (unitId, sheetId) =>
      workbook.getSheetBySheetId(sheetId) ? make(unitId, sheetId) : new Map();
  }

  private get roomForRules(): RoomForRules {
    return this.engine.injector.get(ConditionalFormattingViewModel) as unknown as RoomForRules;
  }

  private forgetRule(sheetId: string, id: string): void {
    const { injector, unitId } = this.engine;
    const formulas =
      injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId]?.[sheetId] ?? {};
    // The ids of its formulas hold its own.
    const its = Object.keys(formulas).filter((formula) => formula.includes(`_${id}_`));
    injector.get(RegisterOtherFormulaService).deleteFormula(unitId, sheetId, its);
    // Later: those who watch a rule's cells hear of its end after this.
    queueMicrotask(() => this.drop(`${unitId}_${sheetId}_${id}`));
  }

  /**
   * The first subscription of each of these gathers what comes before the first calculation and
   * the first drawing, and goes on for good; long after both there is nothing to wait for.
   */
  private stopGathering(): void {
    for (const service of [RegisterOtherFormulaService, SheetsDataValidationValidatorService]) {
      const waiting: unknown = this.engine.injector.get<unknown>(service);
      const [first] = (waiting as Waiting)._collection._disposables;
      first!.dispose();
    }
  }

  /** Takes a key out of every registry, and out of those by workbook. */
  private drop(key: string): void {
    for (const registry of this.registries()) {
      if (!(registry instanceof Map)) {
        delete registry[this.engine.unitId]?.[key];
        continue;
      }
      registry.delete(key);
      const ofBook: unknown = registry.get(this.engine.unitId);
      if (ofBook instanceof Map) ofBook.delete(key);
    }
  }

  /** Maps and plain objects among the services' fields. */
  private *registries(): Iterable<
    Map<unknown, unknown> | Record<string, Record<string, unknown> | undefined>
  > {
    const { resolvedDependencyCollection } = this.engine.injector as unknown as Services;
    for (const services of resolvedDependencyCollection.resolvedDependencies.values()) {
      for (const field of services.flatMap((service) => Object.values(service) as unknown[])) {
        if (field instanceof Map) yield field as Map<unknown, unknown>;
        else if (isPlain(field)) yield field;
      }
    }
  }
}

const isPlain = (value: unknown): value is Record<string, Record<string, unknown> | undefined> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
