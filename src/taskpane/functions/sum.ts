import { exact, Exact } from "../../domain";
import type { Speech } from "../words";
import type { Condition, Piece, Sum } from "./function-card";
import type { ReadsAs } from "./reads-as";

/** A number that was entered for a parameter; one that was omitted is the formula's own constant. */
export interface Leaf {
  readonly value: number;
  readonly as: ReadsAs;
  readonly isDefault: boolean;
}

/** A part of a sum: what it comes to, and how it is written. */
interface Term {
  readonly value: Exact;
  readonly text: string;
  /** How tightly it binds: 1 for sums, 2 for products, 3 for powers. */
  readonly hold: number;
  /** A constant of the formula, such as 1 or 10⁴. */
  readonly isConstant: boolean;
  /** Its unit, where it was entered or follows from one entered number alone. */
  readonly as?: ReadsAs;
}

const HOLD = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const;
const WORD = 4;
const SIGNS = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ ", "^": " ^ " } as const;
type Operator = keyof typeof HOLD;

const BP_PER_UNIT = 10_000;
const PERCENT: ReadsAs = { unit: "percent" };

/**
 * The closed form with the numbers in it: "3 × 4.82% − 2 × 4.14%". What was omitted and so does nothing is
 * not written. Undefined where these numbers give no number.
 */
export function writtenOut(
  sum: Sum,
  leaves: ReadonlyMap<string, Leaf>,
  speech: Speech,
): { readonly text: string; readonly value: number } | undefined {
  const { text, value } = new Writer(leaves, speech).sum(sum) ?? {};
  return text === undefined || !value!.isFinite() ? undefined : { text, value: value!.toNumber() };
}

class Writer {
  constructor(
    private readonly leaves: ReadonlyMap<string, Leaf>,
    private readonly speech: Speech,
  ) {}

  sum(of: Sum | null): Term | undefined {
    if (of === null) return undefined;
    if (typeof of === "object" && of[0] === "if") {
      return this.sum(this.holds(of[1]) ? of[2] : of[3]);
    }
    return this.term(of as Piece);
  }

  private holds(condition: Condition): boolean {
    switch (condition[0]) {
      case "<":
        return this.term(condition[1]).value.lt(this.term(condition[2]).value);
      case ">":
        return this.term(condition[1]).value.gt(this.term(condition[2]).value);
      case "any":
        return condition[1].some((part) => this.holds(part));
      case "all":
        return condition[1].every((part) => this.holds(part));
    }
  }

  private term(of: Piece): Term {
    if (typeof of === "number") return this.constant(new Exact(of));
    if (typeof of === "string") return this.leaf(of);
    switch (of[0]) {
      case "negative": {
        const term = this.term(of[1]);
        const { value, isConstant } = term;
        return { value: value.neg(), text: `−${bracketed(term, WORD)}`, hold: 1, isConstant };
      }
      case "root": {
        const { value, text } = this.term(of[1]);
        return { value: value.sqrt(), text: `√(${text})`, hold: WORD, isConstant: false };
      }
      default:
        return this.operation(of[0], this.term(of[1]), this.term(of[2]));
    }
  }

  private leaf(name: string): Term {
    const { value, as, isDefault } = this.leaves.get(name)!;
    const term = this.entered(exact(value), as);
    return isDefault ? { ...term, as: undefined, isConstant: true } : term;
  }

  private constant(value: Exact): Term {
    return { ...this.entered(value, { unit: "times" }), as: undefined, isConstant: true };
  }

  private entered(value: Exact, as: ReadsAs): Term {
    const written = this.speech.formats.field(value.toNumber(), as.unit);
    const text = as.unit === "bp" ? this.speech.words.answer.bp(written) : written;
    return { value, text, hold: value.isNegative() ? 1 : WORD, isConstant: false, as };
  }

  private operation(operator: Operator, left: Term, right: Term): Term {
    const value = calculated(operator, left.value, right.value);
    if (left.isConstant && right.isConstant) return this.constant(value);
    const rest = withoutEffect(operator, left, right);
    if (rest) return rest === "nothing" ? this.constant(value) : rest;
    const as = unitAfter(operator, left, right);
    if (as) return this.entered(value, as);
    const hold = HOLD[operator];
    const isOneWay = operator === "+" || operator === "*";
    return {
      value,
      text: bracketed(left, hold) + SIGNS[operator] + bracketed(right, isOneWay ? hold : hold + 1),
      hold,
      isConstant: false,
    };
  }
}

function calculated(operator: Operator, a: Exact, b: Exact): Exact {
  switch (operator) {
    case "+":
      return a.plus(b);
    case "-":
      return a.minus(b);
    case "*":
      return a.times(b);
    case "/":
      return a.div(b);
    case "^":
      return new Exact(a.toNumber() ** b.toNumber());
  }
}

/** What is left of an operation with a constant that does nothing: x + 0, x·1, 0·x. */
function withoutEffect(operator: Operator, left: Term, right: Term): Term | "nothing" | undefined {
  const is = (term: Term, number: number) => term.isConstant && term.value.eq(number);
  switch (operator) {
    case "+":
      return is(left, 0) ? right : is(right, 0) ? left : undefined;
    case "-":
      return is(right, 0) ? left : undefined;
    case "*":
      if (is(left, 0) || is(right, 0)) return "nothing";
      return is(left, 1) ? right : is(right, 1) ? left : undefined;
    case "/":
      return is(left, 0) ? "nothing" : is(right, 1) ? left : undefined;
    default:
      return undefined;
  }
}

/** A leverage of 3 less 1 reads as 2, and a shock of 100 bp over 10⁴ as 1%: no reader needs the step. */
function unitAfter(operator: Operator, left: Term, right: Term): ReadsAs | undefined {
  if (!left.as || !right.isConstant) return undefined;
  if (operator === "-" && left.as.unit === "times") return left.as;
  const isShock = left.as.unit === "bp" && operator === "/" && right.value.eq(BP_PER_UNIT);
  return isShock ? PERCENT : undefined;
}

const bracketed = ({ text, hold }: Term, least: number): string =>
  hold < least ? `(${text})` : text;
