import { AstTreeBuilder, LexerNode } from "@univerjs/engine-formula";

/** Tokens of the engine's tree: the arguments a LAMBDA is called with, and one argument or parameter. */
const CALL = "L_1";
const ARGUMENT = "P_1";

const tokenOf = (node: unknown): string =>
  node instanceof LexerNode ? node.getToken().trim().toUpperCase() : "";

/** The name of a parameter; `[friction]` may be left out. */
const spelled = (parameter: unknown): string =>
  parameter instanceof LexerNode ? String(parameter.getChildren()[0] ?? "").trim() : "";

function argument(content: string): LexerNode {
  const node = new LexerNode();
  node.setToken(ARGUMENT);
  node.addChildren(content);
  return node;
}

/** `ISOMITTED(x)` is known when the formula is read: each call writes its LAMBDA out anew. */
function tellOmitted(node: LexerNode, omitted: ReadonlySet<string>): void {
  const children = node.getChildren();
  children.forEach((child, i) => {
    if (!(child instanceof LexerNode)) return;
    if (tokenOf(child) === "ISOMITTED") {
      children[i] = omitted.has(spelled(child.getChildren()[0])) ? "TRUE" : "FALSE";
    } else {
      tellOmitted(child, omitted);
    }
  });
}

/** Gives a called LAMBDA as many arguments as it has parameters. */
function completeCall(lambda: LexerNode): void {
  const [call, ...rest] = lambda.getChildren();
  if (!(call instanceof LexerNode) || tokenOf(call) !== CALL) return;
  const body = rest.pop();
  const omitted = new Set<string>();
  rest.forEach((parameter, i) => {
    const [, optional] = /^\[(.+)\]$/.exec(spelled(parameter)) ?? [];
    if (optional === undefined) return;
    (parameter as LexerNode).setChildren([optional]);
    if (i < call.getChildren().length) return;
    omitted.add(optional);
    const blank = argument("0");
    blank.setParent(call);
    call.addChildren(blank);
  });
  if (body instanceof LexerNode) tellOmitted(body, omitted);
}

interface Builder {
  _checkAstNode(item: unknown): unknown;
}

let taught = false;

/**
 * Excel's LAMBDA may have parameters that a call leaves out, and tells them by ISOMITTED. The engine
 * knows neither: it is taught both where it turns a formula's tokens into its tree.
 */
export function teachOmittedArguments(): void {
  if (taught) return;
  taught = true;
  const builder = AstTreeBuilder.prototype as unknown as Builder;
  const original = builder._checkAstNode;
  builder._checkAstNode = function (this: Builder, item: unknown) {
    if (tokenOf(item) === "LAMBDA") completeCall(item as LexerNode);
    return original.call(this, item);
  };
}
