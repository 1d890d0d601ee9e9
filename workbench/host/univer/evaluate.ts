import {
  ICalculateFormulaService,
  LexerTreeBuilder,
  type IFormulaExecuteResultMap,
} from "@univerjs/engine-formula";
import type { Question } from "../model/model";
import type { Engine } from "./engine";
import type { ScopedNames } from "./scoped-names";

/** What formulas that stand in no cell give, such as those of conditional formats: an array's first value. */
export async function evaluate(
  engine: Engine,
  names: ScopedNames,
  sheetId: string,
  questions: readonly Question[],
): Promise<unknown[]> {
  const lexer = engine.injector.get(LexerTreeBuilder);
  const byCell: Record<number, Record<number, string[]>> = {};
  const places = questions.map(({ formula, home, at }) => {
    const [down, right] = [at.row - home.row, at.column - home.column];
    const moved = lexer.moveFormulaRefOffset(names.withReferences(formula, sheetId), right, down);
    const ofCell = ((byCell[at.row] ??= {})[at.column] ??= []);
    return { ...at, index: ofCell.push(moved) - 1 };
  });
  if (places.length === 0) return [];
  const { unitId } = engine;
  const answers: IFormulaExecuteResultMap = await engine.injector
    .get(ICalculateFormulaService)
    .executeFormulas({ [unitId]: { [sheetId]: byCell } });
  return places.map(({ row, column, index }) => {
    const { value } = answers[unitId]![sheetId]![row]![column]![index]!;
    return Array.isArray(value) ? (value[0] as unknown[] | undefined)?.[0] : value;
  });
}
