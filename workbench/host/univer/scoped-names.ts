import {
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  type IFormulaData,
  type IFormulaDataItem,
} from "@univerjs/engine-formula";
import { splitSheet } from "../model/address";
import type { Name } from "../model/names";
import type { Profile } from "../profiles/profile";
import type { Engine } from "./engine";
import type { UniverNames } from "./names";

type FormulaRows = Record<number, Record<number, IFormulaDataItem | null | undefined>>;

/**
 * Texts and sheets before an address are left alone, whatever words they hold; a name may stand behind a
 * sheet's.
 */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?!])|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/gu;

const LAMBDA = /(?<![\p{L}\p{N}_.])(?:LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|ISOMITTED)\(/iu;

const usesLambda = (formula: string): boolean =>
  LAMBDA.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));

/** What a formula with LAMBDA is to an Excel of before it: the call of a function that there is not. */
const NO_SUCH_FUNCTION = "=NO.LAMBDA()";

/** A sheet's id in letters that a name may have. */
const inLetters = (id: string): string =>
  [...id].map((letter) => letter.codePointAt(0)!.toString(36)).join("");

/** Variables of LET and LAMBDA hide names of the same spelling. */
function variables(formula: string): Set<string> {
  const found = new Set<string>();
  for (const [, list] of formula.matchAll(
    /\bLAMBDA\(((?:\s*\[?[\p{L}_][\p{L}\p{N}_.]*\]?\s*,)+)/giu,
  )) {
    // A parameter in brackets may be left out.
    for (const name of list!.split(",")) found.add(name.replace(/[[\]\s]/g, "").toLowerCase());
  }
  if (!/\bLET\(/i.test(formula)) return found;
  for (const [, name] of formula.matchAll(/(?:\bLET\(|,)\s*([\p{L}_][\p{L}\p{N}_.]*)\s*(?=,)/giu))
    found.add(name!.toLowerCase());
  return found;
}

/**
 * Univer 0.25.1 keeps a name's scope and forgets it when it calculates: of two
 * sheets' `equity` the one defined last wins everywhere, `Sheet1!equity` is #NAME?,
 * and a LAMBDA's parameter is taken for a name of its spelling. It also keeps what
 * it parsed of a formula when a name in it has changed. Here the engine, and only
 * the engine, is given other spellings: each name carries its scope and a number
 * that changes with the names, and formulas are read through the same lens. What
 * the cells and the name list show stays as the user wrote it.
 */
export class ScopedNames {
  private bySpelling = new Map<string, Name>();
  private readonly rewritten = new Map<string, string>();
  private revision = 0;

  constructor(
    private readonly engine: Engine,
    private readonly names: UniverNames,
    private readonly profile: Profile,
  ) {
    this.giveFormulas();
    this.giveNames();
    this.hideChangedNames();
    this.readNames();
  }

  /** To be called whenever a name was added, changed or deleted. */
  readNames(): void {
    this.revision += 1;
    this.rewritten.clear();
    this.bySpelling = new Map(
      this.names.all().map((name) => [this.innerSpelling(name.name, name.scope), name]),
    );
  }

  /** A formula of a sheet with what its names refer to in their place, for where the engine can't be given the lens. */
  withReferences(formula: string, sheetId: string): string {
    const plain = this.replaceNames(formula, sheetId, (name) => name.formula.slice(1));
    return !this.profile.knowsLambda && usesLambda(plain) ? NO_SUCH_FUNCTION : plain;
  }

  /** A formula in the engine's spelling; of a sheet, or of a name of the workbook. */
  private rewrite(formula: string, sheetId: string | undefined): string {
    if (!this.hasToRewrite) return formula;
    const key = `${sheetId ?? ""}${formula}`;
    const known = this.rewritten.get(key);
    if (known !== undefined) return known;
    let unknown = !this.profile.knowsLambda && usesLambda(formula);
    const named = this.replaceNames(formula, sheetId, (name, inner) => {
      unknown ||= !this.profile.knowsLambda && usesLambda(name.formula);
      return inner;
    });
    const result = unknown ? NO_SUCH_FUNCTION : named;
    this.rewritten.set(key, result);
    return result;
  }

  private get hasToRewrite(): boolean {
    return this.bySpelling.size > 0 || !this.profile.knowsLambda;
  }

  private replaceNames(
    formula: string,
    sheetId: string | undefined,
    replace: (name: Name, inner: string) => string,
  ): string {
    const hidden = variables(formula);
    return formula.replace(TOKEN, (token) => {
      if (/^"|!$/.test(token)) return token;
      const { sheet, rest } = splitSheet(token);
      if (sheet === undefined && hidden.has(rest.toLowerCase())) return token;
      const scope =
        sheet === undefined ? sheetId : this.engine.book.getSheetByName(sheet)?.getSheetId();
      for (const inner of [this.innerSpelling(rest, scope), this.innerSpelling(rest, undefined)]) {
        const name = this.bySpelling.get(inner);
        if (name) return replace(name, inner);
      }
      return token;
    });
  }

  private innerSpelling(name: string, scope: string | undefined): string {
    return `${name}__${scope === undefined ? "" : inLetters(scope)}_${this.revision}`.toLowerCase();
  }

  private giveFormulas(): void {
    const config = this.engine.injector.get(IFormulaCurrentConfigService);
    const original = config.getFormulaData.bind(config);
    config.getFormulaData = () => this.rewriteAll(original());
  }

  private rewriteAll(data: IFormulaData): IFormulaData {
    const sheets = data[this.engine.unitId];
    if (!this.hasToRewrite || !sheets) return data;
    const result: NonNullable<IFormulaData[string]> = {};
    for (const [sheetId, rows] of Object.entries(sheets))
      result[sheetId] = this.rewriteSheet((rows ?? {}) as FormulaRows, sheetId);
    return { ...data, [this.engine.unitId]: result };
  }

  private rewriteSheet(rows: FormulaRows, sheetId: string): FormulaRows {
    const result: FormulaRows = {};
    for (const [row, cells] of Object.entries(rows)) {
      const line: FormulaRows[number] = (result[Number(row)] = {});
      for (const [column, cell] of Object.entries(cells)) {
        line[Number(column)] = cell && { ...cell, f: this.rewrite(cell.f, sheetId) };
      }
    }
    return result;
  }

  /** Names are found by the engine's spelling only, so that nothing else is taken for one. */
  private giveNames(): void {
    const service = this.engine.injector.get(IDefinedNamesService);
    service.getValueByName = (unitId, spelling) => {
      const name =
        unitId === this.engine.unitId ? this.bySpelling.get(spelling.toLowerCase()) : undefined;
      const kept = name && service.getValueById(unitId, name.id);
      if (!name || !kept) return null;
      const formula = this.rewrite(name.formula, name.scope);
      return {
        ...kept,
        formulaOrRefString: kept.formulaOrRefString.startsWith("=") ? formula : formula.slice(1),
      };
    };
  }

  /** The engine would take a LAMBDA's parameter for a deleted name where a name of its spelling has just changed. */
  private hideChangedNames(): void {
    const config = this.engine.injector.get(IFormulaCurrentConfigService);
    config.getDirtyDefinedNameMap = () => ({});
  }
}
