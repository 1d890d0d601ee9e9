import type { IUnitRange } from "@univerjs/core";
import {
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  Interpreter,
} from "@univerjs/engine-formula";
import type { Engine } from "../engine";

/** What of Univer's engine is private and yet needed: 0.25.1, pinned. */
interface Node {
  readonly nodeType: number;
  getChildren(): Node[];
}
interface Tree {
  readonly treeId: number;
  readonly rangeList: IUnitRange[];
}
interface Question {
  readonly node: Node | undefined;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}
type Sheets = Record<string, Record<string, { rowCount: number; columnCount: number }>>;
interface Generator {
  readonly _runtimeService: { readonly currentSubUnitId: string; readonly currentUnitId: string };
  readonly _currentConfigService: { getSheetNameMap(): object };
  _generateTreeList(formulas: object, others: object, sheets: Sheets): Promise<Tree[]>;
  _getRangeListByNode(question: Question): Promise<IUnitRange[]>;
  _nodeTraversalRef(node: Node, found: Node[]): void;
  _getAddressFunctionNodeList(node: Node | undefined): Node[];
  _detectForcedRecalculationNodeRecursion(node: Node): boolean;
}
interface Dependencies {
  addDependencyRTreeCache(tree: Tree): void;
  reset(): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
  _removeDependencyRTreeCache(treeId: number | undefined): void;
  _removeAllTreeMap(treeId: number | undefined): void;
}

const REFERENCE = 1;

/** Remembers what a question about a parsed formula was answered; the formula never changes. */
function once<Answer>(ask: (node: Node) => Answer): (node: Node) => Answer {
  const answers = new WeakMap<Node, Answer>();
  return (node) => {
    const known = answers.get(node);
    if (known !== undefined) return known;
    const answer = ask(node);
    answers.set(node, answer);
    return answer;
  };
}

/**
 * Univer 0.25.1 finds out anew at each calculation, for each formula of the workbook, which cells it
 * refers to and whether it is of those that are always calculated, and puts what it found beside
 * what it found before. Here it keeps what can't have changed.
 */
export function readReferencesOnce(engine: Engine): void {
  const generator = engine.injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  rememberFormulas(generator, engine.injector.get(Interpreter));
  rememberReferences(generator);
  addOnce(engine.injector.get(IDependencyManagerService) as unknown as Dependencies);
}

/** Of the formula alone. */
function rememberFormulas(generator: Generator, interpreter: Interpreter): void {
  const isForced = generator._detectForcedRecalculationNodeRecursion.bind(generator);
  generator._detectForcedRecalculationNodeRecursion = once(isForced);
  const lookUps = once(generator._getAddressFunctionNodeList.bind(generator));
  generator._getAddressFunctionNodeList = (node) => (node ? lookUps(node) : []);
  const isLate = once((node) =>
    Interpreter.prototype.checkAsyncNode.call(interpreter, node as never),
  );
  interpreter.checkAsyncNode = (node) => node != null && isLate(node as unknown as Node);
}

/** Of the formula on its sheet, as long as sheets keep their names and sizes. */
function rememberReferences(generator: Generator): void {
  const read = generator._getRangeListByNode.bind(generator);
  const generate = generator._generateTreeList.bind(generator);
  let known = new WeakMap<Node, Map<string, IUnitRange[]>>();
  let sheetsThen = "";
  generator._generateTreeList = (formulas, others, sheets) => {
    const now = JSON.stringify([generator._currentConfigService.getSheetNameMap(), sizes(sheets)]);
    if (now !== sheetsThen) known = new WeakMap();
    sheetsThen = now;
    return generate(formulas, others, sheets);
  };
  const isFixed = once((node) => {
    const found: Node[] = [];
    generator._nodeTraversalRef(node, found);
    return found.every(({ nodeType }) => nodeType === REFERENCE);
  });
  generator._getRangeListByNode = async (question) => {
    const { node, refOffsetX, refOffsetY } = question;
    if (!node || !isFixed(node)) return read(question);
    const { currentUnitId, currentSubUnitId } = generator._runtimeService;
    const place = `${currentUnitId} ${currentSubUnitId} ${refOffsetX} ${refOffsetY}`;
    let places = known.get(node);
    if (!places) known.set(node, (places = new Map()));
    let ranges = places.get(place);
    if (!ranges) places.set(place, (ranges = await read(question)));
    return ranges;
  };
}

const sizes = (sheets: Sheets): unknown =>
  Object.entries(sheets).map(([unit, ofUnit]) => [
    unit,
    Object.entries(ofUnit).map(([id, { rowCount, columnCount }]) => [id, rowCount, columnCount]),
  ]);

/** A formula whose references were added, and not taken away since, is not added again. */
function addOnce(dependencies: Dependencies): void {
  const added = new Map<number, IUnitRange[]>();
  const { addDependencyRTreeCache, reset } = dependencies;
  const { _removeDependencyRTreeCacheById, _removeDependencyRTreeCache, _removeAllTreeMap } =
    dependencies;
  dependencies.addDependencyRTreeCache = (tree) => {
    const before = added.get(tree.treeId);
    const { rangeList } = tree;
    if (before?.length === rangeList.length && before.every((range, i) => range === rangeList[i]))
      return;
    added.set(tree.treeId, [...rangeList]);
    addDependencyRTreeCache.call(dependencies, tree);
  };
  dependencies.reset = () => {
    added.clear();
    reset.call(dependencies);
  };
  // All that refers to a sheet, wherever it stands.
  dependencies._removeDependencyRTreeCacheById = (unitId, sheetId) => {
    added.clear();
    _removeDependencyRTreeCacheById.call(dependencies, unitId, sheetId);
  };
  for (const [name, remove] of Object.entries({ _removeDependencyRTreeCache, _removeAllTreeMap })) {
    dependencies[name as "_removeAllTreeMap"] = (treeId) => {
      if (treeId !== undefined) added.delete(treeId);
      remove.call(dependencies, treeId);
    };
  }
}
