import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import {
  AddSheetDataValidationCommand,
  RemoveSheetDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import { conditionOf, type ConditionalFormat } from "../model/conditional-formats";
import type { Engine } from "./engine";
import { toUniverRule } from "./conditional-rules";
import type { ScopedNames } from "./scoped-names";
import type { UniverSheet } from "./sheet";
import { toUniverValidation } from "./validation-rules";

/** A format has its rule some settings after it was made; without, the engine would stumble over it. */
const isComplete = (format: ConditionalFormat): boolean =>
  (format.type !== "Custom" && format.type !== "CellValue") || conditionOf(format) !== undefined;

/**
 * Shows conditional formats and data validation in the grid. Our lists are what
 * the add-in reads; Univer's rules are made anew from them, a sheet at a time and
 * once a batch, since one format takes several settings until it is complete.
 */
export class Mirror {
  private readonly formats = new Set<UniverSheet>();
  private readonly validations = new Set<UniverSheet>();

  constructor(
    private readonly engine: Engine,
    private readonly names: ScopedNames,
  ) {}

  formatsChanged(sheet: UniverSheet): void {
    this.formats.add(sheet);
  }

  validationsChanged(sheet: UniverSheet): void {
    this.validations.add(sheet);
  }

  /** Brings the grid up to date; sheets that are gone took their rules with them. */
  update(): void {
    const isThere = ({ id }: UniverSheet): boolean =>
      this.engine.book.getSheetBySheetId(id) !== null;
    for (const sheet of [...this.formats].filter(isThere)) this.showFormats(sheet);
    for (const sheet of [...this.validations].filter(isThere)) this.showValidations(sheet);
    this.formats.clear();
    this.validations.clear();
  }

  private showFormats(sheet: UniverSheet): void {
    const place = { unitId: this.engine.unitId, subUnitId: sheet.id };
    const shown =
      this.engine.injector
        .get(ConditionalFormattingRuleModel)
        .getSubunitRules(place.unitId, sheet.id) ?? [];
    for (const { cfId } of [...shown])
      this.engine.run(DeleteConditionalRuleMutation.id, { ...place, cfId });
    // Univer puts each new rule before the others.
    for (const format of sheet.conditionalFormats.all().filter(isComplete).reverse()) {
      const rule = toUniverRule(format, (formula) => this.names.withReferences(formula, sheet.id));
      this.engine.run(AddConditionalRuleMutation.id, { ...place, rule });
    }
  }

  private showValidations(sheet: UniverSheet): void {
    const place = { unitId: this.engine.unitId, subUnitId: sheet.id };
    const shown = this.engine.injector
      .get(SheetDataValidationModel)
      .getRules(place.unitId, sheet.id);
    for (const { uid } of [...shown])
      this.engine.run(RemoveSheetDataValidationCommand.id, { ...place, ruleId: uid });
    for (const validation of sheet.validations.all()) {
      const rule = toUniverValidation(validation);
      if (rule) this.engine.run(AddSheetDataValidationCommand.id, { ...place, rule });
    }
  }
}
