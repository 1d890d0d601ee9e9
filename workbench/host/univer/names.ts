import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Name, NameStore } from "../model/names";
import type { Engine } from "./engine";

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

/** Univer keeps a reference without and any other formula with its "=". */
const toUniver = (formula: string): string =>
  /^=(?:'(?:[^']|'')+'|[^'!()]+)!\$?[A-Za-z]*\$?\d*(?::\$?[A-Za-z]*\$?\d*)?$/.test(formula)
    ? formula.slice(1)
    : formula;

function fromUniver(item: IDefinedNamesServiceParam): Name {
  const local = item.localSheetId;
  return {
    id: item.id,
    name: item.name,
    scope: local === undefined || local === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : local,
    formula: withEquals(item.formulaOrRefString),
    comment: item.comment ?? "",
    visible: item.hidden !== true,
  };
}

/**
 * The workbook's defined names, kept by Univer. They are changed by its mutations:
 * its commands also rewrite the formulas that use a deleted name, where Excel
 * leaves them as they are, with #NAME? for a value.
 */
export class UniverNames implements NameStore {
  constructor(private readonly engine: Engine) {}

  all(): Name[] {
    return Object.values(this.service.getDefinedNameMap(this.engine.unitId) ?? {}).map(fromUniver);
  }

  find(name: string, scope: string | undefined): Name | undefined {
    const wanted = name.toLowerCase();
    return this.all().find((item) => item.scope === scope && item.name.toLowerCase() === wanted);
  }

  add(name: string, formula: string, scope: string | undefined, comment: string): Name {
    const item: Name = {
      id: generateRandomId(10),
      name,
      scope,
      formula: withEquals(formula),
      comment,
      visible: true,
    };
    this.engine.run(SetDefinedNameMutation.id, this.parameters(item));
    return item;
  }

  update(name: Name): void {
    this.engine.run(SetDefinedNameMutation.id, this.parameters(name));
  }

  delete(name: Name): void {
    this.engine.run(RemoveDefinedNameMutation.id, this.parameters(name));
  }

  private get service(): IDefinedNamesService {
    return this.engine.injector.get(IDefinedNamesService);
  }

  private parameters({ id, name, scope, formula, comment, visible }: Name): object {
    return {
      unitId: this.engine.unitId,
      id,
      name,
      formulaOrRefString: toUniver(formula),
      comment,
      hidden: !visible,
      localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }
}
