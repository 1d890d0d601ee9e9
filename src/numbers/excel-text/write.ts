import type { Question } from "./excel-text";
import { partsOf, type Expression, type Operator } from "./expression";
import type { Condition, Outcome } from "./explore";

/** Thresholds are compared at so many decimals: binary noise beyond them decides nothing. */
const DECIMALS = 12;
/** Names for what a formula uses more than once; none of them is a cell or a parameter. */
const PARTS = ["x", "y", "z", "u", "v", "w"];

const PRECEDENCE: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };
const HIGHEST = 4;

/** The formula in Excel's own functions, without the equals sign. What it uses twice is said once, by LET. */
export function excelFormula(outcome: Outcome): string {
  const shared = sharedParts(outcome);
  const names = new Map<Expression, string>();
  const bindings = shared.map((part, i) => {
    const binding = `${nameOf(i)},${new Text(names).whole(part)}`;
    names.set(part, nameOf(i));
    return binding;
  });
  const body = new Text(names).outcome(outcome);
  return bindings.length === 0 ? body : `LET(${bindings.join(",")},${body})`;
}

const nameOf = (i: number): string => PARTS[i] ?? `x_${i}`;

/** What is worked out in more than one place, each after the parts that it is made of. */
function sharedParts(outcome: Outcome): Expression[] {
  const uses = new Map<Expression, number>();
  const order: Expression[] = [];
  const visit = (of: Expression): void => {
    const before = uses.get(of) ?? 0;
    uses.set(of, before + 1);
    if (before > 0) return;
    partsOf(of).forEach(visit);
    order.push(of);
  };
  expressionsOf(outcome).forEach(visit);
  return order.filter((of) => partsOf(of).length > 1 && uses.get(of)! > 1);
}

function expressionsOf(outcome: Outcome): Expression[] {
  if (outcome.kind === "value") return [outcome.value];
  if (outcome.kind !== "choice") return [];
  const { condition, yes, no } = outcome;
  return [
    ...questionsOf(condition).flatMap(({ left, right }) => [left, right]),
    ...expressionsOf(yes),
    ...expressionsOf(no),
  ];
}

const questionsOf = (condition: Condition): Question[] =>
  "kind" in condition ? condition.of.flatMap(questionsOf) : [condition];

/** Writes with the names that parts have by now. */
class Text {
  constructor(private readonly names: ReadonlyMap<Expression, string>) {}

  outcome(of: Outcome): string {
    switch (of.kind) {
      case "value":
        return this.number(of.value);
      case "word":
        return quoted(of.word);
      case "refusal":
        return of.refusal.code === "NA" ? "NA()" : `VALUE(${quoted(of.refusal.reason)})`;
      case "choice":
        return `IF(${this.condition(of.condition)},${this.outcome(of.yes)},${this.outcome(of.no)})`;
    }
  }

  condition(of: Condition): string {
    if (isEither(of)) return `${this.rounded(of.of[0].left)}<>${this.rounded(of.of[0].right)}`;
    if ("kind" in of) {
      const word = of.kind === "any" ? "OR" : "AND";
      return `${word}(${of.of.map((part) => this.condition(part)).join(",")})`;
    }
    return `${this.rounded(of.left)}${of.sign}${this.rounded(of.right)}`;
  }

  private rounded(of: Expression): string {
    return of.kind === "number" ? of.value.toString() : `ROUND(${this.number(of)},${DECIMALS})`;
  }

  number(of: Expression): string {
    return this.names.get(of) ?? this.whole(of);
  }

  /** An expression written out, its parts by their names. */
  whole(of: Expression): string {
    switch (of.kind) {
      case "number":
        return of.value.toString();
      case "name":
        return of.name;
      case "root":
        return `SQRT(${this.number(of.of)})`;
      // Excel's minus binds more tightly than its power: anything but a single word stands in brackets.
      case "negative":
        return `-${this.bracketed(of.of, HIGHEST)}`;
      case "operation": {
        const precedence = PRECEDENCE[of.operator];
        const right = of.operator === "+" || of.operator === "*" ? precedence : precedence + 1;
        return `${this.bracketed(of.left, precedence)}${of.operator}${this.bracketed(of.right, right)}`;
      }
    }
  }

  private bracketed(of: Expression, precedence: number): string {
    const text = this.number(of);
    return !this.names.has(of) && precedenceOf(of) < precedence ? `(${text})` : text;
  }
}

function precedenceOf(of: Expression): number {
  if (of.kind === "operation") return PRECEDENCE[of.operator];
  if (of.kind === "negative") return 0;
  return of.kind === "number" && of.value.isNegative() ? 0 : HIGHEST;
}

/** Below or above: not equal. */
function isEither(of: Condition): of is { kind: "any"; of: [Question, Question] } {
  if (!("kind" in of) || of.kind !== "any" || of.of.length !== 2) return false;
  const [a, b] = of.of;
  if (a === undefined || b === undefined || "kind" in a || "kind" in b) return false;
  return a.left === b.left && a.right === b.right && a.sign !== b.sign;
}

const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
