import { Exact, type Num } from "../arithmetic";
import { name, negative, numeral, operation, root, type Expression } from "./expression";

/** A question that decides how a formula goes on and that has no answer yet. */
export interface Question {
  readonly left: Expression;
  readonly sign: "<" | ">";
  readonly right: Expression;
}

/** Thrown out of a formula where it asks; {@link explore} answers it both ways. */
export class Undecided {
  constructor(readonly question: Question) {}
}

/** Thrown where a formula needs a plain number, as for the count of a loop: it has no closed form. */
export class NoClosedForm extends Error {}

/** What the formula that runs now may take for granted: the answer by question. */
let answers: ReadonlyMap<string, boolean> = new Map();

/** Runs a formula with these answers to what it asks. */
export function withAnswers<T>(given: ReadonlyMap<string, boolean>, formula: () => T): T {
  const before = answers;
  answers = given;
  try {
    return formula();
  } finally {
    answers = before;
  }
}

export const keyOf = ({ left, sign, right }: Question): string => {
  const ids = [left, right].map(idOf);
  return `${ids[0]}${sign}${ids[1]}`;
};

const ids = new WeakMap<Expression, number>();
let lastId = 0;
/** Equal expressions are one object: its number is enough to know it by. */
function idOf(of: Expression): number {
  const id = ids.get(of) ?? ++lastId;
  ids.set(of, id);
  return id;
}

/**
 * The formula itself as a kind of number: an operation does not compute, it writes down what Excel has
 * to. A comparison has no answer yet, so it throws the question.
 */
export class ExcelText implements Num<ExcelText> {
  constructor(readonly expression: Expression) {}

  static named(parameter: string): ExcelText {
    return new ExcelText(name(parameter));
  }
  static of(value: number): ExcelText {
    return new ExcelText(literal(value));
  }

  plus(n: ExcelText | number): ExcelText {
    return new ExcelText(operation("+", this.expression, operand(n)));
  }
  minus(n: ExcelText | number): ExcelText {
    return new ExcelText(operation("-", this.expression, operand(n)));
  }
  times(n: ExcelText | number): ExcelText {
    return new ExcelText(operation("*", this.expression, operand(n)));
  }
  div(n: ExcelText | number): ExcelText {
    return new ExcelText(operation("/", this.expression, operand(n)));
  }
  neg(): ExcelText {
    return new ExcelText(negative(this.expression));
  }
  sqrt(): ExcelText {
    return new ExcelText(root(this.expression));
  }
  power(exponent: ExcelText): ExcelText {
    return new ExcelText(operation("^", this.expression, exponent.expression));
  }
  lt(n: ExcelText | number): boolean {
    return isSo(this.expression, "<", operand(n));
  }
  gte(n: ExcelText | number): boolean {
    return !this.lt(n);
  }
  gt(n: ExcelText | number): boolean {
    return isSo(this.expression, ">", operand(n));
  }
  lte(n: ExcelText | number): boolean {
    return !this.gt(n);
  }
  ceiling(): number {
    throw new NoClosedForm("a whole number steers this formula, and Excel's text has none yet");
  }
  toNumber(): number {
    if (this.expression.kind === "number") return this.expression.value.toNumber();
    throw new NoClosedForm("this formula needs a plain number where Excel's text has a name");
  }
}

const literal = (value: number) => numeral(new Exact(value));

const operand = (n: ExcelText | number): Expression =>
  typeof n === "number" ? literal(n) : n.expression;

function isSo(left: Expression, sign: "<" | ">", right: Expression): boolean {
  if (left.kind === "number" && right.kind === "number") {
    return sign === "<" ? left.value.lt(right.value) : left.value.gt(right.value);
  }
  const question = { left, sign, right };
  const answer = answers.get(keyOf(question));
  if (answer === undefined) throw new Undecided(question);
  return answer;
}
