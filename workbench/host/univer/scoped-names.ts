import { IDefinedNamesService, IFormulaCurrentConfigService, type IFormulaData, type IFormulaDataItem } from "@univerjs/engine-formula";
import { splitSheet } from "../model/address";
import type { Name } from "../model/names";
import type { Engine } from "./engine";
import type { UniverNames } from "./names";

type FormulaRows = Record<number, Record<number, IFormulaDataItem | null | undefined>>;

/** Texts and array braces are left alone; a name may stand behind a sheet's. */
const TOKEN = /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/** A sheet's id in letters that a name may have. */
const inLetters = (id: string): string => [...id].map((letter) => letter.codePointAt(0)!.toString(36)).join("");

/** Variables of LET and LAMBDA hide names of the same spelling. */
function variables(formula: string): Set<string> {
  const found = new Set<string>();
  for (const [, list] of formula.matchAll(/\bLAMBDA\(((?:\s*[\p{L}_][\p{L}\p{N}_.]*\s*,)+)/giu)) {
    for (const name of list!.split(",")) found.add(name.trim().toLowerCase());
  }
  for (const [, name] of formula.matchAll(/(?:\bLET\(|,)\s*([\p{L}_][\p{L}\p{N}_.]*)\s*(?=,)/giu)) {
    if (/\bLET\(/i.test(formula)) found.add(name!.toLowerCase());
  }
  return found;
}

/**
 * Univer 0.25.1 keeps a name's scope and forgets it when it calculates: of two
 * sheets' `equity` the one defined last wins everywhere, and `Sheet1!equity` is
 * #NAME?. Here the engine, and only the engine, is given other spellings: each
 * sheet's name carries the sheet, and formulas are read through the same lens.
 * What the cells and the name list show stays as the user wrote it.
 */
export class ScopedNames {
  private scoped = new Map<string, Name>();
  /** Part of the engine's spelling: the engine keeps what it parsed, with the names as they were then. */
  private revision = 0;
  private rewritten = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    private readonly names: UniverNames,
  ) {
    this.readFormulasScoped();
    this.findNamesScoped();
    this.markDirtyScoped();
    this.readNames();
  }

  /** To be called whenever a name was added, changed or deleted. */
  readNames(): void {
    this.revision += 1;
    this.rewritten.clear();
    this.scoped = new Map();
    for (const name of this.names.all()) {
      if (name.scope !== undefined) this.scoped.set(this.innerSpelling(name.name, name.scope), name);
    }
  }

  /** The spelling under which the engine knows a sheet's name. */
  private innerSpelling(name: string, scope: string): string {
    return `${name}__${inLetters(scope)}_${this.revision}`.toLowerCase();
  }

  /** A formula of a sheet, with the names of sheets in the engine's spelling. */
  rewrite(formula: string, sheetId: string): string {
    if (this.scoped.size === 0) return formula;
    const key = `${sheetId}${formula}`;
    const known = this.rewritten.get(key);
    if (known !== undefined) return known;
    const result = this.replaceNames(formula, sheetId, (inner) => inner);
    this.rewritten.set(key, result);
    return result;
  }

  /** A formula of a sheet with what its names refer to in their place, for where the engine can't be given the lens. */
  withReferences(formula: string, sheetId: string): string {
    return this.replaceNames(formula, sheetId, (_inner, name) => name.formula.slice(1));
  }

  private replaceNames(formula: string, sheetId: string, replace: (inner: string, name: Name) => string): string {
    const hidden = variables(formula);
    return formula.replace(TOKEN, (token) => {
      if (token.startsWith('"')) return token;
      const { sheet, rest } = splitSheet(token);
      if (sheet === undefined && hidden.has(rest.toLowerCase())) return token;
      const scope = sheet === undefined ? sheetId : this.engine.book.getSheetByName(sheet)?.getSheetId();
      const inner = scope === undefined ? "" : this.innerSpelling(rest, scope);
      const name = this.scoped.get(inner);
      return name ? replace(inner, name) : token;
    });
  }

  private readFormulasScoped(): void {
    const config = this.engine.injector.get(IFormulaCurrentConfigService);
    const original = config.getFormulaData.bind(config);
    config.getFormulaData = () => this.rewriteAll(original());
  }

  private rewriteAll(data: IFormulaData): IFormulaData {
    const sheets = data[this.engine.unitId];
    if (this.scoped.size === 0 || !sheets) return data;
    const result: NonNullable<IFormulaData[string]> = {};
    for (const [sheetId, rows] of Object.entries(sheets)) {
      result[sheetId] = this.rewriteSheet(rows as FormulaRows, sheetId);
    }
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

  private findNamesScoped(): void {
    const service = this.engine.injector.get(IDefinedNamesService);
    service.getValueByName = (unitId, spelling) => {
      if (unitId !== this.engine.unitId) return null;
      const local = this.scoped.get(spelling.toLowerCase());
      const name = local ?? this.names.find(spelling, undefined);
      if (!name) return null;
      const formula = local ? this.rewrite(name.formula, local.scope!) : name.formula;
      const reference = service.getValueById(unitId, name.id)!;
      return { ...reference, formulaOrRefString: reference.formulaOrRefString.startsWith("=") ? formula : formula.slice(1) };
    };
  }

  private markDirtyScoped(): void {
    const config = this.engine.injector.get(IFormulaCurrentConfigService);
    const original = config.getDirtyDefinedNameMap.bind(config);
    config.getDirtyDefinedNameMap = () => {
      const map = original();
      const dirty = map[this.engine.unitId];
      if (!dirty) return map;
      const inner = [...this.scoped].filter(([, name]) => name.name in dirty).map(([spelling]) => [spelling, "1"]);
      return { ...map, [this.engine.unitId]: { ...dirty, ...Object.fromEntries(inner) } };
    };
  }
}
