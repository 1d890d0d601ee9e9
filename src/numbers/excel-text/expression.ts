import { Exact, SHOWN_DIGITS } from "../arithmetic";

/**
 * A piece of an Excel formula that stands for a number. Equal pieces are one and the same object, so
 * that what a formula uses twice can be seen.
 */
export type Expression =
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "negative"; readonly of: Expression }
  | { readonly kind: "root"; readonly of: Expression }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type Operator = "+" | "-" | "*" | "/" | "^";

const known = new Map<string, Expression>();
const keys = new WeakMap<Expression, string>();

function one(key: string, make: () => Expression): Expression {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  keys.set(made, key);
  return made;
}

const keyOf = (of: Expression) => keys.get(of)!;

export const numeral = (value: Exact): Expression =>
  one(value.toString(), () => ({ kind: "number", value }));

/** A parameter of the formula. */
export const name = (of: string): Expression => one(of, () => ({ kind: "name", name: of }));

export function root(of: Expression): Expression {
  return one(`√[${keyOf(of)}]`, () => ({ kind: "root", of }));
}

const ZERO = numeral(new Exact(0));
const ONE = numeral(new Exact(1));

export function negative(of: Expression): Expression {
  if (of.kind === "negative") return of.of;
  if (of.kind === "number") return numeral(of.value.neg());
  return one(`−[${keyOf(of)}]`, () => ({ kind: "negative", of }));
}

/** An operation, without what does nothing: x + 0, x·1, 0·x, x − −y; numbers are worked out. */
export function operation(operator: Operator, left: Expression, right: Expression): Expression {
  return (
    withoutEffect(operator, left, right) ??
    one(`[${keyOf(left)}]${operator}[${keyOf(right)}]`, () => ({
      kind: "operation",
      operator,
      left,
      right,
    }))
  );
}

function withoutEffect(
  operator: Operator,
  left: Expression,
  right: Expression,
): Expression | undefined {
  if (left.kind === "number" && right.kind === "number") return workedOut(operator, left, right);
  switch (operator) {
    case "+":
      if (left === ZERO) return right;
      if (right === ZERO) return left;
      if (left.kind === "negative") return operation("-", right, left.of);
      return right.kind === "negative" ? operation("-", left, right.of) : undefined;
    case "-":
      if (left === ZERO) return negative(right);
      if (right === ZERO) return left;
      return right.kind === "negative" ? operation("+", left, right.of) : undefined;
    case "*":
      if (left === ZERO || right === ZERO) return ZERO;
      if (left === ONE) return right;
      return right === ONE ? left : undefined;
    case "/":
      if (left === ZERO) return ZERO;
      return right === ONE ? left : undefined;
    case "^":
      return right === ONE ? left : undefined;
  }
}

function workedOut(
  operator: Operator,
  left: Expression & { kind: "number" },
  right: Expression & { kind: "number" },
): Expression | undefined {
  const [a, b] = [left.value, right.value];
  switch (operator) {
    case "+":
      return numeral(a.plus(b));
    case "-":
      return numeral(a.minus(b));
    case "*":
      return numeral(a.times(b));
    case "/": {
      // 1/3 has no end: it stays a division, which Excel works out.
      const quotient = a.div(b);
      return quotient.times(b).eq(a) && quotient.sd() <= SHOWN_DIGITS
        ? numeral(quotient)
        : undefined;
    }
    case "^":
      return undefined;
  }
}

/** The pieces that a piece is made of. */
export function partsOf(of: Expression): readonly Expression[] {
  if (of.kind === "operation") return [of.left, of.right];
  return of.kind === "negative" || of.kind === "root" ? [of.of] : [];
}
