import { RTree, type IRTreeItem } from "@univerjs/core";

/** What of Univer's index of areas, and of rbush beneath it, is private and yet needed: 0.25.1, pinned. */
interface Index {
  _tree: Map<string, Map<string, Tree>>;
  _enableOneCellCache: boolean;
  getTree(unitId: string, sheetId: string): Tree;
  insert(item: IRTreeItem): void;
  searchGenerator(search: { unitId: string; sheetId: string }): Generator<number | string>;
}
interface Tree {
  insert(box: object): Tree;
  load(boxes: object[]): Tree;
}

/** Takes what is added until somebody searches, which is often nobody, and then all of it at once. */
class LateTree {
  private waiting: object[] = [];

  constructor(private readonly tree: Tree) {}

  insert(box: object): void {
    this.waiting.push(box);
  }

  catchUp(): void {
    if (this.waiting.length === 0) return;
    const boxes = this.waiting;
    this.waiting = [];
    this.tree.load(boxes);
  }
}

const late = new WeakMap<Tree, LateTree>();

/**
 * Univer 0.25.1 indexes where formulas stand anew at each calculation, one by one, for those that
 * look a reference up; a sheet that has none of them pays as much. Here they go in when it is asked
 * for them, by the way that rbush has for many.
 */
export function indexAreasLate(): void {
  const index = RTree.prototype as unknown as Index;
  const { getTree, insert, searchGenerator } = index;
  if (isTaught) return;
  isTaught = true;
  let inserting = false;
  index.insert = function (item) {
    inserting = true;
    try {
      insert.call(this, item);
    } finally {
      inserting = false;
    }
  };
  index.getTree = function (unitId, sheetId) {
    const tree = getTree.call(this, unitId, sheetId);
    let waiting = late.get(tree);
    if (!waiting) late.set(tree, (waiting = new LateTree(tree)));
    if (inserting) return waiting as unknown as Tree;
    waiting.catchUp();
    return tree;
  };
  index.searchGenerator = function (search) {
    const tree = this._tree.get(search.unitId)?.get(search.sheetId);
    if (tree) late.get(tree)?.catchUp();
    return searchGenerator.call(this, search);
  };
}

let isTaught = false;
