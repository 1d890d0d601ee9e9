import { BooleanValueObject, Interpreter, type BaseValueObject } from "@univerjs/engine-formula";

/** What of Univer's interpreter and its nodes is private and yet needed: 0.25.1, pinned. */
interface Node {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): Node[];
  getValue(): Value | null | undefined;
  setValue(value: BaseValueObject): void;
  execute(): void;
}
interface Value extends BaseValueObject {
  isReferenceObject(): boolean;
  toArrayValueObject(): Value;
  get(row: number, column: number): Value;
  getRowCount(): number;
  getColumnCount(): number;
}
interface Executor {
  _execute(node: Node, x?: number, y?: number): number;
  _executeAsync(node: Node, x?: number, y?: number): Promise<number>;
}

const FUNCTION = 4;
const isIf = (node: Node): boolean =>
  node.nodeType === FUNCTION && node.getToken().toUpperCase() === "IF";

/** Stands for what is not calculated; nobody reads it. */
const nothing = (): BaseValueObject => BooleanValueObject.create(false);

/**
 * Univer 0.25.1 calculates both branches of every IF, and then takes one. Excel calculates the one that
 * it takes; so does this, where the condition is one value.
 */
export function takeOneBranch(): void {
  if (isTaught) return;
  isTaught = true;
  const executor = Interpreter.prototype as unknown as Executor;
  const { _execute, _executeAsync } = executor;
  executor._execute = function (node, x, y) {
    if (!isIf(node)) return _execute.call(this, node, x, y);
    const [condition] = node.getChildren();
    if (condition) this._execute(condition, x, y);
    for (const branch of branchesTaken(node)) this._execute(branch, x, y);
    node.execute();
    return 0;
  };
  executor._executeAsync = async function (node, x, y) {
    if (!isIf(node)) return _executeAsync.call(this, node, x, y);
    const [condition] = node.getChildren();
    if (condition) await this._executeAsync(condition, x, y);
    for (const branch of branchesTaken(node)) await this._executeAsync(branch, x, y);
    node.execute();
    return 0;
  };
}

let isTaught = false;

/** The branches of an IF whose condition was calculated that its result may need. */
function branchesTaken(node: Node): Node[] {
  const [condition, ...branches] = node.getChildren();
  const answer = single(condition?.getValue());
  if (!answer) return branches;
  const taken = answer.isError() ? undefined : answer.getValue() ? branches[0] : branches[1];
  for (const branch of branches) if (branch !== taken) branch.setValue(nothing());
  return taken ? [taken] : [];
}

/** The one value that it is, if it is one. */
function single(value: Value | null | undefined): Value | undefined {
  if (!value) return undefined;
  const known = value.isReferenceObject() ? value.toArrayValueObject() : value;
  if (!known.isArray()) return known;
  return known.getRowCount() === 1 && known.getColumnCount() === 1 ? known.get(0, 0) : undefined;
}
